package org.inclusio.indicator.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** Adds up counts of sub-series to those of their indicators; one that the catalogue has no more stands for itself, last. */
final class ReleaseCounts {

    private final IndicatorCatalogue catalogue;
    private final Map<String, Map<ChangeCause, Long>> cells = new HashMap<>();

    ReleaseCounts(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(String series, ChangeCause cause, long more) {
        String indicator = catalogue.series(series).map(Series::indicator).orElse(series);
        cells.computeIfAbsent(indicator, any -> new EnumMap<>(ChangeCause.class))
                .merge(cause, more, Long::sum);
    }

    List<ReleaseCount> inOrder() {
        Set<String> codes = new LinkedHashSet<>();
        catalogue.indicators().forEach(indicator -> codes.add(indicator.code()));
        codes.addAll(new TreeSet<>(cells.keySet()));
        List<ReleaseCount> counts = new ArrayList<>();
        for (String code : codes) {
            cells.getOrDefault(code, Map.of())
                    .forEach((cause, number) -> counts.add(new ReleaseCount(code, cause, number)));
        }
        return counts;
    }
}
