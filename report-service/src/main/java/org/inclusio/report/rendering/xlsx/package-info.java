/**
 * Writes the tables and charts of the report as a workbook: a sheet of contents, and one sheet for each with its title, unit,
 * notes and source. {@link org.inclusio.report.rendering.xlsx.XlsxRendering} adds no words of its own; a new block that
 * holds numbers is one more factory of {@code Sheet}.
 */
package org.inclusio.report.rendering.xlsx;
