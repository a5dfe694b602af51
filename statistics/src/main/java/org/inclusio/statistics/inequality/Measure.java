package org.inclusio.statistics.inequality;

import static org.inclusio.statistics.inequality.Condition.BETTER_KNOWN;
import static org.inclusio.statistics.inequality.Condition.BOUNDED;
import static org.inclusio.statistics.inequality.Condition.CURVE_FOUND;
import static org.inclusio.statistics.inequality.Condition.FIRST_ABOVE_ZERO;
import static org.inclusio.statistics.inequality.Condition.LINE_ABOVE_ZERO;
import static org.inclusio.statistics.inequality.Condition.MEAN_ABOVE_ZERO;
import static org.inclusio.statistics.inequality.Condition.MEAN_BELOW_LIMIT;
import static org.inclusio.statistics.inequality.Condition.MEN_ABOVE_ZERO;
import static org.inclusio.statistics.inequality.Condition.RANKED;
import static org.inclusio.statistics.inequality.Condition.TWO_SEXES;
import static org.inclusio.statistics.inequality.Condition.WOMEN_ABOVE_ZERO;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.inclusio.statistics.inequality.Formula.Curved;
import org.inclusio.statistics.inequality.Formula.Linear;
import org.inclusio.statistics.inequality.Formula.Quotient;
import org.inclusio.statistics.inequality.Formula.Spread;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * The measures of inequality between groups. One sign convention holds for all that have a sign: the most advantaged
 * group less (or by) the most disadvantaged one. So a measure is above equality where the advantaged have more of the
 * indicator, good or bad as it may be. What a measure means in words, and its source, is in {@link MeasureText}.
 */
public enum Measure {
    DIFFERENCE(Kind.ABSOLUTE, Unit.INDICATOR, Equality.AT_0, new Linear(Measure::lastLessFirst)),
    RATIO(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_1,
            new Quotient(distribution -> distribution.size() - 1, distribution -> 0, DoubleUnaryOperator.identity()),
            FIRST_ABOVE_ZERO),
    SLOPE_INDEX(Kind.ABSOLUTE, Unit.INDICATOR, Equality.AT_0, new Linear(Slope::coefficients), RANKED),
    RELATIVE_INDEX(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_1,
            new Curved(Slope::linearRatio, Spread.LOGARITHMIC),
            RANKED,
            LINE_ABOVE_ZERO),
    SLOPE_INDEX_LOGIT(
            Kind.ABSOLUTE,
            Unit.INDICATOR,
            Equality.AT_0,
            new Curved(Slope::logitDifference, Spread.PLAIN),
            RANKED,
            BOUNDED,
            CURVE_FOUND),
    RELATIVE_INDEX_LOGIT(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_1,
            new Curved(Slope::logitRatio, Spread.LOGARITHMIC),
            RANKED,
            BOUNDED,
            CURVE_FOUND),
    CONCENTRATION_ABSOLUTE(
            Kind.ABSOLUTE, Unit.INDICATOR, Equality.AT_0, new Linear(Concentration::coefficients), RANKED),
    CONCENTRATION_RELATIVE(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_0,
            new Curved(Concentration::relative, Spread.PLAIN),
            RANKED,
            MEAN_ABOVE_ZERO),
    CONCENTRATION_WAGSTAFF(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_0,
            new Curved(Concentration::wagstaff, Spread.PLAIN),
            RANKED,
            BOUNDED,
            MEAN_ABOVE_ZERO,
            MEAN_BELOW_LIMIT),
    CONCENTRATION_ERREYGERS(
            Kind.ABSOLUTE, Unit.NONE, Equality.AT_0, new Linear(Concentration::erreygers), RANKED, BOUNDED),
    THEIL(
            Kind.RELATIVE,
            Unit.PER_THOUSAND,
            Equality.FROM_0,
            new Curved(Variation::theil, Spread.FROM_ZERO),
            MEAN_ABOVE_ZERO),
    MEAN_LOG_DEVIATION(
            Kind.RELATIVE,
            Unit.PER_THOUSAND,
            Equality.FROM_0,
            new Curved(Variation::meanLogDeviation, Spread.FROM_ZERO),
            MEAN_ABOVE_ZERO),
    ATTRIBUTABLE_RISK(Kind.ABSOLUTE, Unit.INDICATOR, Equality.FROM_0, Attribution.RISK, BETTER_KNOWN),
    ATTRIBUTABLE_FRACTION(
            Kind.RELATIVE,
            Unit.PERCENT,
            Equality.FROM_0,
            new Curved(Attribution::fraction, Spread.PLAIN),
            BETTER_KNOWN,
            MEAN_ABOVE_ZERO),
    BETWEEN_GROUP_VARIANCE(
            Kind.ABSOLUTE,
            Unit.INDICATOR_SQUARED,
            Equality.FROM_0,
            new Curved(Variation::betweenGroups, Spread.FROM_ZERO)),
    INDEX_OF_DISPARITY(
            Kind.RELATIVE,
            Unit.PERCENT,
            Equality.FROM_0,
            new Curved(Variation::disparity, Spread.UNKNOWN),
            MEAN_ABOVE_ZERO),
    PARITY_INDEX(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_1,
            womenByMen(DoubleUnaryOperator.identity()),
            TWO_SEXES,
            MEN_ABOVE_ZERO),
    PARITY_INDEX_ADJUSTED(
            Kind.RELATIVE,
            Unit.NONE,
            Equality.AT_1,
            womenByMen(Measure::adjusted),
            TWO_SEXES,
            MEN_ABOVE_ZERO,
            WOMEN_ABOVE_ZERO);

