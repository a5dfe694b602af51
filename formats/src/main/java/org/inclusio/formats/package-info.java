/**
 * Observations in files, read row by row into strings with a place and written row by row; nothing here knows what a value
 * means, and nothing knows a framework, a database or a request. {@link org.inclusio.formats.ObservationFormats} lists what is
 * read, {@link org.inclusio.formats.GuardedReading} reads any of it, {@code write} writes. One more format that is read is a
 * class in a package of its kind ({@code csv}, {@code json}, {@code xml}, {@code workbook}) and a line in that list, held to
 * the contract that the same data reads equal in each.
 */
package org.inclusio.formats;
