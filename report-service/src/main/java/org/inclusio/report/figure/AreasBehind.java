package org.inclusio.report.figure;

/**
 * How many areas of a region stand behind its value.
 *
 * @param withValue areas with a value in or near the year
 * @param all areas of the region that the sub-series is about
 * @param surveysOnly whether all of the first are countries with a survey, so that nothing is said of the others
 */
public record AreasBehind(int withValue, int all, boolean surveysOnly) {}
