package org.inclusio.statistics.computation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Computes the series of indicators from the observations of one area. */
public record IndicatorComputation(IndicatorCatalogue catalogue) {

    /** A result, written with the universe of its series as agencies publish it. */
    public record Result(Cell cell, Outcome outcome) {}

    public Outcome compute(Series series, Disaggregation group, Period period, Slice slice) {
        Disaggregation matched = new Universe(series.universe()).matched(group);
        Lookup at = new Lookup(catalogue, slice, matched, period);
        if (at.isWithin(series.disaggregations())) {
            return Method.of(series).compute(series, at);
        }
        Cell asked = new Cell(series.code(), group, period);
        return new NotComputable(Reason.NOT_DISAGGREGATED, asked).or(at.reported(series.code()));
    }

    /** Every group and year for which the slice has something to compute from, computed. */
    public List<Result> computeAll(Series series, Slice slice) {
        List<Result> results = new ArrayList<>();
        for (Cell cell : cells(series, slice)) {
            results.add(new Result(cell, compute(series, cell.disaggregation(), cell.period(), slice)));
        }
        return results;
    }

    /** The cells that a slice speaks about: those of the numerator, of the alternative and of reported values. */
    public Set<Cell> cells(Series series, Slice slice) {
        Universe universe = new Universe(series.universe());
        Set<Cell> cells = new LinkedHashSet<>();
        series.numerator().forEach(term -> addCells(series, term, slice, cells));
        series.alternative().ifPresent(rate -> addCells(series, Term.parse(rate), slice, cells));
        for (Cell reported : slice.cells(series.code())) {
            cells.add(new Cell(series.code(), universe.written(reported.disaggregation()), reported.period()));
        }
        return cells;
    }

    private void addCells(Series series, Term term, Slice slice, Set<Cell> cells) {
        Universe universe = new Universe(series.universe());
        for (Cell observed : slice.cells(term.series())) {
            groupOf(series, term, observed.disaggregation())
                    .map(universe::matched)
                    .map(universe::written)
                    .ifPresent(group -> cells.add(new Cell(series.code(), group, observed.period())));
        }
    }

    /** The group of the result that an observed cell of a term belongs to, if it belongs to any. */
    private Optional<Disaggregation> groupOf(Series series, Term term, Disaggregation observed) {
        Universe own = new Universe(catalogue.universe(term.series()));
        Disaggregation written = own.written(observed);
        Disaggregation group = observed;
        for (Dimension dimension : Dimension.values()) {
            boolean isBracket = written.get(dimension).equals(term.brackets().get(dimension));
            if (isBracket || isFemaleSide(series, dimension, observed)) {
                group = group.with(dimension, Disaggregation.ALL);
            } else if (!belongs(series, term, dimension, observed)) {
                return Optional.empty();
            }
        }
        return Optional.of(group);
    }

    private static boolean belongs(Series series, Term term, Dimension dimension, Disaggregation observed) {
        return observed.isTotal(dimension)
                ? !term.brackets().containsKey(dimension) && !isParity(series, dimension)
                : series.disaggregations().contains(dimension);
    }

    /** A parity index has one cell for two sexes; the female side stands for it. */
    private static boolean isFemaleSide(Series series, Dimension dimension, Disaggregation observed) {
        return isParity(series, dimension) && observed.sex().equals("F");
    }

    private static boolean isParity(Series series, Dimension dimension) {
        return dimension == Dimension.SEX && series.method() == MethodName.PARITY;
    }
}
