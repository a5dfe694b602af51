package org.inclusio.report.comparison;

/**
 * A text of a report.
 *
 * @param paragraph its number, or null in the summary
 */
public record Passage(Integer paragraph, String text) {}
