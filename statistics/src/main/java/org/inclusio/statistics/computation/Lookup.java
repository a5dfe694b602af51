package org.inclusio.statistics.computation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Reads terms and reported values of one group and one year from a slice. */
record Lookup(IndicatorCatalogue catalogue, Slice slice, Disaggregation group, Period period) {

    Lookup ofSex(String code) {
        return new Lookup(catalogue, slice, group.with(Dimension.SEX, code), period);
    }

    Lookup yearBefore() {
        return new Lookup(catalogue, slice, group, period.previous());
    }

    Outcome rate(List<Term> numerator, List<Term> denominator) {
        return sum(numerator).dividedBy(sum(denominator));
    }

    /** A sum lacks a value as soon as one of its terms does: a missing part is not zero. */
    Outcome sum(List<Term> terms) {
        return terms.stream()
                .map(this::term)
                .reduce(Outcome::plus)
                .orElseThrow(() -> new IllegalStateException("the catalogue gives no term to add"));
    }

    Outcome reported(String series) {
        return value(series, group).on(Basis.REPORTED);
    }

    private Outcome term(Term term) {
        Disaggregation cell = group;
        for (Map.Entry<Dimension, String> bracket : term.brackets().entrySet()) {
            if (group.isTotal(bracket.getKey())) {
                cell = cell.with(bracket.getKey(), bracket.getValue());
            }
        }
        return value(term.series(), cell);
    }

    private Outcome value(String series, Disaggregation cell) {
        Universe universe = new Universe(catalogue.universe(series));
        Cell wanted = new Cell(series, universe.matched(cell), period);
        return slice.find(wanted)
                .<Outcome>map(input -> new Computed(input.value(), List.of(input)))
                .orElseGet(() -> new NotComputable(
                        Reason.MISSING_INPUT, new Cell(series, universe.written(wanted.disaggregation()), period)));
    }

    /** Whether the group is divided by these dimensions only. */
    boolean isWithin(Set<Dimension> dimensions) {
        for (Dimension dimension : Dimension.values()) {
            if (!group.isTotal(dimension) && !dimensions.contains(dimension)) {
                return false;
            }
        }
        return true;
    }
}
