/**
 * Writes the report by rules, from counts, medians and values of regions alone: no sentence says more than its numbers do, and
 * every number is formatted in {@link org.inclusio.report.writing.Wording}. One class writes one chapter or annex; a
 * new one is added to the list in {@link org.inclusio.report.writing.WriteReport}, and what it may leave out where there are
 * too many words to the order in {@link org.inclusio.report.writing.Economy}.
 */
package org.inclusio.report.writing;
