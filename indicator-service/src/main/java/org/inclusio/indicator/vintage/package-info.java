/**
 * What held at an instant. Each recomputation is stamped so that the answer about an instant that has passed never
 * changes: {@link org.inclusio.indicator.vintage.Stamps} gives the number and the instant, and
 * {@link org.inclusio.indicator.vintage.Vintages} lets nobody read before everything stamped by then is committed. One
 * more query that can be asked {@code asOf} takes its {@link org.inclusio.indicator.vintage.Vintage} from there, adds
 * the restriction to its SQL and the parameters to its own.
 */
package org.inclusio.indicator.vintage;
