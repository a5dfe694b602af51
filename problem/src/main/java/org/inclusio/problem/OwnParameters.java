package org.inclusio.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What it marks reads its parameters itself, since their names can't be listed, such as {@code c[REF_AREA]}, and refuses those
 * that there are not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OwnParameters {}
