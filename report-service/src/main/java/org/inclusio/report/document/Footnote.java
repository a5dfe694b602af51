package org.inclusio.report.document;

/** A note at the foot of the report, called by its number at the end of a paragraph. */
public record Footnote(int number, String text) {}
