/**
 * The catalogue of goals, targets, indicators, series, areas and code lists, read from the CSV files beside this
 * package. To change what the system knows, change a row there; the files' README says what each column means.
 */
package org.inclusio.statistics.catalogue;
