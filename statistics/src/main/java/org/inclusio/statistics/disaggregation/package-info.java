/**
 * Disaggregation as arithmetic: which groups of a table follow from those that were observed, and where a table
 * contradicts itself. {@link org.inclusio.statistics.disaggregation.Tabulation} answers; a further way to divide
 * people is one more row of {@code partitions.csv} in the catalogue, not code.
 */
package org.inclusio.statistics.disaggregation;
