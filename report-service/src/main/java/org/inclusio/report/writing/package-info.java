/**
 * Writes the report in English by rules, from counts and medians alone: no sentence says more than its numbers do, and
 * every number is formatted in {@link org.inclusio.report.writing.Wording}. One class writes one chapter or annex; a
 * new one is added to the list in {@link org.inclusio.report.writing.WriteReport}.
 */
package org.inclusio.report.writing;
