package org.inclusio.report.evidence;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
    // A set of areas has a bit for each of the catalogue, in its order.
    private final List<AreaEntry> all;
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<Cell, BitSet> known = new HashMap<>();
    // What follows is counted once for all languages, by whoever asks first after the last figure.
    private final Map<Question, Map<String, Filled>> filled = new ConcurrentHashMap<>();
    private final Map<String, Filled> ofAreas = new ConcurrentHashMap<>();
    private final Map<Cell, BitSet> possible = new ConcurrentHashMap<>();

    Availability(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.all = List.copyOf(catalogue.areas());
        for (int bit = 0; bit < all.size(); bit++) {
            bits.put(all.get(bit).area().iso3(), bit);
        }
    }

    /** Of an area that the catalogue does not know nothing is counted. */
    void add(String indicator, String area, Presence presence) {
        Integer bit = bits.get(area);
        if (bit != null) {
            presence.forEach((window, criterion) -> known.computeIfAbsent(
                            new Cell(window, indicator, criterion), any -> new BitSet())
                    .set(bit));
        }
    }

    /** Codes of the areas that have a figure of an indicator by a criterion, or any where the criterion is null. */
    public Set<String> areas(Window window, String indicator, Dimension criterion) {
        return known(window, indicator, criterion).stream()
                .mapToObj(bit -> all.get(bit).area().iso3())
                .collect(Collectors.toSet());
    }

    private BitSet known(Window window, String indicator, Dimension criterion) {
        return known.getOrDefault(new Cell(window, indicator, criterion), new BitSet());
    }

    /** Whether the area could have a figure of the indicator by the criterion, as the catalogue divides its series. */
    public boolean isPossible(AreaEntry area, String indicator, Dimension criterion) {
        return possible(indicator, criterion).get(bits.get(area.area().iso3()));
    }

    private BitSet possible(String indicator, Dimension criterion) {
        return possible.computeIfAbsent(new Cell(null, indicator, criterion), cell -> {
            List<Series> divided = catalogue.series().stream()
                    .filter(series -> series.indicator().equals(indicator))
                    .filter(series -> isDivided(series, criterion))
                    .toList();
            return those(area -> divided.stream().anyMatch(series -> series.isAbout(area)));
        });
    }

    private BitSet those(Predicate<AreaEntry> asked) {
        BitSet those = new BitSet();
        for (int bit = 0; bit < all.size(); bit++) {
            those.set(bit, asked.test(all.get(bit)));
        }
        return those;
    }

    /** How far an area has figures of all indicators. */
    public Filled ofArea(AreaEntry area) {
        return ofAreas.computeIfAbsent(area.area().iso3(), code -> {
            BitSet one = new BitSet();
            one.set(bits.get(code));
            return catalogue.indicators().stream()
                    .map(indicator -> of(indicator.code(), one, null))
                    .reduce(new Filled(0, 0, 0), Filled::and);
        });
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
        BitSet asked = those(area -> question.region() == null || area.isMemberOf(question.region()));
        Map<String, Filled> counted = new TreeMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            counted.put(indicator.code(), of(indicator.code(), asked, question.criterion()));
        }
        return Collections.unmodifiableMap(counted);
    }

    private Filled of(String indicator, BitSet asked, Dimension criterion) {
        BitSet possibly = (BitSet) asked.clone();
        possibly.and(possible(indicator, criterion));
        return new Filled(
                possibly.cardinality(),
                both(possibly, known(Window.EARLY, indicator, criterion)),
                both(possibly, known(Window.LATE, indicator, criterion)));
    }

    private static long both(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both.cardinality();
    }

    /** Codes of the areas that have no figure of any indicator in a window. */
    public List<String> without(Window window) {
        BitSet without = those(area -> true);
        catalogue.indicators().forEach(indicator -> without.andNot(known(window, indicator.code(), null)));
        return without.stream().mapToObj(bit -> all.get(bit).area().iso3()).toList();
    }

    private static boolean isDivided(Series series, Dimension criterion) {
        return criterion == null || series.disaggregations().contains(criterion);
    }
}
