package org.inclusio.indicator.inequality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.catalogue.GroupOrder;
import org.inclusio.statistics.inequality.Condition;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.inequality.Measured;

/** What one measure says of groups, as the API shows it. */
@Schema(
        name = "MeasuredGap",
        description = "What one measure says of the groups: a value, or why it has none (undefined).")
public record MeasuredGap(
        @Schema(description = "The measure; GET /v1/inequality-measures tells its formula.", examples = "DIFFERENCE")
        Measure measure,

        @Schema(description = "ABSOLUTE in the indicator's unit, or RELATIVE.", examples = "ABSOLUTE")
        Measure.Kind kind,

        @Schema(description = "The number, in unit.", examples = "56.5732")
        BigDecimal value,

        @Schema(
                description =
                        "PERCENTAGE_POINTS for a difference of percentages, the indicator's unit for one of others,"
                                + " _SQUARED for a variance, PER_THOUSAND for logarithmic measures, NONE for quotients and"
                                + " indices.",
                examples = "PERCENTAGE_POINTS")
        String unit,

        @Schema(description = "What the measure says when all groups are equal.", examples = "0")
        int equality,

        @Schema(description = "Lower limit of the 95 per cent interval, where every group has its interval.")
        BigDecimal lowerBound,

        @Schema(description = "Upper limit of the 95 per cent interval.")
        BigDecimal upperBound,

        @Schema(
                description =
                        "SHOWN where the interval excludes equality, NOT_SHOWN where it includes it: then the data do"
                                + " not tell that there is a gap. Absent where no interval is known.",
                examples = "SHOWN")
        Verdict gap,

        @Schema(
                description =
                        "The end of the groups that is better off by this measure; absent where the measure has no"
                                + " sign, the groups are equal or the indicator is one of parity.",
                examples = "Q5")
        String betterOff,

        @Schema(description = "Why the measure has no value here.", examples = "the most disadvantaged group is at 0")
        String undefined) {

    /** Whether a gap is more than the scatter of samples. */
    public enum Verdict {
        SHOWN,
        NOT_SHOWN
    }

    private static final MathContext DIGITS = new MathContext(6);

    /** What lies beyond is an artefact of binary numbers. */
    private static final int DECIMALS = 9;

    static MeasuredGap of(Measure measure, Measured measured, GroupOrder order, Direction better, String unit) {
        if (measured instanceof Measured.Value value) {
            return new MeasuredGap(
                    measure,
                    measure.kind(),
                    rounded(value.value()),
                    unit(measure, unit),
                    measure.equality().value(),
                    value.interval().map(one -> rounded(one.lower())).orElse(null),
                    value.interval().map(one -> rounded(one.upper())).orElse(null),
                    value.shown()
                            .map(shown -> shown ? Verdict.SHOWN : Verdict.NOT_SHOWN)
                            .orElse(null),
                    betterOff(measure, value.value(), order, better),
                    null);
        }
        return new MeasuredGap(
                measure,
                measure.kind(),
                null,
                unit(measure, unit),
                measure.equality().value(),
                null,
                null,
                null,
                null,
                ((Measured.Undefined) measured).missing().otherwise());
    }

    static BigDecimal rounded(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .round(DIGITS)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static String betterOff(Measure measure, double value, GroupOrder order, Direction better) {
        int side =
                rounded(value).compareTo(BigDecimal.valueOf(measure.equality().value()));
        if (!measure.equality().isTwoSided() || side == 0 || better == Direction.PARITY) {
            return null;
        }
        boolean womenByMen = measure.conditions().contains(Condition.TWO_SEXES);
        String over = womenByMen ? "F" : order.groups().get(order.groups().size() - 1);
        String under = womenByMen ? "M" : order.groups().get(0);
        return side > 0 == (better == Direction.HIGHER) ? over : under;
    }

    private static String unit(Measure measure, String unit) {
        String own = unit.equals("PERCENT") ? "PERCENTAGE_POINTS" : unit;
        return switch (measure.unit()) {
            case INDICATOR -> own;
            case INDICATOR_SQUARED -> own + "_SQUARED";
            case PERCENT, PER_THOUSAND, NONE -> measure.unit().name();
        };
    }
}
