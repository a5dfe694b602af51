package org.inclusio.indicator.recompute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.inclusio.indicator.received.Observed;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.DesignEffects;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.NchsStandard;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.PresentationStandard;
import org.inclusio.statistics.uncertainty.Reliability;

/** What the attributes of observations tell of how sure a value is; the arithmetic is that of the module statistics. */
record Sureness(IndicatorCatalogue catalogue, PresentationStandard rule, DesignEffects designEffects) {

    private static final String PERCENT = "PERCENT";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = new MathContext(6);
    private static final Set<String> EVENTS = Set.of("DEATHS", "BIRTHS", "CASES");
    private static final Set<String> COUNTED_BY_THE_COUNTRY = Set.of("C", "CA");
    private static final Set<String> NOT_COUNTED = Set.of("E", "F", "I");

    static Sureness standard(IndicatorCatalogue catalogue) {
        return new Sureness(catalogue, NchsStandard.STANDARD, DesignEffects.STANDARD);
    }

    /**
     * The limits of an interval in the unit of the value, each null when unknown, and what it is sure enough for.
     *
     * @param basis from what that is known
     */
    record Sure(BigDecimal lower, BigDecimal upper, Precision.Basis basis, Reliability reliability) {}

    /** The office's own limits as they were stated; else what follows from its sample. */
    Sure ofReported(Series series, Observed own) {
        return ofStated(series.unit(), own);
    }

    private Sure ofStated(String unit, Observed own) {
        BigDecimal lower = own.scaled(own.lowerBound());
        BigDecimal upper = own.scaled(own.upperBound());
        if (lower == null && upper == null) {
            boolean inPercent =
                    unit.equals(PERCENT) && (own.unit() == null || own.unit().equals(unit));
            return sure(ofSample(inPercent, own.value(), own, own.cell().disaggregation()), own.obsStatus());
        }
        Precision precision = lower == null || upper == null || lower.compareTo(upper) > 0
                ? Precision.NONE
                : Precision.ofStated(
                        own.value().doubleValue(),
                        new Interval(lower.doubleValue(), upper.doubleValue()),
                        unit.equals(PERCENT),
                        own.sampleSize() == null ? OptionalDouble.empty() : OptionalDouble.of(own.sampleSize()));
        return new Sure(lower, upper, Precision.Basis.STATED, rule.of(precision, own.obsStatus()));
    }

    /**
     * A ratio of two rates is no surer than they are; of a rate of registered events, how far chance moves their number; of one count by another, the sample of the
     * denominator, from which the numerator was taken; else the smallest of the samples.
     *
     * @param inputs those of the computed value, in the same order
     */
    Sure ofComputed(Series series, Computed computed, Disaggregation group, List<Observed> inputs, String obsStatus) {
        if (isOfRates(series)) {
            Sure fewest = sure(ofFewest(computed, inputs), obsStatus);
            Precision.Basis known = fewest.basis() == Precision.Basis.NONE ? Precision.Basis.STATED : fewest.basis();
            return hasUnsureSide(group, inputs)
                    ? new Sure(fewest.lower(), fewest.upper(), known, Reliability.SUPPRESS)
                    : fewest;
        }
        OptionalDouble events = events(series, computed.inputs(), inputs);
        if (events.isPresent()) {
            return sure(Precision.ofEvents(computed.value().doubleValue(), events.getAsDouble()), obsStatus);
        }
        boolean oneByOne = series.method() == MethodName.RATIO
                && series.numerator().size() == 1
                && series.denominator().size() == 1
                && inputs.size() == 2;
        if (oneByOne) {
            return sure(ofSample(isPercentage(series), computed.value(), inputs.get(1), group), obsStatus);
        }
        return sure(ofFewest(computed, inputs), obsStatus);
    }

    private static Precision ofFewest(Computed computed, List<Observed> inputs) {
        return inputs.stream()
                .map(Observed::sampleSize)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .map(cases -> Precision.ofCases(computed.value().doubleValue(), cases))
                .orElse(Precision.NONE);
    }

