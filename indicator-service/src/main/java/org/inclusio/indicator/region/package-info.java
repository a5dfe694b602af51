/**
 * The values of regions, computed from those of their areas whenever these change, and kept, announced and answered as
 * values like any other. A further region is one more row of the catalogue and a further column of its areas.
 */
package org.inclusio.indicator.region;
