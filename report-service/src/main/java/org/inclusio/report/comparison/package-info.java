/**
 * What changed from one report to another, or between two versions of one: passages by words, tables by cells, figures by
 * values. {@link org.inclusio.report.comparison.Comparison} holds it, {@link org.inclusio.report.comparison.Compare} finds
 * it, {@link org.inclusio.report.comparison.ComparisonPage} shows it to people. Another part of a report that is compared
 * is one more list of each.
 */
package org.inclusio.report.comparison;
