package org.inclusio.report.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;

/**
 * Gathers what regions have for two groups. What a value of a region rests on does not come with it; so it counts as unsure
 * where a quarter or more of the figures of its areas for the two groups are of low reliability.
 */
final class RegionGaps {

    private record Key(String series, Cleavage cleavage, String region) {}

    private static final class Found {
        private TwoGroups own;
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

    void ofRegion(Part part) {
        part.groups().forEach((cleavage, two) -> of(part, cleavage, part.refArea()).own = two);
    }

    void ofArea(Part part) {
        Optional<AreaEntry> area = catalogue.area(part.refArea());
        area.ifPresent(entry -> part.groups()
                .forEach((cleavage, two) -> regions.stream()
                        .filter(region -> entry.isMemberOf(region.code()))
                        .map(region -> of(part, cleavage, region.code()))
                        .forEach(one -> {
                            one.figures += two.figures();
                            one.low += two.low();
                        })));
    }

    List<RegionGap> finish() {
        List<RegionGap> gaps = new ArrayList<>();
        List<String> codes = regions.stream().map(Region::code).sorted().toList();
        for (Series series : catalogue.series()) {
            for (Cleavage cleavage : Cleavage.values()) {
                for (String region : codes) {
                    Found one = found.get(new Key(series.code(), cleavage, region));
                    if (one != null && one.own != null && one.own.early() != null && one.own.late() != null) {
                        gaps.add(new RegionGap(
                                series,
                                cleavage,
                                region,
                                one.own.early(),
                                one.own.late(),
                                LowReliability.isMuch(one.low, one.figures)));
                    }
                }
            }
        }
        return gaps;
    }

    private Found of(Part part, Cleavage cleavage, String region) {
        return found.computeIfAbsent(new Key(part.series().code(), cleavage, region), any -> new Found());
    }
}
