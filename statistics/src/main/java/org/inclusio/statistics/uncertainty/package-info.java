/**
 * How sure a number is: intervals for proportions that come from samples.
 *
 * <p>A formula here is pure, works on plain doubles between 0 and 1 and cites its source. Numbers from complete counts
 * have no sampling interval; ask for none.
 */
package org.inclusio.statistics.uncertainty;
