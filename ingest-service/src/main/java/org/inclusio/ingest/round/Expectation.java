package org.inclusio.ingest.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;

/** Series that are expected from some areas, by which breakdowns and for which years. */
@Schema(description = "Series that are expected from some areas, by which breakdowns and for which years.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Expectation(
        @Schema(
                description = "ISO 3166-1 alpha-3 codes of the areas; without any, every country and area of the"
                        + " catalogue.",
                examples = "[\"KEN\"]")
        List<String> refAreas,

        @Schema(
                required = true,
                minItems = 1,
                maxItems = 100,
                description = "Codes of sub-series or base series.",
                examples = "[\"POP\"]")
        List<String> series,

        @Schema(
                description = "Dimensions by which each series is expected beside its total, one at a time: SEX,"
                        + " URBANISATION, INCOME_WEALTH_QUANTILE, EDUCATION_LEV, DISABILITY_STATUS, MIGRATION_STATUS,"
                        + " INDIGENOUS_STATUS.",
                examples = "[\"SEX\"]")
        List<String> breakdowns,

        @Schema(required = true, description = "First year.", examples = "2010")
        int from,

        @Schema(required = true, description = "Last year, at most 59 after the first.", examples = "2014")
        int to) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_SERIES = 100;
    private static final int MOST_YEARS = 60;

    public Expectation {
        refAreas = refAreas == null ? List.of() : List.copyOf(refAreas);
        series = series == null
                ? List.of()
                : List.copyOf(series).stream().distinct().toList();
        breakdowns = breakdowns == null
                ? List.of()
                : List.copyOf(breakdowns).stream().distinct().toList();
    }

    /** @throws IllegalArgumentException when an area, a series, a dimension or a year is none; the message says which */
    public void require(IndicatorCatalogue catalogue) {
        for (String area : refAreas) {
            if (catalogue.area(area).isEmpty()) {
                throw wrong("'" + shortened(area) + "' among the areas is no country or area of the catalogue; areas"
                        + " are called by their ISO 3166-1 alpha-3 codes, such as KEN");
            }
        }
        for (String code : series) {
            if (!catalogue.isKnownSeries(code)) {
                throw wrong("'" + shortened(code) + "' in the series is not in the catalogue. GET /v1/indicators of the"
                        + " indicator service shows the codes");
            }
        }
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw wrong("The series are none or more than 100. Name some, such as POP and ENROLMENT_PRIMARY");
        }
        for (String name : breakdowns) {
            dimension(name);
        }
        if (from < FIRST_YEAR || from > LAST_YEAR || to < FIRST_YEAR || to > LAST_YEAR) {
            throw wrong("The years from and to must be from 1900 to 2100");
        }
        if (from > to || to - from >= MOST_YEARS) {
            throw wrong("The years from " + from + " to " + to + " are none or more than 60. Ask for fewer");
        }
    }

    @JsonIgnore
    boolean isOf(String area) {
        return refAreas.isEmpty() || refAreas.contains(area);
    }

    /** The same, of this area alone. */
    Expectation of(String area) {
        return new Expectation(List.of(area), series, breakdowns, from, to);
    }

    List<Dimension> dimensions() {
        return breakdowns.stream().map(Expectation::dimension).toList();
    }

    private static Dimension dimension(String name) {
        return Dimension.ofSdmxName(name)
                .filter(dimension -> dimension != Dimension.CUSTOM_BREAKDOWN && dimension != Dimension.AGE)
                .orElseThrow(() -> wrong("'" + shortened(name) + "' in the breakdowns is not one of SEX, URBANISATION,"
                        + " INCOME_WEALTH_QUANTILE, EDUCATION_LEV, DISABILITY_STATUS, MIGRATION_STATUS and"
                        + " INDIGENOUS_STATUS"));
    }

    /** The codes that divide everybody on this dimension, as the catalogue has them. */
    static List<String> parts(IndicatorCatalogue catalogue, Dimension dimension) {
        return catalogue.partitions().stream()
                .filter(partition ->
                        partition.dimension() == dimension && partition.whole().equals("_T"))
                .map(Partition::parts)
                .max((a, b) -> Integer.compare(b.size(), a.size()))
                .orElse(List.of());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private static IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(sentence + ".");
    }
}
