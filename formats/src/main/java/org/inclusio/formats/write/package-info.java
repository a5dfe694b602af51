/**
 * Writes rows as plain CSV, SDMX-CSV, SDMX-JSON, SDMX-ML and workbooks, one after the other, so that however many there are
 * none but the one is in memory. A {@link org.inclusio.formats.write.WrittenStructure} says which components a row has and
 * how each is told of it, so that whoever has rows writes them; what is written here is read here. One more format is one more
 * {@link org.inclusio.formats.write.WrittenFormat}.
 */
package org.inclusio.formats.write;
