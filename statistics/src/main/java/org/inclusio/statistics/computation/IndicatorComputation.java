package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Computed;
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
    public record Result(Cell cell, Outcome outcome, Optional<Contribution> contribution) {}

    public Outcome compute(Series series, Disaggregation group, Period period, Slice slice) {
        Tables tables = tables(series, slice);
        return compute(series, group, new Lookup(tables, tables.universe().matched(group), period));
    }

    /** The population of reference of an area as a whole, which its values are weighted with in a region. */
    public Optional<BigDecimal> referencePopulation(Series series, Period period, Slice slice) {
        return series.weight().isEmpty()
                ? Optional.empty()
                : new Contributions(series, new Lookup(tables(series, slice), Disaggregation.TOTAL, period)).weight();
    }

    /** Every group and year for which the slice has something to compute from, computed. */
    public List<Result> computeAll(Series series, Slice slice) {
        Tables tables = tables(series, slice);
        Cells cells = new Cells(catalogue, series, slice, tables);
        List<Result> results = new ArrayList<>();
        for (Period period : cells.periods()) {
            for (Disaggregation group : cells.groups(period)) {
                Lookup at = new Lookup(tables, tables.universe().matched(group), period);
                Outcome outcome = compute(series, group, at);
                results.add(new Result(
                        new Cell(series.code(), group, period),
                        outcome,
                        outcome instanceof Computed computed
                                ? new Contributions(series, at).of(computed)
                                : Optional.empty()));
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

    private static Outcome compute(Series series, Disaggregation group, Lookup at) {
        if (at.isWithin(series.disaggregations())) {
            return Method.of(series).compute(series, at);
        }
        Cell asked = new Cell(series.code(), group, at.period());
        return new NotComputable(Reason.NOT_DISAGGREGATED, asked).or(() -> at.reported(series.code()));
    }
}
