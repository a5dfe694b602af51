/**
 * Gaps between groups: how unequally an indicator is spread over sexes, places or wealth quintiles.
 *
 * <p>{@link org.inclusio.statistics.inequality.Groups} puts all groups of one dimension side by side, or says which
 * one is missing; each {@link org.inclusio.statistics.inequality.Measure} then says a number or why it has none. One more
 * measure is one more constant with its formula, its conditions and its text.
 */
package org.inclusio.statistics.inequality;
