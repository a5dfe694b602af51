package org.inclusio.statistics.computation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Reads terms and reported values of one group and one year from a slice. */
record Lookup(Tables tables, Disaggregation group, Period period) {

    Lookup ofSex(String code) {
        return new Lookup(tables, group.with(Dimension.SEX, code), period);
    }

    Lookup ofGroup(Dimension dimension, String code) {
        return new Lookup(tables, group.with(dimension, code), period);
    }

    /** The whole area in the same year. */
    Lookup ofEverybody() {
        return new Lookup(tables, Disaggregation.TOTAL, period);
    }

    Lookup yearBefore() {
        return new Lookup(tables, group, period.previous());
    }

    Lookup yearAfter() {
        return new Lookup(tables, group, period.next());
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
        return tables.value(series, group, period).on(Basis.REPORTED);
    }

    /** What is known of a term for the group; a bracket stands for the total. */
    Outcome term(Term term) {
        Disaggregation cell = group;
        for (Map.Entry<Dimension, String> bracket : term.brackets().entrySet()) {
            if (group.isTotal(bracket.getKey())) {
                cell = cell.with(bracket.getKey(), bracket.getValue());
            }
        }
        return tables.value(term.series(), cell, period);
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
