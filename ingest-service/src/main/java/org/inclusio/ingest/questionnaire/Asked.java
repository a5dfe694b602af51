package org.inclusio.ingest.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.ingest.round.AskedGroup;
import org.inclusio.ingest.round.Expectation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * What a questionnaire asks.
 *
 * @param title what stands above its instructions
 * @param groups series by series
 */
record Asked(String title, List<AskedGroup> groups) {

    Asked {
        groups = List.copyOf(groups);
    }

    static Asked of(IndicatorCatalogue catalogue, String title, List<Expectation> expectations) {
        return new Asked(title, AskedGroup.of(catalogue, expectations));
    }

    List<String> series() {
        return groups.stream().map(AskedGroup::series).distinct().toList();
    }

    int from() {
        return groups.stream().mapToInt(AskedGroup::from).min().orElseThrow();
    }

    int to() {
        return groups.stream().mapToInt(AskedGroup::to).max().orElseThrow();
    }

    /** The same, and each group beside those of which something is held, for all the years of its series. */
    Asked with(Set<List<String>> held) {
        List<AskedGroup> all = new ArrayList<>();
        bySeries().forEach((series, asked) -> {
            all.addAll(asked);
            int from = asked.stream().mapToInt(AskedGroup::from).min().orElseThrow();
            int to = asked.stream().mapToInt(AskedGroup::to).max().orElseThrow();
            Set<List<String>> known =
                    Set.copyOf(asked.stream().map(AskedGroup::key).toList());
            held.stream()
                    .filter(group -> group.get(0).equals(series) && !known.contains(group))
                    .forEach(group -> all.add(new AskedGroup(group, from, to)));
        });
        return new Asked(title, all);
    }

    private Map<String, List<AskedGroup>> bySeries() {
        Map<String, List<AskedGroup>> bySeries = new LinkedHashMap<>();
        groups.forEach(group -> bySeries.computeIfAbsent(group.series(), series -> new ArrayList<>())
                .add(group));
        return bySeries;
    }
}
