package org.inclusio.indicator.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.indicator.recompute.RecomputeRegions;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;

/** What one area brought to the value of a region, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What one area brings to the value of a region.")
record AreaContribution(
        @Schema(description = "ISO 3166-1 alpha-3 code of the area.", examples = "GEO")
        String refArea,

        @Schema(
                description = "OF_THE_YEAR; NEAREST, of the nearest year within the window, of two as near the earlier;"
                        + " INTERPOLATED, on the straight line in time between two years, only with imputed=true.",
                examples = "NEAREST")
        Timeline.How how,

        @Schema(description = "The year that the value is of; of two, the earlier.", examples = "1992")
        int timePeriod,

        @Schema(description = "Of an interpolated value, the later of the two years.", examples = "1994")
        Integer laterPeriod,

        @Schema(
                description = "The area's own value, in the unit of the series; absent where only a limit is known.",
                examples = "20")
        BigDecimal value,

        @Schema(
                description = "Where only a limit of the area's value is known: <2.5. Its sum is that of the lower end,"
                        + " upperSum that of the upper.",
                examples = "<2.5")
        String limit,

        @Schema(
                description = "What is added up: persons or things counted, or the value times the weight, before the"
                        + " multiplier of the series.",
                examples = "20")
        BigDecimal sum,

        @Schema(
                description = "What the sum is at most where only a limit is known; absent otherwise, and where nothing"
                        + " is known of how large it may be.",
                examples = "25")
        BigDecimal upperSum,

        @Schema(
                description = "What the sums are divided by: the population of reference, in the unit of the weight;"
                        + " absent where sums are only added.",
                examples = "100")
        BigDecimal weight,

        @Schema(description = "The sum of the rate that is compared with: of boys, of others, of the year before.")
        BigDecimal comparedSum,

        @Schema(description = "The weight of the rate that is compared with.")
        BigDecimal comparedWeight,

        @Schema(
                description = "true where the population of reference of the group is not known and that of the whole"
                        + " area stands in for it, by this system's own rule; absent otherwise.")
        Boolean wholeWeight,

        @Schema(
                description = "true where the area stated no weight and has that of the catalogue (World Population"
                        + " Prospects, the 2015 revision); absent otherwise.")
        Boolean catalogueWeight,

        @Schema(
                description =
                        "true where the value comes from a survey: its source names one, or the size of a sample is"
                                + " stated, and nobody modelled it; absent otherwise.")
        Boolean surveyed,

        @Schema(description = "true where the value is an estimate of any kind; absent otherwise.")
        Boolean estimated,

        @Schema(description = "Its share of the weight, or of the sum, of all areas, in per cent.", examples = "43.29")
        BigDecimal share,

        @Schema(
                description =
                        "Population of reference of the whole area in the year of the region by the catalogue, which"
                                + " the coverage counts; absent where the catalogue has none.",
                examples = "46")
        BigDecimal population) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param whole the weight, or the sum, of all areas together
     * @param population of reference of the whole area
     */
    static AreaContribution of(
            String area, Series series, Timeline.Standing standing, BigDecimal whole, Optional<BigDecimal> population) {
        Contribution one = standing.contribution();
        return new AreaContribution(
                area,
                standing.how(),
                standing.year(),
                standing.lastYear() == standing.year() ? null : standing.lastYear(),
                one.value(series).map(RecomputeRegions::plain).orElse(null),
                one.limit().map(Limit::text).orElse(null),
                one.sum(),
                one.extent() == null || one.extent().more() == null
                        ? null
                        : RecomputeRegions.plain(one.sum().add(one.extent().more())),
                one.weight(),
                one.comparedSum(),
                one.comparedWeight(),
                one.wholeWeight() ? true : null,
                one.catalogued() ? true : null,
                one.surveyed() ? true : null,
                standing.estimated() ? true : null,
                whole.signum() == 0 ? null : part(one).multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP),
                population.map(RecomputeRegions::plain).orElse(null));
    }

    /** What shares are of. */
    static BigDecimal part(Contribution one) {
        return one.weight() == null ? one.sum() : one.weight();
    }
}
