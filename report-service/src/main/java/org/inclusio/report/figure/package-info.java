/**
 * Hears the values that indicator-service publishes and keeps every revision of each, so that a report can be written
 * from what was known at its cut-off. Rows are only added; {@link org.inclusio.report.figure.Snapshot} says which of
 * them one report sees. A further attribute of a value is one more column here and in {@link
 * org.inclusio.report.figure.Figure}.
 */
package org.inclusio.report.figure;
