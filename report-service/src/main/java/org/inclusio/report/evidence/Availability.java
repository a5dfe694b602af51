package org.inclusio.report.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

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
    public record Filled(long possible, long early, long late) {

        private Filled and(Filled other) {
            return new Filled(possible + other.possible, early + other.early, late + other.late);
        }
    }

    private record Question(String region, Dimension criterion) {}

    private record Cell(Window window, String indicator, Dimension criterion) {}

    private final IndicatorCatalogue catalogue;
    private final Map<Cell, Set<String>> areas = new HashMap<>();
    // What follows is counted once for all languages, by whoever asks first after the last figure.
    private final Map<Question, Map<String, Filled>> filled = new ConcurrentHashMap<>();
    private final Map<String, Filled> ofAreas = new ConcurrentHashMap<>();
    private final Map<Cell, Set<String>> possible = new ConcurrentHashMap<>();

    Availability(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(String indicator, String area, Presence presence) {
        presence.forEach((window, criterion) -> areas.computeIfAbsent(
                        new Cell(window, indicator, criterion), any -> new HashSet<>())
                .add(area));
    }

    /** Codes of the areas that have a figure of an indicator by a criterion, or any where the criterion is null. */
    public Set<String> areas(Window window, String indicator, Dimension criterion) {
        return areas.getOrDefault(new Cell(window, indicator, criterion), Set.of());
    }

    /** Whether the area could have a figure of the indicator by the criterion, as the catalogue divides its series. */
    public boolean isPossible(AreaEntry area, String indicator, Dimension criterion) {
        return possible(indicator, criterion).contains(area.area().iso3());
    }

    private Set<String> possible(String indicator, Dimension criterion) {
        return possible.computeIfAbsent(new Cell(null, indicator, criterion), this::possible);
    }

    private Set<String> possible(Cell cell) {
        List<Series> divided = catalogue.series().stream()
                .filter(series -> series.indicator().equals(cell.indicator()))
                .filter(series -> isDivided(series, cell.criterion()))
                .toList();
        return catalogue.areas().stream()
                .filter(area -> divided.stream().anyMatch(series -> series.isAbout(area)))
                .map(area -> area.area().iso3())
                .collect(Collectors.toSet());
    }

    /** How far an area has figures of all indicators. */
    public Filled ofArea(AreaEntry area) {
        return ofAreas.computeIfAbsent(
                area.area().iso3(),
                code -> catalogue.indicators().stream()
                        .map(indicator -> of(indicator.code(), List.of(area), null))
                        .reduce(new Filled(0, 0, 0), Filled::and));
    }

    /**
     * How far areas have figures by a criterion, of each indicator by its code.
     *
     * @param region code of the region whose areas are asked about, or null for all
     */
    public Map<String, Filled> byIndicator(String region, Dimension criterion) {
        return filled.computeIfAbsent(new Question(region, criterion), this::counted);
    }

    private Map<String, Filled> counted(Question question) {
        List<AreaEntry> asked = catalogue.areas().stream()
                .filter(area -> question.region() == null || area.isMemberOf(question.region()))
                .toList();
        Map<String, Filled> counted = new TreeMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            counted.put(indicator.code(), of(indicator.code(), asked, question.criterion()));
        }
        return Collections.unmodifiableMap(counted);
    }

    private Filled of(String indicator, List<AreaEntry> asked, Dimension criterion) {
        Set<String> possible = possible(indicator, criterion);
        List<String> possibly = asked.stream()
                .map(area -> area.area().iso3())
                .filter(possible::contains)
                .toList();
        return new Filled(
                possibly.size(),
                count(possibly, areas(Window.EARLY, indicator, criterion)),
                count(possibly, areas(Window.LATE, indicator, criterion)));
    }

    private static long count(List<String> possible, Set<String> known) {
        return possible.stream().filter(known::contains).count();
    }

    /** Codes of the areas that have no figure of any indicator in a window. */
    public List<String> without(Window window) {
        Set<String> known = new HashSet<>();
        catalogue.indicators().forEach(indicator -> known.addAll(areas(window, indicator.code(), null)));
        return catalogue.areas().stream()
                .map(area -> area.area().iso3())
                .filter(code -> !known.contains(code))
                .toList();
    }

    private static boolean isDivided(Series series, Dimension criterion) {
        return criterion == null || series.disaggregations().contains(criterion);
    }
}
