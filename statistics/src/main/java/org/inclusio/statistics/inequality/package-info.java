/**
 * Gaps between groups: how unequally an indicator is spread over sexes, places or wealth quintiles.
 *
 * <p>A {@link org.inclusio.statistics.inequality.Distribution} holds all groups of one dimension, and refuses to exist
 * when one is missing; each measure is one of its methods, with its formula and unit.
 */
package org.inclusio.statistics.inequality;
