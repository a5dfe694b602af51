package org.inclusio.report.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;

/** Puts parts together, in the order of their areas. */
final class Adding {

    private final IndicatorCatalogue catalogue;
    private final LimitRules limits;
    private final Map<String, Holdings> bySeries = new TreeMap<>();
    private final Map<String, List<Figure>> late = new HashMap<>();
    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Map<String, List<RegionLevel>> regions = new HashMap<>();
    private final Map<String, Map<Cleavage, List<Gap.Compared>>> comparisons = new HashMap<>();
    private final Map<String, List<RegionTrend>> trends = new HashMap<>();
    private final Map<String, List<List<Figure>>> fifths = new HashMap<>();
    private final RegionGaps regionGaps;
    private final Availability availability;
    private final LeftOut leftOut = new LeftOut();

    Adding(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.limits = LimitRules.of(catalogue);
        this.regionGaps = new RegionGaps(catalogue);
        this.availability = new Availability(catalogue);
    }

    void add(Part part) {
        String series = part.series().code();
        leftOut.add(series, part.refArea(), part.leftOut());
        if (catalogue.region(part.refArea()).isPresent()) {
            part.lateOrLimit()
                    .ifPresent(last -> list(regions, series)
                            .add(new RegionLevel(
                                    part.series(),
                                    part.refArea(),
                                    part.earlyOrLimit()
                                            .filter(first -> new Pair(first, last).isForTrends())
                                            .orElse(null),
                                    last)));
            if (!part.years().isEmpty()) {
                list(trends, series).add(new RegionTrend(part.series(), part.refArea(), part.years(), part.limits()));
            }
            regionGaps.ofRegion(part);
            return;
        }
        if (part.holdings().figures() > 0) {
            bySeries.computeIfAbsent(series, any -> new Holdings()).add(part.holdings());
            availability.add(part.series().indicator(), part.refArea(), part.presence());
        }
        part.lateOrLimit().ifPresent(last -> {
            list(late, series).add(last);
            part.earlyOrLimit()
                    .map(first -> new Pair(first, last))
                    .filter(Pair::isForTrends)
                    .ifPresent(list(pairs, series)::add);
        });
        part.fifths().ifPresent(values -> list(fifths, series).add(values));
        regionGaps.ofArea(part);
        part.comparisons()
                .forEach((cleavage, compared) -> list(
                                comparisons.computeIfAbsent(series, any -> new EnumMap<>(Cleavage.class)), cleavage)
                        .add(compared));
    }

    Evidence finish() {
        List<Level> levels = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<RegionLevel> regionLevels = new ArrayList<>();
        List<RegionTrend> regionTrends = new ArrayList<>();
        List<Fifths> ofFifths = new ArrayList<>();
        for (Series series : catalogue.series()) {
            String code = series.code();
            if (late.containsKey(code)) {
                levels.add(new Level(series, late.get(code), pairs.getOrDefault(code, List.of()), limits));
            }
            comparisons
                    .getOrDefault(code, Map.of())
                    .forEach((cleavage, areas) -> gaps.add(new Gap(series, cleavage, areas)));
            regionLevels.addAll(regions.getOrDefault(code, List.of()));
            regionTrends.addAll(trends.getOrDefault(code, List.of()));
            if (fifths.containsKey(code)) {
                ofFifths.add(new Fifths(series, fifths.get(code)));
            }
        }
        Holdings total = new Holdings();
        Map<String, Holdings> byGoal = new TreeMap<>();
        Map<String, Holdings> byIndicator = new TreeMap<>();
        bySeries.forEach((code, holdings) -> {
            String indicator = catalogue.series(code).orElseThrow().indicator();
            String goal = catalogue.indicator(indicator).orElseThrow().goal();
            byIndicator.computeIfAbsent(indicator, any -> new Holdings()).add(holdings);
            byGoal.computeIfAbsent(goal, any -> new Holdings()).add(holdings);
            total.add(holdings);
        });
        return new Evidence(
                total,
                byGoal,
                byIndicator,
                bySeries,
                levels,
                gaps,
                ofFifths,
                regionLevels,
                regionGaps.finish(),
                regionTrends,
                availability,
                leftOut);
    }

    private static <K, V> List<V> list(Map<K, List<V>> lists, K key) {
        return lists.computeIfAbsent(key, any -> new ArrayList<>());
    }
}
