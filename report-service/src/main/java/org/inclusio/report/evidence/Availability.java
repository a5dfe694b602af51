package org.inclusio.report.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * Which areas have a figure of which indicator, by which criterion, in the first and in the last years. A figure about a
 * group counts under each of its criteria; under no criterion (null) every figure counts.
 */
public final class Availability {

    /**
     * How far some areas have figures.
     *
     * @param possible pairs of area and indicator that there could be
     * @param early those of the early window
     * @param late those of the late window
     */
    public record Filled(long possible, long early, long late) {}

    private record Question(String region, Dimension criterion) {}

    private record Cell(Window window, String indicator, Dimension criterion) {}

    private final IndicatorCatalogue catalogue;
    private final Map<Cell, Set<String>> areas = new HashMap<>();
    // Counted once for all languages, after the last figure.
    private final Map<Question, Filled> filled = new ConcurrentHashMap<>();

    Availability(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(Figure figure, String indicator, Disaggregation group) {
        for (Window window : List.of(Window.EARLY, Window.LATE)) {
            if (window.contains(figure.year())) {
                note(new Cell(window, indicator, null), figure.refArea());
                Arrays.stream(Dimension.values())
                        .filter(criterion -> !group.isTotal(criterion))
                        .forEach(criterion -> note(new Cell(window, indicator, criterion), figure.refArea()));
            }
        }
    }

    /** Codes of the areas that have a figure of an indicator by a criterion, or any where the criterion is null. */
    public Set<String> areas(Window window, String indicator, Dimension criterion) {
        return areas.getOrDefault(new Cell(window, indicator, criterion), Set.of());
    }

    /** Whether the area could have a figure of the indicator by the criterion, as the catalogue divides its series. */
    public boolean isPossible(AreaEntry area, String indicator, Dimension criterion) {
        return catalogue.series().stream()
                .filter(series -> series.indicator().equals(indicator))
                .filter(series -> series.isAbout(area))
                .anyMatch(series -> isDivided(series, criterion));
    }

    /**
     * How far areas have figures of all indicators by a criterion.
     *
     * @param region code of the region whose areas are asked about, or null for all
     */
    public Filled filled(String region, Dimension criterion) {
        return filled.computeIfAbsent(new Question(region, criterion), this::counted);
    }

    private Filled counted(Question question) {
        Dimension criterion = question.criterion();
        List<AreaEntry> those = catalogue.areas().stream()
                .filter(area -> question.region() == null || area.isMemberOf(question.region()))
                .toList();
        long possible = 0;
        long early = 0;
        long late = 0;
        for (Indicator indicator : catalogue.indicators()) {
            Set<String> first = areas(Window.EARLY, indicator.code(), criterion);
            Set<String> last = areas(Window.LATE, indicator.code(), criterion);
            for (AreaEntry area : those) {
                String code = area.area().iso3();
                if (isPossible(area, indicator.code(), criterion)) {
                    possible++;
                    early += first.contains(code) ? 1 : 0;
                    late += last.contains(code) ? 1 : 0;
                }
            }
        }
        return new Filled(possible, early, late);
    }

    /** How many areas have no figure of any indicator in a window. */
    public long without(Window window) {
        return catalogue.areas().stream()
                .map(area -> area.area().iso3())
                .filter(code -> catalogue.indicators().stream()
                        .noneMatch(indicator ->
                                areas(window, indicator.code(), null).contains(code)))
                .count();
    }

    private static boolean isDivided(Series series, Dimension criterion) {
        return criterion == null || series.disaggregations().contains(criterion);
    }

    private void note(Cell cell, String area) {
        areas.computeIfAbsent(cell, any -> new HashSet<>()).add(area);
    }
}
