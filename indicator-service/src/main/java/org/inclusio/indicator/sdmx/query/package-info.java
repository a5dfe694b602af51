/**
 * Reads questions for published data as SDMX REST asks them, in version 1 and 2, into one
 * {@link org.inclusio.indicator.sdmx.query.DataQuery}. Nothing that was asked is passed over: it restricts the answer, is named as
 * ignored, or is refused.
 */
package org.inclusio.indicator.sdmx.query;
