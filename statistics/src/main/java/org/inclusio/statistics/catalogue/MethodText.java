package org.inclusio.statistics.catalogue;

/**
 * A method in words.
 *
 * @param formula without the terms of a series
 * @param source where it is defined
 * @param own what in it is this system's own rule, or empty
 */
public record MethodText(MethodName method, String name, String formula, String source, String own) {}
