package org.inclusio.indicator.release;

import java.time.Instant;

/**
 * A release that may be told.
 *
 * @param since name of the release before; null for the first
 * @param tellsBefore whether its changes tell what was told before: not for the first, and not when the release before was
 *     withdrawn
 */
public record OpenRelease(long id, String name, Instant asOf, String note, String since, boolean tellsBefore) {}
