/**
 * SDMX REST over what is published: the structure of the values, and the releases that are read. How questions are read is in
 * {@code query}, how data are answered in {@code data}.
 */
package org.inclusio.indicator.sdmx;
