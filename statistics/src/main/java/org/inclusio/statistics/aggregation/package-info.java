/**
 * From the values of countries to the value of a region: which year of an area stands for the year in question
 * ({@link org.inclusio.statistics.aggregation.Timeline}), what the area brings
 * ({@link org.inclusio.statistics.aggregation.Contribution}) and how the contributions become one value
 * ({@link org.inclusio.statistics.aggregation.Aggregate}). A new way to aggregate is one more case in
 * {@link org.inclusio.statistics.catalogue.Aggregation}.
 */
package org.inclusio.statistics.aggregation;
