package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.Optional;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.catalogue.Aggregation;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.observation.Limit;

/**
 * What an area brings to regional values of a sub-series, for one group and year. The population of reference that the
 * area stated goes first; where it stated none for the group, that of the catalogue stands in; where neither has the
 * group, that of the whole area, likewise. These are this system's own rules.
 */
record Contributions(Series series, Lookup at, CataloguedWeight catalogue) {

    private record Weight(BigDecimal value, boolean ofWhole, boolean catalogued) {}

    /** {@code value} is the area's own, in the unit of the series. */
    Optional<Contribution> of(Computed value) {
        return switch (series.aggregation()) {
            case SUM -> Optional.of(new Contribution(unscaled(value.value()), null, null, null, false));
            case WEIGHTED_MEAN, RATIO_OF_SUMS -> series.method() == MethodName.GROWTH ? growth() : mean(value);
            case RATIO_OF_AGGREGATES -> series.method() == MethodName.PARITY ? parity() : comparison();
            case GLOBAL_ONLY, NOT_AGGREGATED -> Optional.empty();
        };
    }

    /** What an area brings of whose value only a limit is known, in the unit of the series. */
    Optional<Contribution> of(Limit limit, LimitRules ends) {
        return series.aggregation() == Aggregation.SUM
                ? Contribution.of(limit, series, ends, null, false)
                : weight(at)
                        .flatMap(weight -> Contribution.of(limit, series, ends, weight.value(), weight.ofWhole())
                                .map(one -> one.from(weight.catalogued(), false)));
    }

    private Optional<Contribution> mean(Computed value) {
        return weight(at).map(weight -> {
            boolean counted = isQuotient(value)
                    && !weight.ofWhole()
                    && !weight.catalogued()
                    && series.denominator().equals(series.weight());
            BigDecimal sum = counted && at.sum(series.numerator()) instanceof Computed numerator
                    ? numerator.value()
                    : unscaled(value.value()).multiply(weight.value(), Outcome.PRECISION);
            return new Contribution(sum, weight.value(), null, null, weight.ofWhole(), weight.catalogued(), false);
        });
    }

    /** Whether the value is the numerator by the denominator; of a probability of dying only its approximation is. */
    private boolean isQuotient(Computed value) {
        return series.method() == MethodName.LIFE_TABLE
                ? value.basis() == Outcome.Basis.APPROXIMATION
                : value.basis() == Outcome.Basis.COMPUTED;
    }

    /** The rates of both sexes, each with the weight of the sex. */
    private Optional<Contribution> parity() {
        Lookup girls = at.ofSex("F");
        Lookup boys = at.ofSex("M");
        return weighted(girls.rate(series.numerator(), series.denominator()), girls, 1)
                .flatMap(rate -> weighted(boys.rate(series.numerator(), series.denominator()), boys, 1)
                        .map(compared -> pair(rate, compared)))
                .or(() -> series.alternative()
                        .flatMap(rates -> weighted(girls.reported(rates), girls, 100)
                                .flatMap(rate -> weighted(boys.reported(rates), boys, 100)
                                        .map(compared -> pair(rate, compared)))));
    }

    private Optional<Contribution> comparison() {
        return weighted(at.rate(series.numerator(), series.denominator()), at, 1)
                .flatMap(rate -> weighted(at.rate(series.comparisonNumerator(), series.comparisonDenominator()), at, 1)
                        .map(compared -> pair(rate, compared)));
    }

    /** The sums of both years, so that a region is the same areas in both. */
    private Optional<Contribution> growth() {
        if (at.period().isFirst()) {
            return Optional.empty();
        }
        Lookup before = at.yearBefore();
        return sums(at).flatMap(now -> sums(before).map(then -> pair(now, then)));
    }

    private Optional<Contribution> sums(Lookup year) {
        return year.sum(series.numerator()) instanceof Computed sum
                        && year.sum(series.denominator()) instanceof Computed weight
                        && weight.value().signum() > 0
                ? Optional.of(Contribution.of(sum.value(), weight.value()))
                : Optional.empty();
    }

    private Optional<Contribution> weighted(Outcome rate, Lookup group, int per) {
        return rate instanceof Computed own
                ? weight(group)
                        .map(weight -> new Contribution(
                                own.value()
                                        .multiply(weight.value(), Outcome.PRECISION)
                                        .divide(BigDecimal.valueOf(per), Outcome.PRECISION),
                                weight.value(),
                                null,
                                null,
                                weight.ofWhole(),
                                weight.catalogued(),
                                false))
                : Optional.empty();
    }

    private Optional<Weight> weight(Lookup group) {
        return stated(group, false)
                .or(() -> catalogued(group, false))
                .or(() -> stated(group.ofEverybody(), true))
                .or(() -> catalogued(group.ofEverybody(), true));
    }

    private Optional<Weight> catalogued(Lookup group, boolean ofWhole) {
        return catalogue.of(group.group(), group.period()).map(weight -> new Weight(weight, ofWhole, true));
    }

    private Optional<Weight> stated(Lookup group, boolean ofWhole) {
        return group.sum(series.weight()) instanceof Computed own && own.value().signum() > 0
                ? Optional.of(new Weight(own.value(), ofWhole, false))
                : Optional.empty();
    }

    private static Contribution pair(Contribution rate, Contribution compared) {
        return new Contribution(
                rate.sum(),
                rate.weight(),
                compared.sum(),
                compared.weight(),
                rate.wholeWeight() || compared.wholeWeight(),
                rate.catalogued() || compared.catalogued(),
                false);
    }

    private BigDecimal unscaled(BigDecimal value) {
        return value.divide(series.multiplier(), Outcome.PRECISION);
    }
}