    /** Whether a measure depends on the unit of the indicator, or tells proportions alone. */
    public enum Kind {
        ABSOLUTE,
        RELATIVE
    }

    /** The unit of a measure, which for some is that of the indicator. */
    public enum Unit {
        INDICATOR,
        INDICATOR_SQUARED,
        PERCENT,
        PER_THOUSAND,
        NONE
    }

    /** What a measure says when all groups are equal, and whether it can lie on both sides of that. */
    public enum Equality {
        AT_0(0, true),
        AT_1(1, true),
        FROM_0(0, false);

        private final int value;
        private final boolean twoSided;

        Equality(int value, boolean twoSided) {
            this.value = value;
            this.twoSided = twoSided;
        }

        public int value() {
            return value;
        }

        /** Whether the side on which a measure lies says which end of the groups has more. */
        public boolean isTwoSided() {
            return twoSided;
        }
    }

    private final Kind kind;
    private final Unit unit;
    private final Equality equality;
    private final Formula formula;
    private final List<Condition> conditions;

    Measure(Kind kind, Unit unit, Equality equality, Formula formula, Condition... conditions) {
        this.kind = kind;
        this.unit = unit;
        this.equality = equality;
        this.formula = formula;
        this.conditions = List.of(conditions);
    }

    public Kind kind() {
        return kind;
    }

    public Unit unit() {
        return unit;
    }

    public Equality equality() {
        return equality;
    }

    /** What must be so for the measure to have a meaning, in the order in which it is asked. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** How its interval is found, in words. */
    public String intervalMethod() {
        return formula.method();
    }

    /** The measure of the other kind that tells the same gap, without which one alone misleads. */
    public Measure counterpart() {
        return switch (this) {
            case DIFFERENCE -> RATIO;
            case RATIO, PARITY_INDEX, PARITY_INDEX_ADJUSTED -> DIFFERENCE;
            case SLOPE_INDEX -> RELATIVE_INDEX;
            case RELATIVE_INDEX -> SLOPE_INDEX;
            case SLOPE_INDEX_LOGIT -> RELATIVE_INDEX_LOGIT;
            case RELATIVE_INDEX_LOGIT -> SLOPE_INDEX_LOGIT;
            case CONCENTRATION_ABSOLUTE, CONCENTRATION_ERREYGERS -> CONCENTRATION_RELATIVE;
            case CONCENTRATION_RELATIVE, CONCENTRATION_WAGSTAFF -> CONCENTRATION_ABSOLUTE;
            case ATTRIBUTABLE_RISK -> ATTRIBUTABLE_FRACTION;
            case ATTRIBUTABLE_FRACTION -> ATTRIBUTABLE_RISK;
            case THEIL, MEAN_LOG_DEVIATION, INDEX_OF_DISPARITY -> BETWEEN_GROUP_VARIANCE;
            case BETWEEN_GROUP_VARIANCE -> INDEX_OF_DISPARITY;
        };
    }

    /** What the measure says of a distribution, with the interval where the groups have theirs. */
    public Measured of(Distribution distribution) {
        Optional<Condition> missing = conditions.stream()
                .filter(condition -> !condition.isMet(distribution))
                .findFirst();
        if (missing.isPresent()) {
            return new Measured.Undefined(missing.get());
        }
        Optional<Interval> interval = formula.interval(distribution);
        return new Measured.Value(
                formula.value(distribution),
                interval,
                interval.filter(known -> equality.isTwoSided()).map(known -> !known.contains(equality.value())));
    }

    private static double[] lastLessFirst(Distribution distribution) {
        double[] coefficients = new double[distribution.size()];
        coefficients[0] = -1;
        coefficients[coefficients.length - 1] = 1;
        return coefficients;
    }

    private static Quotient womenByMen(DoubleUnaryOperator scale) {
        return new Quotient(distribution -> at(distribution, "F"), distribution -> at(distribution, "M"), scale);
    }

    /** Above parity 2 less the reciprocal, so that women ahead weigh as much as men ahead (UNESCO, EFA reports). */
    private static double adjusted(double parity) {
        return parity <= 1 ? parity : 2 - 1 / parity;
    }

    private static int at(Distribution distribution, String code) {
        return distribution.groups().get(0).code().equals(code) ? 0 : 1;
    }
}
