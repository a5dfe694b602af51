package org.inclusio.indicator.recompute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.Standing;
import org.inclusio.indicator.value.Weighing;
import org.inclusio.indicator.value.Wire;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.AtEnds;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.quality.Nature;
import org.inclusio.statistics.quality.ObsStatus;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** What is said of values of which only limits are known: as the office stated them, or as they follow from inputs. */
record ValuesWithinLimits(
        IndicatorCatalogue catalogue, IndicatorComputation computation, LimitRules rules, KeptInputs kept) {

    /** For the results of one sub-series. */
    AtEnds atEnds(Series series, String area, List<Observed> observations) {
        Map<Cell, Limit> limited = new HashMap<>();
        observations.forEach(one -> one.limit().ifPresent(limit -> limited.put(one.cell(), limit)));
        List<Input> known = limited.isEmpty()
                ? List.of()
                : observations.stream()
                        .filter(one -> one.stated() != null)
                        .map(one -> new Input(one.cell(), one.value()))
                        .toList();
        return new AtEnds(catalogue, computation, rules, series, area, known, limited);
    }

    /** What the office stated of a value of which only a limit is known; nothing is computed in its place. */
    Content stated(String area, Series series, Cell cell, Observed own, Limit limit, Slice slice) {
        return new Content(
                null,
                own.unit() == null ? series.unit() : own.unit(),
                Origin.REPORTED,
                false,
                own.nature(),
                own.obsStatus(),
                ComputeValues.plain(limit.lower()),
                ComputeValues.plain(limit.upper()),
                Precision.Basis.NONE,
                Reliability.PUBLISH,
                own.source(),
                null,
                kept.written(List.of(Wire.input(area, own, 1))),
                weighing(series, cell, limit, slice, own.isOfSurvey()),
                Standing.OF_AN_AREA);
    }

    /**
     * What follows from inputs of which some are only known by a limit.
     *
     * @param inputs those of the value, and {@code lines} as they are kept
     */
    Content computed(
            Series series,
            AtEnds.Spanned spanned,
            List<Observed> inputs,
            List<PublishedValue.Input> lines,
            Slice slice,
            boolean surveyed) {
        Limit limit = spanned.limit();
        return new Content(
                null,
                series.unit(),
                spanned.computed().derived() ? Origin.DERIVED : Origin.COMPUTED,
                spanned.computed().basis() == Basis.APPROXIMATION,
                Nature.carried(inputs.stream().map(Observed::nature).toList()),
                ObsStatus.carried(inputs.stream().map(Observed::obsStatus).toList()),
                ComputeValues.plain(limit.lower().stripTrailingZeros()),
                ComputeValues.plain(limit.upper().stripTrailingZeros()),
                Precision.Basis.NONE,
                Reliability.PUBLISH,
                JoinedSources.of(inputs),
                null,
                kept.written(lines),
                weighing(series, spanned.least().cell(), limit, slice, surveyed),
                Standing.OF_AN_AREA);
    }

    private Weighing weighing(Series series, Cell cell, Limit limit, Slice slice, boolean surveyed) {
        Optional<Contribution> contribution = computation.contribution(series, cell, limit, rules, slice);
        return contribution.map(one -> Weighing.ofLimit(one, surveyed)).orElse(Weighing.NONE);
    }
}
