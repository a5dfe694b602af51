/**
 * What the messages of SDMX have in common, whichever their syntax: which components are known, what is said at a level and
 * reaches the observations below it, dates of data sets, notes. One more component that may be left out or say nothing is a
 * line in {@code Component}; one that is kept is a {@link org.inclusio.formats.row.Column}.
 */
package org.inclusio.formats.sdmx;
