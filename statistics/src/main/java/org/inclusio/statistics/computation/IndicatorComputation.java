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
import org.inclusio.statistics.disaggregation.Tabulations;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Computes the series of indicators from the observations of one area. Safe for use by several threads. */
public final class IndicatorComputation {

    private final IndicatorCatalogue catalogue;
    private final Tabulations tabulations;

    public IndicatorComputation(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.tabulations = new Tabulations(catalogue.partitions());
    }

    /** A result, written with the universe of its series as agencies publish it. */
    public record Result(Cell cell, Outcome outcome) {}

    public Outcome compute(Series series, Disaggregation group, Period period, Slice slice) {
        return compute(series, group, period, tables(series, slice));
    }

    /** Every group and year for which the slice has something to compute from, computed. */
    public List<Result> computeAll(Series series, Slice slice) {
        Tables tables = tables(series, slice);
        List<Result> results = new ArrayList<>();
        for (Cell cell : cells(series, slice, tables)) {
            results.add(new Result(cell, compute(series, cell.disaggregation(), cell.period(), tables)));
        }
        return results;
    }

    /** The cells that a slice speaks about: those of the numerator, of the alternative and of reported values. */
    public Set<Cell> cells(Series series, Slice slice) {
        return cells(series, slice, tables(series, slice));
    }

    /** Where the numbers that an area sent of a base series in a year contradict each other. */
    public List<Contradiction> contradictions(String baseSeries, Period period, Slice slice) {
        return new Tables(catalogue, tabulations, slice, baseSeries).contradictions(baseSeries, period);
    }

    private Tables tables(Series series, Slice slice) {
        return new Tables(catalogue, tabulations, slice, series);
    }

    private static Outcome compute(Series series, Disaggregation group, Period period, Tables tables) {
        Disaggregation matched = new Universe(series.universe()).matched(group);
        Lookup at = new Lookup(tables, matched, period);
        if (at.isWithin(series.disaggregations())) {
            return Method.of(series).compute(series, at);
        }
        Cell asked = new Cell(series.code(), group, period);
        return new NotComputable(Reason.NOT_DISAGGREGATED, asked).or(at.reported(series.code()));
    }

    private Set<Cell> cells(Series series, Slice slice, Tables tables) {
        Universe universe = new Universe(series.universe());
        Set<Cell> cells = new LinkedHashSet<>();
        series.numerator().forEach(term -> addCells(series, term, slice, tables, cells));
        series.alternative().ifPresent(rate -> addCells(series, Term.parse(rate), slice, tables, cells));
        for (Period period : slice.periods(series.code())) {
            for (Disaggregation reported : slice.observed(series.code(), period).keySet()) {
                cells.add(new Cell(series.code(), universe.written(reported), period));
            }
        }
        return cells;
    }

    private void addCells(Series series, Term term, Slice slice, Tables tables, Set<Cell> cells) {
        Universe universe = new Universe(series.universe());
        for (Period period : slice.periods(term.series())) {
            for (Disaggregation group : tables.table(term.series(), period).groups()) {
                groupOf(series, term, group)
                        .map(universe::matched)
                        .map(universe::written)
                        .ifPresent(result -> cells.add(new Cell(series.code(), result, period)));
            }
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
