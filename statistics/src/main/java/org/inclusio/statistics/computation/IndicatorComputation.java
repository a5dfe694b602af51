package org.inclusio.statistics.computation;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.disaggregation.Tabulations;
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
        Cells cells = new Cells(catalogue, series, slice, tables);
        List<Result> results = new ArrayList<>();
        for (Period period : cells.periods()) {
            for (Disaggregation group : cells.groups(period)) {
                results.add(new Result(new Cell(series.code(), group, period), compute(series, group, period, tables)));
            }
        }
        return results;
    }

    /** Where the numbers that an area sent of a base series in a year contradict each other. */
    public List<Contradiction> contradictions(String baseSeries, Period period, Slice slice) {
        return new Tables(catalogue, tabulations, slice, baseSeries).contradictions(baseSeries, period);
    }

    private Tables tables(Series series, Slice slice) {
        return new Tables(catalogue, tabulations, slice, series);
    }

    private static Outcome compute(Series series, Disaggregation group, Period period, Tables tables) {
        Lookup at = new Lookup(tables, tables.universe().matched(group), period);
        if (at.isWithin(series.disaggregations())) {
            return Method.of(series).compute(series, at);
        }
        Cell asked = new Cell(series.code(), group, period);
        return new NotComputable(Reason.NOT_DISAGGREGATED, asked).or(() -> at.reported(series.code()));
    }
}
