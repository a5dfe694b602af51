/**
 * What all readers share: a {@link org.inclusio.formats.row.RawObservation} of a place and texts by {@link
 * org.inclusio.formats.row.Column}, who receives it, and what is said of a row or a file that can't be read. What cells are
 * meant to say, however a program wrote them, is decided here once for every format. One more thing that a row can say is
 * one more {@code Column}.
 */
package org.inclusio.formats.row;
