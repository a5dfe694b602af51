package org.inclusio.indicator.recompute;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.quality.Contradicting;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.Standing;
import org.inclusio.indicator.value.Weighing;
import org.inclusio.indicator.value.Wire;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.AtEnds;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.Contradiction;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.IndicatorComputation.Trace;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.computation.TableWatch;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.inclusio.statistics.quality.Nature;
import org.inclusio.statistics.quality.ObsStatus;

/** From the observations of an area to what is said of its values; knows no database. */
@ApplicationScoped
class ComputeValues {

    private final IndicatorCatalogue catalogue;
    private final Sureness sureness;
    private final IndicatorComputation computation;
    private final KeptInputs kept;
    private final ValuesWithinLimits withinLimits;

    ComputeValues(IndicatorCatalogue catalogue, ObjectMapper json) {
        this(catalogue, Sureness.standard(catalogue), json);
    }

    @Inject
    ComputeValues(IndicatorCatalogue catalogue, SurenessConfig sureness, ObjectMapper json) {
        this(catalogue, new Sureness(catalogue, sureness.rule(), sureness.designEffects()), json);
    }

    private ComputeValues(IndicatorCatalogue catalogue, Sureness sureness, ObjectMapper json) {
        this.catalogue = catalogue;
        this.sureness = sureness;
        this.computation = new IndicatorComputation(catalogue);
        this.kept = new KeptInputs(json);
        this.withinLimits = new ValuesWithinLimits(catalogue, computation, LimitRules.of(catalogue), kept);
    }

    /**
     * Every value that these observations give, of the sub-series and years that are stale, without the numbers that are
     * too unsure to be published.
     */
    Map<Cell, Content> compute(String area, StaleValues stale, List<Observed> observations) {
        return compute(area, stale, observations, TableWatch.NONE);
    }

    /** The same while somebody watches the tables that they are computed from. */
    Map<Cell, Content> compute(String area, StaleValues stale, List<Observed> observations, TableWatch watch) {
        Map<Cell, Observed> observed = byCell(observations);
        Slice slice = slice(area, observations);
        Map<Cell, Content> values = new LinkedHashMap<>();
        for (Series series : stale.years().keySet()) {
            Map<Cell, Observed> reported = reported(series, observations);
            Set<Cell> computedCells = new HashSet<>();
            for (Result result : computation.computeAll(series, slice, watch)) {
                if (result.outcome() instanceof Computed computed
                        && stale.contains(series, result.cell().period().year())) {
                    computedCells.add(result.cell());
                    values.put(
                            result.cell(),
                            content(area, series, result, computed, observed, reported.get(result.cell())));
                }
            }
            reported.forEach((cell, own) -> own.limit().ifPresent(limit -> {
                if (stale.contains(series, cell.period().year())) {
                    values.computeIfAbsent(cell, any -> withinLimits.stated(area, series, cell, own, limit, slice));
                }
            }));
            withinLimits
                    .atEnds(series, area, observations)
                    .beside(computedCells)
                    .forEach((cell, spanned) -> {
                        if (stale.contains(series, cell.period().year())) {
                            values.computeIfAbsent(
                                    cell, any -> content(area, series, spanned, observed, reported.get(cell), slice));
                        }
                    });
        }
        return unsure(values).told(values);
    }

    /** The numbers behind those of the values that are too unsure to be published. */
    UnsureNumbers unsure(Map<Cell, Content> values) {
        return UnsureNumbers.of(values, catalogue, kept);
    }

    private Content content(
            String area, Series series, Result result, Computed computed, Map<Cell, Observed> observed, Observed own) {
        List<Observed> inputs = observed(computed, observed);
        Weighing weighing = result.contribution()
                .map(one -> Weighing.of(one, isSurveyed(inputs)))
                .orElse(Weighing.NONE);
        return computed.basis() == Basis.REPORTED
                ? reported(area, series, inputs.get(0), weighing)
                : computed(area, series, result.cell().disaggregation(), computed, inputs, observed, own, weighing);
    }

    private Content content(
            String area,
            Series series,
            AtEnds.Spanned spanned,
            Map<Cell, Observed> observed,
            Observed own,
            Slice slice) {
        if (spanned.isExact()) {
            return content(area, series, spanned.least(), spanned.computed(), observed, own);
        }
        List<Observed> inputs = observed(spanned.computed(), observed);
        return withinLimits.computed(
                series, spanned, inputs, lines(area, spanned.computed().inputs(), observed), slice, isSurveyed(inputs));
    }

    private static List<Observed> observed(Computed computed, Map<Cell, Observed> observed) {
        return computed.inputs().stream()
                .map(input -> observed.get(input.cell()))
                .toList();
    }

