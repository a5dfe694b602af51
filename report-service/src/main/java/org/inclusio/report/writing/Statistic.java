package org.inclusio.report.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number that the report prints, with what it rests on: figures, or the parts of a count.
 *
 * @param number from 1, the same in every language
 * @param table number of the table it stands in, or null of one that only stands in sentences
 * @param row label of its row, or null
 * @param column head of its column, or null
 * @param text what prints there, or in the sentence where it stands first
 * @param series code of the sub-series, or null of a count across them
 * @param formula how it follows from the figures or parts
 * @param value in {@code unit}, before it is rounded; of a standing the latest value; null where only a limit of it is known
 * @param unit SDMX UNIT_MEASURE, or empty of a count
 * @param decimals to which it is rounded half up where it prints
 * @param firstYear of the figures, or null
 * @param lastYear of the figures, or null
 * @param areas that the figures are about, or null
 * @param figures numbers of the figures, in the order of their areas; where two halves are
 *     compared, the first group or period before the second
 * @param counted what is counted, or why a region stands as it does, in English; null where it is another number that rests
 *     on figures
 * @param parts how many there are of each code: of a sub-series, an area, an indicator or a contribution
 * @param wholes likewise, what they are a share of
 */
public record Statistic(
        int number,
        Integer table,
        String row,
        String column,
        String text,
        String series,
        Formula formula,
        BigDecimal value,
        String unit,
        int decimals,
        Integer firstYear,
        Integer lastYear,
        Integer areas,
        List<Long> figures,
        String counted,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> parts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> wholes) {

    /** How a statistic follows from its figures. */
    public enum Formula {
        /** The unweighted median of the figures. */
        MEDIAN,
        /** The unweighted median of the differences, area by area, of the first half of the figures less the second. */
        MEDIAN_OF_DIFFERENCES,
        /** The figure itself: the value of a region, which indicator-service made of those of its areas. */
        OF_REGION,
        /** How far a region has come with a target, judged from the first to the last of its figures. */
        STANDING,
        /** How many areas the figures are about. */
        AREAS,
        /** In how many areas the second half of the figures is nearer the aim of the sub-series than the first. */
        AREAS_NEARER,
        /** In how many areas the first half of the figures is below the second. */
        AREAS_LOWER,
        /** In how many areas the first half of the figures is above the second. */
        AREAS_HIGHER,
        /** The sum of the parts. */
        COUNT,
        /** The sum of the parts in per cent of the sum of the wholes. */
        SHARE
    }

    public Statistic {
        figures = List.copyOf(figures);
        parts = parts == null ? Map.of() : new TreeMap<>(parts);
        wholes = wholes == null ? Map.of() : new TreeMap<>(wholes);
    }

    /** The same where it stands in a table. */
    Statistic in(int inTable, String inRow, String inColumn, String printed) {
        return new Statistic(
                number, inTable, inRow, inColumn, printed, series, formula, value, unit, decimals, firstYear, lastYear,
                areas, figures, counted, parts, wholes);
    }
}
