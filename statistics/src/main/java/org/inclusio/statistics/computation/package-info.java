/**
 * The arithmetic: from the observations of one area to the values of an indicator, or to the reason why there is none.
 * Everything is pure and decimal. A new method is one more record in
 * {@link org.inclusio.statistics.computation.Method} and one more name in the catalogue.
 */
package org.inclusio.statistics.computation;
