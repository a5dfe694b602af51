package org.inclusio.report.document;

/**
 * A note at the foot of the report, called by its number at the end of a paragraph.
 *
 * @param label what a reader hears at the call
 * @param back what a reader hears at the way back
 */
public record Footnote(int number, String text, String label, String back) {}
