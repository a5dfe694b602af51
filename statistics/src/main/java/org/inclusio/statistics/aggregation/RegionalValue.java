package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;

/**
 * The value of a region for one group and year, with what stands behind it.
 *
 * @param value in the unit of the series; null where the coverage is less than is published, and where a limit is told
 * @param limit where the value lies when only limits of some areas' values are known; null likewise
 * @param coverage per cent of the population of reference of the region that lives in areas that brought something, 100
 *     only where all do; or of its areas where there is none to measure by
 * @param areasWithData areas that brought something
 * @param areasSurveyed how many of those that brought something brought a value from a survey
 * @param areasCatalogued how many of them have the weight of the catalogue, because they stated none
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
        int areasSurveyed,
        int areasCatalogued,
        int areas,
        BigDecimal imputedValue,
        BigDecimal imputedCoverage,
        boolean estimated) {

    /** Whether all areas that brought something are countries with a survey: nothing is said of the others. */
    public boolean isOfSurveysOnly() {
        return areasWithData > 0 && areasSurveyed == areasWithData;
    }
}
