/**
 * Reads comma-separated values by their bytes: plain, with the columns of an office's own by a {@link
 * org.inclusio.formats.csv.ColumnMapping}, and SDMX-CSV 1.0 and 2.0. {@code CsvLines} tells rows and cells apart; one more
 * kind of table is one more layout that makes observations of them.
 */
package org.inclusio.formats.csv;
