/**
 * Regions as they are shown to those who ask, and what each area brings to a value of one. The values are computed by {@link
 * org.inclusio.indicator.recompute} and answered as values like any other. A further region is one more row of the catalogue
 * and a further column of its areas.
 */
package org.inclusio.indicator.region;
