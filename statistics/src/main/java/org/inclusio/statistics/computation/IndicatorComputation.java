package org.inclusio.statistics.computation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.disaggregation.Tabulations;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
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
    public record Result(Cell cell, Outcome outcome, Optional<Contribution> contribution) {}

    public Outcome compute(Series series, Disaggregation group, Period period, Slice slice) {
        Tables tables = tables(series, slice);
        return compute(series, group, new Lookup(tables, tables.universe().matched(group), period));
    }

    /** One result with what it brings to regions, which is of the group that the cell names. */
    Result result(Series series, Cell cell, Slice slice) {
        Tables tables = tables(series, slice);
        Lookup at = new Lookup(tables, tables.universe().matched(cell.disaggregation()), cell.period());
        Outcome outcome = compute(series, cell.disaggregation(), at);
        return new Result(
                cell,
                outcome,
                outcome instanceof Computed computed
                        ? new Contributions(series, at, CataloguedWeight.of(catalogue, series, slice)).of(computed)
                        : Optional.empty());
    }

    /** What an area brings to regions of whose value, in the unit of the series, only a limit is known. */
    public Optional<Contribution> contribution(Series series, Cell cell, Limit limit, LimitRules ends, Slice slice) {
        Tables tables = tables(series, slice);
        return new Contributions(
                        series,
                        new Lookup(tables, tables.universe().matched(cell.disaggregation()), cell.period()),
                        CataloguedWeight.of(catalogue, series, slice))
                .of(limit, ends);
    }

    /** Every group and year for which the slice has something to compute from, computed. */
    public List<Result> computeAll(Series series, Slice slice) {
        return computeAll(series, slice, TableWatch.NONE);
    }

    /** The same while somebody watches the tables that it is computed from. */
    public List<Result> computeAll(Series series, Slice slice, TableWatch watch) {
        Tables tables = new Tables(catalogue, tabulations, slice, series, watch);
        Cells cells = new Cells(catalogue, series, slice, tables);
        CataloguedWeight weight = CataloguedWeight.of(catalogue, series, slice);
        List<Result> results = new ArrayList<>();
        for (Period period : cells.periods()) {
            for (Disaggregation group : cells.groups(period)) {
                Lookup at = new Lookup(tables, tables.universe().matched(group), period);
                Outcome outcome = compute(series, group, at);
                results.add(new Result(
                        new Cell(series.code(), group, period),
                        outcome,
                        outcome instanceof Computed computed
                                ? new Contributions(series, at, weight).of(computed)
                                : Optional.empty()));
            }
        }
        return results;
    }

    /**
     * What each result gives away: the numbers that it was computed from, or would be if there were all of them, and those
     * that it is weighted with in regions.
     */
    public record Trace(Set<Cell> behind, Set<Cell> weighing) {}

    /** The traces of the results that there are, by their cells. */
    public Map<Cell, Trace> traces(Series series, Slice slice) {
        Tables tables = tables(series, slice);
        Cells cells = new Cells(catalogue, series, slice, tables);
        CataloguedWeight weight = CataloguedWeight.of(catalogue, series, slice);
        Map<Cell, Trace> traces = new HashMap<>();
        for (Period period : cells.periods()) {
            for (Disaggregation group : cells.groups(period)) {
                Lookup at = new Lookup(tables, tables.universe().matched(group), period);
                Set<Cell> behind = tables.trace();
                if (compute(series, group, at) instanceof Computed computed) {
                    series.terms().forEach(at::term);
                    Set<Cell> weighing = tables.trace();
                    new Contributions(series, at, weight).of(computed);
                    traces.put(new Cell(series.code(), group, period), new Trace(behind, weighing));
                }
            }
        }
        return traces;
    }

    /** Where the numbers that an area sent of a base series in a year contradict each other. */
    public List<Contradiction> contradictions(String baseSeries, Period period, Slice slice) {
        return new Tables(catalogue, tabulations, slice, baseSeries).contradictions(baseSeries, period);
    }

    private Tables tables(Series series, Slice slice) {
        return new Tables(catalogue, tabulations, slice, series, TableWatch.NONE);
    }

    private static Outcome compute(Series series, Disaggregation group, Lookup at) {
        if (at.isWithin(series.disaggregations())) {
            return Method.of(series).compute(series, at);
        }
        Cell asked = new Cell(series.code(), group, at.period());
        return new NotComputable(Reason.NOT_DISAGGREGATED, asked).or(() -> at.reported(series.code()));
    }
}
