package org.inclusio.indicator.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Adds up counts of sub-series to those of their indicators. */
final class ReleaseCounts {

    private final IndicatorCatalogue catalogue;
    private final Map<String, Map<ChangeCause, Long>> cells = new HashMap<>();

    ReleaseCounts(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(String series, ChangeCause cause, long more) {
        String indicator = catalogue.series(series).orElseThrow().indicator();
        cells.computeIfAbsent(indicator, any -> new EnumMap<>(ChangeCause.class))
                .merge(cause, more, Long::sum);
    }

    List<ReleaseCount> inOrder() {
        List<ReleaseCount> counts = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            cells.getOrDefault(indicator.code(), Map.of())
                    .forEach((cause, number) -> counts.add(new ReleaseCount(indicator.code(), cause, number)));
        }
        return counts;
    }
}
