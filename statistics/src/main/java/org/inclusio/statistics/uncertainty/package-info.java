/**
 * How sure a number is: intervals for proportions from samples, for rates of counted events and for differences and
 * ratios of two numbers, and what a number may be used for.
 *
 * <p>A formula here is pure, works on doubles and cites its source. What is this system's own rule is a record whose
 * numbers can be configured. One more source of precision is one more factory of
 * {@link org.inclusio.statistics.uncertainty.Precision}.
 */
package org.inclusio.statistics.uncertainty;
