package org.inclusio.indicator.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.progress.Aim;
import org.inclusio.statistics.progress.Baseline;
import org.inclusio.statistics.progress.Category;
import org.inclusio.statistics.progress.LevelWords;
import org.inclusio.statistics.progress.Point;
import org.inclusio.statistics.progress.Progress;
import org.inclusio.statistics.progress.ProgressRule;
import org.inclusio.statistics.progress.Rate;
import org.inclusio.statistics.progress.Remark;
import org.inclusio.statistics.progress.Scale;
import org.inclusio.statistics.progress.Verdict;
import org.inclusio.statistics.uncertainty.Reliability;

/** The progress of one group as the API shows it. What can't be told is left out; {@code remarks} say why. */
@Schema(
        description =
                "How far one group of one area has come toward the target. A dimension left out is the total (_T);"
                        + " a number left out can't be told, and 'why' or a remark says why not.")
public record AssessedProgress(
        @Schema(description = "Official number of the indicator.", examples = "4.1")
        String indicator,

        @Schema(description = "Code of the sub-series.", examples = "MDG_0401_U5MR")
        String series,

        @Schema(description = "ISO 3166-1 alpha-3 code of the area, or code of a region.", examples = "ABW")
        String refArea,

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

        @Schema(description = "SDMX UNIT_MEASURE of values.", examples = "PER_1000_LIVE_BIRTHS")
        String unit,

        @Schema(description = "The rule that gave the category.", examples = "INCLUSIO")
        String rule,

        @Schema(
                description = "What the rule says; absent where it does not apply or can't tell. GET /v1/progress-rules"
                        + " tells what leads to each category.",
                examples = "FAIR")
        String category,

        @Schema(description = "The category as its source prints it.", examples = "fair progress")
        String categoryWords,

        @Schema(description = "Whether the category means that the target was met or would be if nothing changed.")
        Boolean onTrack,

        @Schema(description = "The number that decided, or why the rule says nothing.", examples = "g = 0.67")
        String why,

        @Schema(
                description =
                        "What the latest level is called, by this system's own thresholds; absent for series without"
                                + " words.",
                examples = "moderate mortality")
        String level,

        @Schema(description = "The value from which progress is measured.")
        Start baseline,

        @Schema(description = "The latest value that can be used, up to the year of assessment.")
        Value latest,

        @Schema(description = "What is to be reached; absent without a target.")
        Goal target,

        @Schema(
                description =
                        "On what rates and shares are measured, a gap that the target wants small: LEVEL, the value"
                                + " itself; SHORTFALL, 100 less the value; DISTANCE_FROM_PARITY, |ln ratio|;"
                                + " DISTANCE_FROM_EQUAL_SHARES, |ln(share / (100 - share))|.",
                examples = "LEVEL")
        Scale measuredOn,

        @Schema(description = "At which rate the gap shrank from the baseline to the latest value.")
        AnnualRate observedRate,

        @Schema(description = "At which rate the value itself grew meanwhile; negative where it fell.")
        AnnualRate growth,

        @Schema(description = "At which rate the gap has to shrink from the baseline to the target year.")
        AnnualRate requiredRate,

        @Schema(
                description =
                        "At which rate it would have to shrink from the latest value on to reach the target in the"
                                + " target year, or once that has passed in the year of assessment.")
        AnnualRate neededRate,

        @Schema(
                description = "The value in the year of assessment (2015) if the observed rate goes on, in unit.",
                examples = "43")
        BigDecimal projected,

        @Schema(
                description =
                        "g: change of the gap on the logarithm over what the required rate asks for in the same time;"
                                + " 1 is on the path.",
                examples = "0.672")
        BigDecimal shareOfRequired,

        @Schema(
                description =
                        "Change in unit over the change from the baseline to the target; 1 is the target reached. It"
                                + " does not ask how much time has passed, and looks better than shareOfRequired where a gap"
                                + " shrinks.",
                examples = "0.783")
        BigDecimal shareOfPlannedChange,

        @Schema(description = "How many values from the baseline on can be used.", examples = "2")
        int values,

        @Schema(description = "What to know beside the numbers.")
        List<Remarked> remarks) {

    private static final MathContext DIGITS = new MathContext(6);

    /** A value of the trend. */
    @Schema(name = "TrendValue", description = "A value of a trend.")
    public record Value(
            @Schema(examples = "2015") int year,

            @Schema(description = "In unit; absent where only a limit is known.", examples = "43")
            BigDecimal value,

            @Schema(description = "What is told in place of the value where only a limit is known.", examples = "<2.5")
            String limit,

            @Schema(description = "UNSD nature of data.") String nature,

            @Schema(description = "SDMX CL_OBS_STATUS.", examples = "A")
            String obsStatus,

            @Schema(description = "What it may be used for.")
            Reliability reliability) {

        static Value of(Point point) {
            return new Value(
                    point.year(), rounded(point.value()), null, point.nature(), point.obsStatus(), point.reliability());
        }
    }

    /** The value at the start, and why it is the start. */
    @Schema(name = "TrendStart", description = "The value that a trend starts from.")
    public record Start(
            @Schema(examples = "1990") int year,

            @Schema(description = "In unit; absent where only a limit is known.", examples = "90")
            BigDecimal value,

            @Schema(description = "What is told in place of the value where only a limit is known.", examples = "<5")
            String limit,

            @Schema(
                    description = "By this system's own rule: BASELINE_YEAR; NEAREST_YEAR, from two years before to"
                            + " four after; LATER_START, the first one after that, which tells no value to reach;"
                            + " TURNING_POINT, the worst year, where a rise has to be reversed.")
            Baseline.Basis basis,

            @Schema(description = "UNSD nature of data.") String nature,

            @Schema(description = "SDMX CL_OBS_STATUS.", examples = "A")
            String obsStatus) {

        static Start of(Baseline baseline) {
            Point point = baseline.point();
            return new Start(
                    point.year(), rounded(point.value()), null, baseline.basis(), point.nature(), point.obsStatus());
        }
    }

    /** What is to be reached. */
    @Schema(name = "TargetToReach", description = "What is to be reached, and when.")
    public record Goal(
            @Schema(description = "How the value to reach follows from the baseline.", examples = "REDUCE_BY")
            String rule,

            @Schema(description = "In unit; absent where it can't be told or there is none.", examples = "30")
            BigDecimal value,

            @Schema(examples = "2015") int year,

            @Schema(description = "Whether it is of the official list.")
            boolean official,

            @Schema(
                    description =
                            "Whether the latest value reaches it: 100 per cent counts as reached from 95, parity between"
                                    + " 0.97 and 1.03 (this system's own rules). Absent where it can't be told.")
            Boolean met) {

        static Goal of(Progress progress) {
            Series series = progress.series();
            boolean isKnown = progress.target().isPresent()
                    && progress.latest().isPresent()
                    && !progress.has(Remark.SERIES_BREAK)
                    && progress.points().size() > 1;
            return progress.aim() instanceof Aim.None
                    ? null
                    : new Goal(
                            series.targetRule().name(),
                            rounded(progress.target()),
                            progress.aim().targetYear(),
                            series.targetOfficial(),
                            isKnown ? progress.isMet() : null);
        }
    }

    /** One pace in the two ways in which it is published. */
    @Schema(name = "AnnualRate", description = "One pace in per cent a year, in the two ways in which it is published.")
    public record AnnualRate(
            @Schema(
                    description = "100 ln(x0 / x1) / (t1 - t0); of growth, 100 ln(x1 / x0) / (t1 - t0).",
                    examples = "2.95")
            BigDecimal continuous,

            @Schema(
                    description =
                            "100 (1 - (x1 / x0)^(1 / (t1 - t0))); of growth, 100 ((x1 / x0)^(1 / (t1 - t0)) - 1).",
                    examples = "2.91")
            BigDecimal compound) {

        static AnnualRate of(Optional<Rate> rate) {
            return rate.map(one -> new AnnualRate(rounded(100 * one.continuous()), rounded(100 * one.compound())))
                    .orElse(null);
        }
    }

    /** A remark with its words. */
    @Schema(name = "ProgressRemark", description = "What to know beside the numbers.")
    public record Remarked(Remark code, String words) {}

    static AssessedProgress of(Place place, ProgressRule rule, Progress progress, LevelWords words) {
        Verdict verdict = rule.of(progress);
        Category category = verdict instanceof Verdict.Judged judged ? judged.category() : null;
        Disaggregation group = place.group();
        Series series = progress.series();
        return new AssessedProgress(
                series.indicator(),
                series.code(),
                place.area(),
                unlessTotal(group, Dimension.SEX),
                unlessTotal(group, Dimension.AGE),
                unlessTotal(group, Dimension.URBANISATION),
                unlessTotal(group, Dimension.WEALTH_QUANTILE),
                unlessTotal(group, Dimension.EDUCATION_LEVEL),
                unlessTotal(group, Dimension.DISABILITY_STATUS),
                unlessTotal(group, Dimension.MIGRATION_STATUS),
                unlessTotal(group, Dimension.INDIGENOUS_STATUS),
                unlessTotal(group, Dimension.CUSTOM_BREAKDOWN),
                series.unit(),
                rule.code(),
                category == null ? null : category.code(),
                category == null ? null : category.words(),
                category == null || rule.isMissing(category.code()) ? null : category.isOnTrack(),
                verdict.why(),
                progress.latest()
                        .flatMap(latest -> words.of(series, latest.value()))
                        .orElse(null),
                progress.baseline().map(Start::of).orElse(null),
                progress.latest().map(Value::of).orElse(null),
                Goal.of(progress),
                progress.scale(),
                AnnualRate.of(progress.observed()),
                AnnualRate.of(progress.growth()),
                AnnualRate.of(progress.required()),
                AnnualRate.of(progress.needed()),
                rounded(progress.projected()),
                rounded(progress.shareOfRequired()),
                rounded(progress.shareOfPlannedChange()),
                progress.points().size(),
                progress.remarks().stream()
                        .sorted()
                        .map(remark -> new Remarked(remark, remark.words()))
                        .toList());
    }

    private static String unlessTotal(Disaggregation group, Dimension dimension) {
        return group.isTotal(dimension) ? null : group.get(dimension);
    }

    private static BigDecimal rounded(OptionalDouble number) {
        return number.isPresent() ? rounded(number.getAsDouble()) : null;
    }

    private static BigDecimal rounded(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
