package org.inclusio.statistics.computation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * The cells of a sub-series that a slice speaks about: those of the numerator, of the alternative, of
 * the first further term and of reported values.
 */
final class Cells {

    private final IndicatorCatalogue catalogue;
    private final Series series;
    private final Slice slice;
    private final Tables tables;
    private final Map<Term, Map<Disaggregation, Optional<Disaggregation>>> known = new HashMap<>();

    Cells(IndicatorCatalogue catalogue, Series series, Slice slice, Tables tables) {
        this.catalogue = catalogue;
        this.series = series;
        this.slice = slice;
        this.tables = tables;
    }

    Set<Period> periods() {
        Set<Period> periods = new TreeSet<>(slice.periods(series.code()));
        series.numerator().forEach(term -> periods.addAll(slice.periods(term.series())));
        series.alternative().ifPresent(rate -> periods.addAll(slice.periods(rate)));
        series.further().stream().limit(1).forEach(term -> periods.addAll(slice.periods(term.series())));
        return periods;
    }

    /** Written with the universe of the series. */
    Set<Disaggregation> groups(Period period) {
        Set<Disaggregation> groups = new LinkedHashSet<>();
        series.numerator().forEach(term -> add(term, period, groups));
        series.alternative().ifPresent(rate -> add(Term.parse(rate), period, groups));
        series.further().stream().limit(1).forEach(term -> add(term, period, groups));
        for (Disaggregation reported : slice.observed(series.code(), period).keySet()) {
            groups.add(tables.universe().written(reported));
        }
        for (Disaggregation limited : slice.limited(series.code(), period)) {
            groups.add(tables.universe().written(limited));
        }
        return groups;
    }

    private void add(Term term, Period period, Set<Disaggregation> groups) {
        Map<Disaggregation, Optional<Disaggregation>> ofTerm = this.known.computeIfAbsent(term, one -> new HashMap<>());
        Set<Disaggregation> known =
                new LinkedHashSet<>(tables.table(term.series(), period).groups());
        known.addAll(slice.limited(term.series(), period));
        for (Disaggregation group : known) {
            ofTerm.computeIfAbsent(group, one -> written(term, one)).ifPresent(groups::add);
        }
    }

    private Optional<Disaggregation> written(Term term, Disaggregation group) {
        return groupOf(term, group).map(tables.universe()::matched).map(tables.universe()::written);
    }

    /** The group of the result that an observed cell of a term belongs to, if it belongs to any. */
    private Optional<Disaggregation> groupOf(Term term, Disaggregation observed) {
        Universe own = new Universe(catalogue.universe(term.series()));
        Disaggregation written = own.written(observed);
        Disaggregation group = observed;
        for (Dimension dimension : Dimension.values()) {
            boolean isBracket = written.get(dimension).equals(term.brackets().get(dimension));
            if (isBracket || isFemaleSide(dimension, observed)) {
                group = group.with(dimension, Disaggregation.ALL);
            } else if (!belongs(term, dimension, observed)) {
                return Optional.empty();
            }
        }
        return Optional.of(group);
    }

    private boolean belongs(Term term, Dimension dimension, Disaggregation observed) {
        return observed.isTotal(dimension)
                ? !term.brackets().containsKey(dimension) && !isParity(dimension)
                : series.disaggregations().contains(dimension);
    }

    /** A parity index has one cell for two sexes; the female side stands for it. */
    private boolean isFemaleSide(Dimension dimension, Disaggregation observed) {
        return isParity(dimension) && observed.sex().equals("F");
    }

    private boolean isParity(Dimension dimension) {
        return dimension == Dimension.SEX && series.method() == MethodName.PARITY;
    }
}
