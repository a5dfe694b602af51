package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.disaggregation.Tabulation;
import org.inclusio.statistics.disaggregation.Tabulations;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * The tables that a sub-series is computed from: what a slice says of its terms, and what follows from that. Ages that
 * one term has are asked of the others too, so that bands of five years divide by bands of five years.
 */
final class Tables {

    private final IndicatorCatalogue catalogue;
    private final Tabulations tabulations;
    private final Slice slice;
    private final Universe universe;
    private final List<Term> terms;
    private final List<Term> further;
    private final Map<String, Universe> universes = new HashMap<>();
    private final Map<Period, Set<String>> ages = new HashMap<>();
    private final Map<Period, Map<String, Tabulation>> tables = new HashMap<>();
    private final TableWatch watch;

    /** What is asked for is added here while somebody wants to know; null otherwise. */
    private Set<Cell> asked;

    Tables(IndicatorCatalogue catalogue, Tabulations tabulations, Slice slice, Series series, TableWatch watch) {
        this.watch = watch;
        this.catalogue = catalogue;
        this.tabulations = tabulations;
        this.slice = slice;
        this.universe = new Universe(series.universe());
        this.further = series.further();
        this.terms =
                Stream.concat(series.terms().stream(), series.weight().stream()).toList();
    }

    /** The tables of one base series for its own sake. */
    Tables(IndicatorCatalogue catalogue, Tabulations tabulations, Slice slice, String baseSeries) {
        this.watch = TableWatch.NONE;
        this.catalogue = catalogue;
        this.tabulations = tabulations;
        this.slice = slice;
        this.universe = new Universe(catalogue.universe(baseSeries));
        this.terms = List.of(new Term(baseSeries, Map.of()));
        this.further = List.of();
    }

    /** Of the sub-series itself. */
    Universe universe() {
        return universe;
    }

    Universe universe(String code) {
        return universes.computeIfAbsent(code, one -> new Universe(catalogue.universe(one)));
    }

    Tabulation table(String code, Period period) {
        return tables.computeIfAbsent(period, year -> new HashMap<>()).computeIfAbsent(code, one -> {
            Tabulation table = tabulate(one, period);
            watch.see(one, period, table);
            return table;
        });
    }

    /** From now on, the cells that are asked for, whether or not they have a number. */
    Set<Cell> trace() {
        asked = new HashSet<>();
        return asked;
    }

    Outcome value(String code, Disaggregation group, Period period) {
        Universe own = universe(code);
        Disaggregation matched = own.matched(group);
        Tabulation table = table(code, period);
        BigDecimal value = table.value(matched);
        if (asked != null) {
            asked.add(new Cell(code, own.written(matched), period));
        }
        if (value == null) {
            return new NotComputable(whyNot(code, matched, period), new Cell(code, own.written(matched), period));
        }
        Map<Disaggregation, Input> observed = slice.observed(code, period);
        if (table.isObserved(matched)) {
            return new Computed(value, List.of(observed.get(matched)));
        }
        return new Computed(value, new Inputs(() -> inputs(code, period, matched).stream()), Basis.COMPUTED, true);
    }

    /** A number that would follow from others does not where one of them is only known by a limit. */
    private Reason whyNot(String code, Disaggregation matched, Period period) {
        Set<Disaggregation> limited = slice.limited(code, period);
        return limited.contains(matched) || !limited.isEmpty() && catalogue.isAdditive(code)
                ? Reason.INPUT_WITHIN_LIMITS
                : Reason.MISSING_INPUT;
    }

    /** Where the numbers of a series contradict each other in a year. */
    List<Contradiction> contradictions(String code, Period period) {
        Tabulation table = table(code, period);
        return table.discrepancies().stream()
                .map(one -> new Contradiction(
                        new Cell(code, universe(code).written(one.whole()), period),
                        one.stated(),
                        inputs(code, period, one.whole()),
                        one.sum(),
                        one.parts().stream()
                                .flatMap(part -> inputs(code, period, part).stream())
                                .toList()))
                .toList();
    }

    private List<Input> inputs(String code, Period period, Disaggregation group) {
        Map<Disaggregation, Input> observed = slice.observed(code, period);
        return table(code, period).summands(group).stream()
                .map(summand -> observed.get(summand.group()).times(summand.factor()))
                .toList();
    }

    private Tabulation tabulate(String code, Period period) {
        Map<Disaggregation, Input> observed = slice.observed(code, period);
        if (observed.isEmpty()) {
            return Tabulation.empty();
        }
        Map<Disaggregation, BigDecimal> values = new HashMap<>(observed.size() * 2);
        observed.forEach((group, input) -> values.put(group, input.value()));
        // What is only known by a limit is no part that may be left out of a sum, and no remainder may hold it.
        if (!catalogue.isAdditive(code) || !slice.limited(code, period).isEmpty()) {
            return tabulations.asObserved(values);
        }
        Universe own = universe(code);
        Set<String> matched = new HashSet<>();
        ages(period).forEach(age -> matched.add(own.matched(Dimension.AGE, age)));
        return tabulations.additive(values, own.group(), matched, isCount(code));
    }

    private boolean isCount(String code) {
        return catalogue
                .baseSeries(code)
                .map(base -> base.kind() == BaseSeries.Kind.COUNT)
                .orElse(false);
    }

    /** The ages that the terms have in a year, and those that the catalogue names for them. */
    private Set<String> ages(Period period) {
        return ages.computeIfAbsent(period, one -> {
            Set<String> asked = new HashSet<>(Set.of(universe.group().age()));
            further.forEach(term -> asked.add(term.brackets().getOrDefault(Dimension.AGE, Disaggregation.ALL)));
            terms.forEach(term -> {
                Universe own = universe(term.series());
                asked.add(own.group().age());
                asked.add(term.brackets().getOrDefault(Dimension.AGE, Disaggregation.ALL));
                if (catalogue.isAdditive(term.series())) {
                    slice.observed(term.series(), one)
                            .keySet()
                            .forEach(group -> asked.add(own.written(Dimension.AGE, group.age())));
                }
            });
            return asked;
        });
    }
}
