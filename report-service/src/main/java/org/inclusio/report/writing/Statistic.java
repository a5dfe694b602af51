package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that the report prints, with the figures that it rests on.
 *
 * @param number from 1, the same in every language
 * @param table number of the table it stands in
 * @param row label of its row
 * @param column head of its column
 * @param text what prints there
 * @param series code of the sub-series
 * @param formula how it follows from the figures
 * @param value in {@code unit}, before it is rounded
 * @param unit SDMX UNIT_MEASURE, or empty of a number of areas
 * @param decimals to which it is rounded half up where it prints
 * @param firstYear of the figures
 * @param lastYear of the figures
 * @param areas that the figures are about
 * @param figures numbers of the figures, in the order of their areas; where two halves are
 *     compared, the first group or period before the second
 */
public record Statistic(
        int number,
        int table,
        String row,
        String column,
        String text,
        String series,
        Formula formula,
        BigDecimal value,
        String unit,
        int decimals,
        int firstYear,
        int lastYear,
        int areas,
        List<Long> figures) {

    /** How a statistic follows from its figures. */
    public enum Formula {
        /** The unweighted median of the figures. */
        MEDIAN,
        /** The unweighted median of the differences, area by area, of the first half of the figures less the second. */
        MEDIAN_OF_DIFFERENCES,
        /** The figure itself: the value of a region, which indicator-service made of those of its areas. */
        OF_REGION,
        /** How many areas the figures are about. */
        AREAS,
        /** In how many areas the second half of the figures is nearer the aim of the sub-series than the first. */
        AREAS_NEARER,
        /** In how many areas the first half of the figures is below the second. */
        AREAS_LOWER,
        /** In how many areas the first half of the figures is above the second. */
        AREAS_HIGHER
    }

    public Statistic {
        figures = List.copyOf(figures);
    }
}
