package org.inclusio.indicator.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** A value as the API shows it. A dimension that is left out is the total. */
@Schema(description = "The value of a sub-series for one area, group and year. A dimension left out is the total (_T).")
public record IndicatorValue(
        @Schema(description = "Official number of the indicator.", examples = "3.3")
        String indicator,

        @Schema(description = "Code of the sub-series.", examples = "MDG_0303_WOMEN_PARLIAMENT")
        String series,

        @Schema(description = "ISO 3166-1 alpha-3 code of the area.", examples = "ABW")
        String refArea,

        @Schema(description = "Calendar year.", examples = "2009")
        int timePeriod,

        @Schema(description = "SDMX CL_SEX.") String sex,

        @Schema(description = "SDMX CL_AGE, or a named age of the catalogue.")
        String age,

        @Schema(description = "U urban, R rural.") String urbanisation,
        @Schema(description = "Q1 (poorest) to Q5.") String wealthQuantile,
        @Schema(description = "ISCED 2011 level.") String educationLevel,

        @Schema(description = "PD with, PWD without disability.")
        String disabilityStatus,

        @Schema(description = "Migration status.") String migrationStatus,
        @Schema(description = "Indigenous status.") String indigenousStatus,

        @Schema(description = "A national group outside the lists.")
        String customBreakdown,

        @Schema(
                description =
                        "The number, in unit; absent when it is suppressed to protect persons (confStatus C), when it is"
                                + " too unsure to be published (reliability SUPPRESS), when too little of a region stands"
                                + " behind it, or when only a limit of it is known: see limit.",
                examples = "12.5")
        BigDecimal value,

        @Schema(description = "SDMX UNIT_MEASURE.", examples = "PERCENT")
        String unit,

        @Schema(description = "REPORTED by the office itself, or COMPUTED here from its base statistics.")
        Origin origin,

        @Schema(
                description = "Whether a simpler method than the definition's was used, such as deaths by births for a"
                        + " probability of dying.")
        boolean approximation,

        @Schema(
                description = "UNSD nature of data. That of a computed value is that of its weakest input; absent when"
                        + " unknown.",
                examples = "C")
        String nature,

        @Schema(
                description =
                        "SDMX CL_OBS_STATUS; A is normal. The strongest of the inputs. Q: the number is suppressed,"
                                + " because it would tell of single persons or help to, or because it is too unsure.",
                examples = "A")
        String obsStatus,

        @Schema(
                description =
                        "SDMX CL_CONF_STATUS: C, confidential, when the number is suppressed to protect persons;"
                                + " absent when it is free. Whether it is small itself or covers one that is, is not told here.")
        String confStatus,

        @Schema(description = "Lower limit of the interval, in unit.")
        BigDecimal lowerBound,

        @Schema(description = "Upper limit of the interval, in unit.")
        BigDecimal upperBound,

        @Schema(
                description =
                        "Where only a limit of the value is known, what people are told in place of it: <2.5, >95 or the"
                                + " interval 9.5\u201311.2. The limit is upperBound, lowerBound or both, which then are no"
                                + " interval of confidence; there is no value, and the limit does not stand for it. Absent"
                                + " otherwise.",
                examples = "<2.5")
        String limit,

        @Schema(
                description =
                        "Of a limit that was not stated by an office: the rule by which values of which only limits are"
                                + " known entered it. A value of an area that is computed or derived has an input of which"
                                + " only a limit is known (INPUT_WITHIN_LIMITS): it was computed with both ends of each such"
                                + " input, and limit is the interval that it spans."
                                + " FAO_BELOW_LIMIT, of regions, by the Food and Agriculture Organization: it aggregates its own estimates,"
                                + " also those below the limit, which it does not publish, and publishes a region below the limit"
                                + " as such; from what is published a value below the limit enters with zero and with the limit,"
                                + " and the region is told as below the limit or as the interval. BOTH_ENDS, of this system: the"
                                + " same for every other sub-series, and for inputs. Absent otherwise.",
                examples = "FAO_BELOW_LIMIT")
        String limitRule,

        @Schema(
                description = "From what it is known how sure the value is: SAMPLE, the size of the sample with its"
                        + " design effect (where none is stated one is assumed, by this system's own rule); STATED, the"
                        + " limits that the office gave; EVENTS, a number of registered events, which has Poisson limits;"
                        + " NONE, neither was stated, as of a complete count, so that there is no sampling interval.",
                examples = "NONE")
        Precision.Basis precision,

        @Schema(
                description =
                        "What the value may be used for, by the presentation standards of the National Center for Health"
                                + " Statistics (Vital and Health Statistics 2-175 and 2-200) unless another is configured: PUBLISH;"
                                + " COMPLEMENT, to be published with a footnote that what it lacks to 100 per cent is too unsure;"
                                + " REVIEW, 0 or 100 per cent of a sample, which a statistician should look at; WARN, only with a"
                                + " warning of low reliability; NOT_FOR_TRENDS, too unsure for rankings and trends; SUPPRESS, too"
                                + " unsure to be published, so that the number is not told. Where nothing is known of its"
                                + " precision, nothing speaks against it.",
                examples = "PUBLISH")
        Reliability reliability,

        @Schema(description = "Where the inputs were taken from.")
        String source,

        @Schema(description = "What the office itself stated for the same cell, where the value was computed.")
        BigDecimal reportedValue,

        @Schema(description = "The recomputation that gave this value.", examples = "41")
        long revision,

        @Schema(description = "When it was computed.") Instant computedAt,

        @Schema(description = "The observations that the value came from.")
        List<Input> inputs,

        @Schema(
                description = "The population of reference that the value is weighted with in a region, in the unit of"
                        + " the weight; absent where it is not known. The catalogue names it.",
                examples = "349")
        BigDecimal weight,

        @Schema(description = "Where the weight is from; absent where there is none.", examples = "REPORTED")
        Weighing.Source weightSource,

        @Schema(description = "Of a region: how much of it stands behind the value.")
        Standing coverage) {

    /** Where a reader goes on who has read up to this value: the cursor that asks for what comes after it. */
    public String cursorAfter() {
        return Place.of(this).cursor();
    }

    /** Whether there is a number that is not told because it is too unsure, and not to protect persons. */
    public boolean tooUnsureToBeTold() {
        return value == null && confStatus == null && precision != Precision.Basis.NONE && !reliability.isTold();
    }

    /** The code on a dimension; null is the total. */
    public String code(Dimension dimension) {
        return switch (dimension) {
            case SEX -> sex;
            case AGE -> age;
            case URBANISATION -> urbanisation;
            case WEALTH_QUANTILE -> wealthQuantile;
            case EDUCATION_LEVEL -> educationLevel;
            case DISABILITY_STATUS -> disabilityStatus;
            case MIGRATION_STATUS -> migrationStatus;
            case INDIGENOUS_STATUS -> indigenousStatus;
            case CUSTOM_BREAKDOWN -> customBreakdown;
        };
    }

    /** An observation that a value came from, under the codes that the office used. */
    @Schema(name = "InputObservation", description = "An observation that a value came from, as its office sent it.")
    public record Input(
            @Schema(examples = "SEATS_WOMEN") String series,

            @Schema(examples = "ABW") String refArea,

            @Schema(examples = "2009") int timePeriod,

            String sex,
            String age,
            String urbanisation,
            String wealthQuantile,
            String educationLevel,
            String disabilityStatus,
            String migrationStatus,
            String indigenousStatus,
            String customBreakdown,

            @Schema(
                    description = "The number as submitted; absent where it is not told, to protect persons or because"
                            + " what it counts is too unsure, and where only a limit of it was stated.",
                    examples = "5")
            BigDecimal value,

            @Schema(description = "Power of ten that the number is to be multiplied with; absent when 0.")
            Integer unitMultiplier,

            @Schema(description = "Number of the submission.", examples = "17")
            long submission,

            @Schema(description = "Line of the submitted file, from 1.", examples = "2")
            Long line,

            @Schema(description = "-1 where the number was subtracted, as a part from its total; absent where added.")
            Integer factor,

            @Schema(
                    description =
                            "Where only a limit was stated: what the number is above, to be multiplied as 'value' is;"
                                    + " absent otherwise.")
            BigDecimal lowerBound,

            @Schema(description = "Where only a limit was stated: what the number is below; absent otherwise.")
            BigDecimal upperBound) {

        Optional<Limit> limit() {
            return lowerBound == null && upperBound == null
                    ? Optional.empty()
                    : Optional.of(new Limit(lowerBound, upperBound));
        }
    }

    static IndicatorValue of(
            String indicator,
            Cell cell,
            Content content,
            List<Input> inputs,
            String limitRule,
            long revision,
            Instant computedAt) {
        Optional<Limit> limit = content.limit();
        return new IndicatorValue(
                indicator,
                cell.series(),
                cell.refArea(),
                cell.timePeriod(),
                cell.sex(),
                cell.age(),
                cell.urbanisation(),
                cell.wealthQuantile(),
                cell.educationLevel(),
                cell.disabilityStatus(),
                cell.migrationStatus(),
                cell.indigenousStatus(),
                cell.customBreakdown(),
                content.value(),
                content.unit(),
                content.origin(),
                content.approximation(),
                content.nature(),
                content.obsStatus(),
                content.confStatus(),
                content.lowerBound(),
                content.upperBound(),
                limit.map(Limit::text).orElse(null),
                limit.isPresent() ? limitRule : null,
                content.precision(),
                content.reliability(),
                content.source(),
                content.reportedValue(),
                revision,
                computedAt,
                inputs,
                content.weighing().wholeWeight() ? null : content.weighing().weight(),
                content.weighing().wholeWeight() ? null : content.weighing().source(),
                content.standing().isOfARegion() ? content.standing() : null);
    }
}
