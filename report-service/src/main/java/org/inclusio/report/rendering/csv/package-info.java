/**
 * Writes one table or the values of one chart as CSV (RFC 4180): one number a cell, and behind all columns the address at
 * which each number tells where it comes from. {@link org.inclusio.report.rendering.csv.CsvRendering} adds no words of its
 * own but the heads of those columns.
 */
package org.inclusio.report.rendering.csv;