    /** What each of the values gives away. */
    Map<Cell, Trace> traces(String area, StaleValues stale, List<Observed> observations) {
        Slice slice = slice(area, observations);
        Map<Cell, Trace> traces = new HashMap<>();
        stale.years().keySet().forEach(series -> traces.putAll(computation.traces(series, slice)));
        return traces;
    }

    /** Where the base statistics that were marked contradict themselves. */
    List<Contradicting> contradictions(String area, Collection<Mark> marks, List<Observed> observations) {
        Map<Cell, Observed> observed = byCell(observations);
        Slice slice = slice(area, observations);
        List<Contradicting> found = new ArrayList<>();
        for (Mark mark : marks) {
            if (catalogue.isAdditive(mark.series())) {
                for (Contradiction one : computation.contradictions(mark.series(), new Period(mark.year()), slice)) {
                    found.add(new Contradicting(
                            one.whole(),
                            one.stated(),
                            one.sum(),
                            kept.written(lines(area, one.statedBy(), observed)),
                            kept.written(lines(area, one.parts(), observed))));
                }
            }
        }
        return found;
    }

    private static Map<Cell, Observed> byCell(List<Observed> observations) {
        Map<Cell, Observed> observed = new HashMap<>();
        observations.forEach(one -> observed.put(one.cell(), one));
        return observed;
    }

    /** Whether all that a value comes from is stated to be of surveys. */
    private static boolean isSurveyed(List<Observed> inputs) {
        return !inputs.isEmpty() && inputs.stream().allMatch(Observed::isOfSurvey);
    }

    private Slice slice(String area, List<Observed> observations) {
        return Slice.of(
                catalogue,
                area,
                observations.stream()
                        .filter(one -> one.stated() != null)
                        .map(one -> new Input(one.cell(), one.value()))
                        .toList(),
                observations.stream()
                        .filter(one -> one.limit().isPresent())
                        .map(Observed::cell)
                        .toList());
    }

    /** What the office itself stated, by the cell that it is published under. */
    private static Map<Cell, Observed> reported(Series series, List<Observed> observations) {
        Universe universe = new Universe(series.universe());
        Map<Cell, Observed> reported = new HashMap<>();
        for (Observed one : observations) {
            if (one.cell().series().equals(series.code())) {
                Cell written = new Cell(
                        series.code(),
                        universe.written(one.cell().disaggregation()),
                        one.cell().period());
                // Where the office stated both the total and the universe's own code, the second says what it means.
                reported.merge(
                        written,
                        one,
                        (held, next) -> universe.isMoreExplicit(
                                        held.cell().disaggregation(),
                                        next.cell().disaggregation())
                                ? held
                                : next);
            }
        }
        return reported;
    }

    private Content reported(String area, Series series, Observed own, Weighing weighing) {
        Sureness.Sure sure = sureness.ofReported(series, own);
        return new Content(
                plain(own.value()),
                own.unit() == null ? series.unit() : own.unit(),
                Origin.REPORTED,
                false,
                own.nature(),
                own.obsStatus(),
                plain(sure.lower()),
                plain(sure.upper()),
                sure.basis(),
                sure.reliability(),
                own.source(),
                null,
                kept.written(List.of(Wire.input(area, own, 1))),
                weighing,
                Standing.OF_AN_AREA);
    }

    private Content computed(
            String area,
            Series series,
            Disaggregation group,
            Computed computed,
            List<Observed> inputs,
            Map<Cell, Observed> observed,
            Observed own,
            Weighing weighing) {
        String obsStatus =
                ObsStatus.carried(inputs.stream().map(Observed::obsStatus).toList());
        Sureness.Sure sure = sureness.ofComputed(series, computed, group, inputs, obsStatus);
        return new Content(
                plain(computed.value().stripTrailingZeros()),
                series.unit(),
                computed.derived() ? Origin.DERIVED : Origin.COMPUTED,
                computed.basis() == Basis.APPROXIMATION,
                Nature.carried(inputs.stream().map(Observed::nature).toList()),
                obsStatus,
                plain(sure.lower()),
                plain(sure.upper()),
                sure.basis(),
                sure.reliability(),
                JoinedSources.of(inputs),
                own == null || !sureness.ofReported(series, own).reliability().isTold() ? null : plain(own.value()),
                kept.written(lines(area, computed.inputs(), observed)),
                weighing,
                Standing.OF_AN_AREA);
    }

    private static List<PublishedValue.Input> lines(String area, List<Input> inputs, Map<Cell, Observed> observed) {
        return inputs.stream()
                .map(input -> Wire.input(area, observed.get(input.cell()), input.factor()))
                .toList();
    }

    /** Without an exponent, as the database gives numbers back, so that kept and computed ones can be compared. */
    static BigDecimal plain(BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}
