package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;

/**
 * The value of a region for one group and year, with what stands behind it.
 *
 * @param value in the unit of the series; null where the coverage is less than is published, and where a limit is told
 * @param limit where the value lies when only limits of some areas' values are known; null likewise
 * @param coverage per cent of the region's population of reference, or of its areas where there is none to measure by
 * @param areasWithData areas that brought something
 * @param areas areas of the region that the series is about
 * @param imputedValue the same with imputation, null likewise
 * @param imputedCoverage the coverage with imputation
 * @param estimated whether an estimate is among what areas brought without imputation
 */
public record RegionalValue(
        String region,
        Disaggregation group,
        int year,
        BigDecimal value,
        Limit limit,
        BigDecimal coverage,
        int areasWithData,
        int areas,
        BigDecimal imputedValue,
        BigDecimal imputedCoverage,
        boolean estimated) {}
