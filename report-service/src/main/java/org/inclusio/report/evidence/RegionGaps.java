package org.inclusio.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * Gathers what regions have for two groups. What a value of a region rests on does not come with it; so it counts as unsure
 * where a quarter or more of the figures of its areas for the two groups are of low reliability.
 */
final class RegionGaps {

    private record Key(String series, Cleavage cleavage, String region) {}

    private static final class Found {
        private final Map<Integer, Figure> firsts = new TreeMap<>();
        private final Map<Integer, Figure> seconds = new TreeMap<>();
        private long figures;
        private long low;
    }

    private final IndicatorCatalogue catalogue;
    private final List<Region> regions;
    private final Map<Key, Found> found = new HashMap<>();

    RegionGaps(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.regions = catalogue.regions().stream().filter(RegionLevel::isTold).toList();
    }

    /** @param group matched with what the series is about */
    void ofRegion(Figure figure, Disaggregation group) {
        for (Cleavage cleavage : Cleavage.values()) {
            if (cleavage.isFirst(group)) {
                of(figure.series(), cleavage, figure.refArea()).firsts.merge(figure.year(), figure, RegionGaps::newer);
            } else if (cleavage.isSecond(group)) {
                of(figure.series(), cleavage, figure.refArea()).seconds.merge(figure.year(), figure, RegionGaps::newer);
            }
        }
    }

    void ofArea(Figure figure, Disaggregation group) {
        Optional<AreaEntry> area = group.isTotal() ? Optional.empty() : catalogue.area(figure.refArea());
        area.ifPresent(entry -> {
            for (Cleavage cleavage : Cleavage.values()) {
                if (cleavage.isFirst(group) || cleavage.isSecond(group)) {
                    regions.stream()
                            .filter(region -> entry.isMemberOf(region.code()))
                            .map(region -> of(figure.series(), cleavage, region.code()))
                            .forEach(one -> {
                                one.figures++;
                                one.low += figure.reliability() == Reliability.PUBLISH ? 0 : 1;
                            });
                }
            }
        });
    }

    List<RegionGap> finish() {
        List<RegionGap> gaps = new ArrayList<>();
        List<String> codes = regions.stream().map(Region::code).sorted().toList();
        for (Series series : catalogue.series()) {
            for (Cleavage cleavage : Cleavage.values()) {
                for (String region : codes) {
                    Found one = found.get(new Key(series.code(), cleavage, region));
                    if (one != null) {
                        gap(series, cleavage, region, one).ifPresent(gaps::add);
                    }
                }
            }
        }
        return gaps;
    }

    private static Optional<RegionGap> gap(Series series, Cleavage cleavage, String region, Found found) {
        List<Gap.Compared> both = found.firsts.values().stream()
                .filter(first -> found.seconds.containsKey(first.year()))
                .map(first -> new Gap.Compared(first, found.seconds.get(first.year())))
                .toList();
        Optional<Gap.Compared> early = both.stream()
                .filter(year -> Window.EARLY.contains(year.first().year()))
                .findFirst();
        Optional<Gap.Compared> late = both.stream()
                .filter(year -> Window.LATE.contains(year.first().year()))
                .max(Comparator.comparingInt(year -> year.first().year()));
        return early.isEmpty() || late.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegionGap(
                        series,
                        cleavage,
                        region,
                        early.get(),
                        late.get(),
                        LowReliability.isMuch(found.low, found.figures)));
    }

    private Found of(String series, Cleavage cleavage, String region) {
        return found.computeIfAbsent(new Key(series, cleavage, region), any -> new Found());
    }

    private static Figure newer(Figure a, Figure b) {
        return a.number() >= b.number() ? a : b;
    }
}
