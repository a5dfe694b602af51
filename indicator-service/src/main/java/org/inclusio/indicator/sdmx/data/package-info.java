/**
 * Answers questions for published data: which release tells them, a stream of its values, how they are arranged, and in which format.
 * Whatever the size of an answer, no more of it is in memory than the values of one sub-series and area.
 */
package org.inclusio.indicator.sdmx.data;
