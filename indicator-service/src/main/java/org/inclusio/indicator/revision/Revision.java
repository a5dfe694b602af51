package org.inclusio.indicator.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.value.Standing;
import org.inclusio.statistics.uncertainty.Reliability;

/** One change of one value, as the API shows it. A dimension that is left out is the total. */
@Schema(
        description = "A change of the value of a sub-series for one area, group and year. A dimension left out is the"
                + " total (_T).")
public record Revision(
        @Schema(
                description =
                        "NEW where there was no value before, WITHDRAWN where there is none any more, else CHANGED.")
        Kind kind,

        @Schema(description = "Official number of the indicator.", examples = "3.3")
        String indicator,

        @Schema(description = "Code of the sub-series.", examples = "MDG_0303_WOMEN_PARLIAMENT")
        String series,

        @Schema(description = "ISO 3166-1 alpha-3 code of the area, or the code of a region.", examples = "BRN")
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

        @Schema(description = "What was said before; absent where there was no value.")
        State before,

        @Schema(description = "What is said since; absent where there is no value any more.")
        State after,

        @Schema(description = "The recomputation that brought the change; grows within an area.", examples = "42")
        long revision,

        @Schema(description = "When: values asked for asOf this instant include the change.")
        Instant computedAt,

        @Schema(
                description = "Why: the submissions that stated, corrected or withdrew something that the value depends"
                        + " on; of a region those of its areas.",
                examples = "[18]")
        Set<Long> submissions) {

    /** What happened to a value. */
    @Schema(name = "RevisionKind", description = "What happened to a value.")
    public enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN;

        static Kind of(State before, State after) {
            if (after == null) {
                return WITHDRAWN;
            }
            return before == null ? NEW : CHANGED;
        }
    }

    /** What was said of a value in one of its revisions. */
    @Schema(name = "RevisionState", description = "What was said of a value in one of its revisions.")
    public record State(
            @Schema(
                    description =
                            "The number, in unit; absent where it is suppressed to protect persons or because it is"
                                    + " too unsure (obsStatus Q), where too little of a region stands behind it to be"
                                    + " published, or where only a limit is known.",
                    examples = "12.5")
            BigDecimal value,

            @Schema(description = "SDMX UNIT_MEASURE.", examples = "PERCENT")
            String unit,

            @Schema(description = "How the value came about.")
            Origin origin,

            @Schema(description = "Whether a simpler method than the definition's was used.")
            boolean approximation,

            @Schema(description = "UNSD nature of data; absent when unknown.", examples = "C")
            String nature,

            @Schema(description = "SDMX CL_OBS_STATUS; A is normal.", examples = "A")
            String obsStatus,

            @Schema(description = "Lower limit of the interval, in unit.")
            BigDecimal lowerBound,

            @Schema(description = "Upper limit of the interval, in unit.")
            BigDecimal upperBound,

            @Schema(
                    description = "What people are told in place of a value of which only a limit is known.",
                    examples = "<2.5")
            String limit,

            @Schema(description = "What the value may be used for, as with values.", examples = "PUBLISH")
            Reliability reliability,

            @Schema(description = "Where the inputs were taken from.")
            String source,

            @Schema(description = "What the office itself stated for the same cell, where the value was computed.")
            BigDecimal reportedValue,

            @Schema(description = "Of a region: how much of it stands behind the value.")
            Standing coverage) {}

    /** The same without what was told before. */
    public Revision withoutBefore() {
        return new Revision(
                kind,
                indicator,
                series,
                refArea,
                timePeriod,
                sex,
                age,
                urbanisation,
                wealthQuantile,
                educationLevel,
                disabilityStatus,
                migrationStatus,
                indigenousStatus,
                customBreakdown,
                null,
                after,
                revision,
                computedAt,
                submissions);
    }

    /** The same with its causes. */
    public Revision because(Set<Long> causes) {
        return new Revision(
                kind,
                indicator,
                series,
                refArea,
                timePeriod,
                sex,
                age,
                urbanisation,
                wealthQuantile,
                educationLevel,
                disabilityStatus,
                migrationStatus,
                indigenousStatus,
                customBreakdown,
                before,
                after,
                revision,
                computedAt,
                causes);
    }
}
