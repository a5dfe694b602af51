/**
 * How each office lays out its tables, kept by name, so that it sends what its spreadsheet saves. One more thing that a
 * table can do is one more part of {@link org.inclusio.formats.csv.ColumnMapping} and of {@code StatedMapping}.
 */
package org.inclusio.ingest.mapping;
