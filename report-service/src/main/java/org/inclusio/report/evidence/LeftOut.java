package org.inclusio.report.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.inclusio.report.evidence.Asked.Reason;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.observation.Disaggregation;

/** How many values are not shown, and why: those that are suppressed to protect persons and those that are too unsure. */
public final class LeftOut {

    private record Why(Asked asked, Reason reason) {}

    /** Of one sub-series and place. */
    static final class OfPlace {
        private final Map<Why, Long> counts = new HashMap<>(2);

        /** Of a suppressed value nothing is known but that there is one. */
        void add(Figure figure, Disaggregation group) {
            if (figure.value() != null && figure.reliability().isSure()) {
                return;
            }
            for (Asked asked : Asked.values()) {
                Reason reason = asked.isFor(figure.year(), group) ? asked.against(figure) : null;
                if (reason != null) {
                    counts.merge(new Why(asked, reason), 1L, Long::sum);
                }
            }
        }
    }

    private final Map<Why, Map<String, Map<String, Long>>> counts = new HashMap<>();

    void add(String series, String place, OfPlace of) {
        of.counts.forEach((why, count) -> counts.computeIfAbsent(why, any -> new HashMap<>())
                .computeIfAbsent(series, any -> new HashMap<>())
                .merge(place, count, Long::sum));
    }

    /**
     * How many values of each sub-series, of those that have any.
     *
     * @param series codes of the sub-series that are drawn
     * @param places codes of the areas and regions that count
     */
    public Map<String, Long> of(Asked asked, Reason reason, Collection<String> series, Predicate<String> places) {
        Map<String, Map<String, Long>> known = counts.getOrDefault(new Why(asked, reason), Map.of());
        Map<String, Long> bySeries = new TreeMap<>();
        for (String code : series) {
            known.getOrDefault(code, Map.of()).forEach((place, count) -> {
                if (places.test(place)) {
                    bySeries.merge(code, count, Long::sum);
                }
            });
        }
        return bySeries;
    }
}
