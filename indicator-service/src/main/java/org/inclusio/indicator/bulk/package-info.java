/**
 * The files of a release, under addresses that stay: all its values and what follows from them, as Parquet and CSV, with
 * descriptions that programs read. They are made in the background, and shown when all of them are whole.
 */
package org.inclusio.indicator.bulk;
