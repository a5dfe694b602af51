package org.inclusio.report.document;

/**
 * Where a text prints a number, and which of the report's statistics that is.
 *
 * @param from its first character, counted from 0 in UTF-16 code units
 * @param to the character after its last
 */
public record Link(int from, int to, int statistic) {}