    private static boolean isOfRates(Series series) {
        return series.method() == MethodName.PARITY || series.method() == MethodName.RATIO_OF_RATES;
    }

    /** Whether one of the two rates, stated or counted one by one, is too unsure to be published. */
    private boolean hasUnsureSide(Disaggregation group, List<Observed> inputs) {
        return switch (inputs.size()) {
            case 2 -> inputs.stream().anyMatch(rate -> !ofStatedRate(rate).isTold());
            case 4 -> isUnsure(group, inputs.get(0), inputs.get(1)) || isUnsure(group, inputs.get(2), inputs.get(3));
            default -> false;
        };
    }

    private boolean isUnsure(Disaggregation group, Observed count, Observed sample) {
        if (sample.value().signum() <= 0) {
            return false;
        }
        BigDecimal share = count.value().multiply(HUNDRED).divide(sample.value(), MathContext.DECIMAL64);
        return !rule.of(ofSample(true, share, sample, group)).isTold();
    }

    private Reliability ofStatedRate(Observed rate) {
        String code = rate.cell().series();
        String unit = catalogue
                .series(code)
                .map(Series::unit)
                .or(() -> catalogue.baseSeries(code).map(BaseSeries::unit))
                .orElse("");
        return ofStated(unit, rate).reliability();
    }

    private Precision ofSample(boolean inPercent, BigDecimal value, Observed sample, Disaggregation group) {
        if (sample.sampleSize() == null || sample.sampleSize() < 1) {
            return Precision.NONE;
        }
        boolean isShare = inPercent && value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
        return isShare
                ? Precision.ofSample(value.doubleValue(), sample.sampleSize(), designEffect(sample, group))
                : Precision.ofCases(value.doubleValue(), sample.sampleSize());
    }

    private double designEffect(Observed sample, Disaggregation group) {
        return Optional.ofNullable(sample.designEffect())
                .map(BigDecimal::doubleValue)
                .filter(stated -> stated > 0)
                .orElse(designEffects.assumed(group));
    }

    /**
     * How many deaths, births or cases a rate rests on, parts added and subtracted as they were; empty where it is no rate
     * of these, or where the country did not count everything itself.
     */
    private OptionalDouble events(Series series, List<Input> computedFrom, List<Observed> inputs) {
        boolean isRate = !isPercentage(series)
                && (series.method() == MethodName.RATIO || series.method() == MethodName.LIFE_TABLE);
        if (!isRate || !inputs.stream().allMatch(Sureness::isCounted)) {
            return OptionalDouble.empty();
        }
        double events = 0;
        boolean isAny = false;
        for (Input input : computedFrom) {
            if (isEvents(series, input.cell().series())) {
                events += input.factor() * input.value().doubleValue();
                isAny = true;
            }
        }
        return isAny && events >= 0 ? OptionalDouble.of(events) : OptionalDouble.empty();
    }

    /** A life table may also be made of deaths that are not its numerator. */
    private boolean isEvents(Series series, String input) {
        String unit = catalogue.baseSeries(input).map(BaseSeries::unit).orElse("");
        boolean isNumerator =
                series.numerator().stream().anyMatch(term -> term.series().equals(input));
        return isNumerator ? EVENTS.contains(unit) : series.method() == MethodName.LIFE_TABLE && unit.equals("DEATHS");
    }

    private static boolean isCounted(Observed input) {
        return input.sampleSize() == null
                && (input.nature() == null || COUNTED_BY_THE_COUNTRY.contains(input.nature()))
                && !NOT_COUNTED.contains(input.obsStatus());
    }

    private Sure sure(Precision precision, String obsStatus) {
        return new Sure(
                precision.interval().map(Interval::lower).map(Sureness::rounded).orElse(null),
                precision.interval().map(Interval::upper).map(Sureness::rounded).orElse(null),
                precision.basis(),
                rule.of(precision, obsStatus));
    }

    private static boolean isPercentage(Series series) {
        return series.unit().equals(PERCENT);
    }

    private static BigDecimal rounded(double limit) {
        BigDecimal rounded = BigDecimal.valueOf(limit).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
