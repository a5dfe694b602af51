package org.inclusio.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Disaggregation;

/** Takes the figures one by one, in the order of series and area, and holds no more than those that are compared. */
public final class Gathering {

    /** SDMX CL_OBS_STATUS. */
    private static final String LOW_RELIABILITY = "U";

    private final IndicatorCatalogue catalogue;
    private final Holdings total = new Holdings();
    private final Map<String, Holdings> byGoal = new TreeMap<>();
    private final Map<String, Holdings> byIndicator = new TreeMap<>();
    private final Map<String, Holdings> bySeries = new TreeMap<>();
    private final Map<String, Map<String, Figure>> early = new HashMap<>();
    private final Map<String, Map<String, Figure>> late = new HashMap<>();
    private final Map<String, Map<String, Figure>> regionsEarly = new HashMap<>();
    private final Map<String, Map<String, Figure>> regionsLate = new HashMap<>();
    private final Map<String, Map<String, Map<Integer, Figure>>> trends = new HashMap<>();
    private final Map<String, Map<Cleavage, List<Gap.Compared>>> gaps = new HashMap<>();
    private final Map<String, List<List<Figure>>> fifths = new HashMap<>();

    private final Availability availability;
    private long lowReliability;
    private long suppressed;
    private String series = "";
    private String area = "";
    private final List<Figure> ofGroups = new ArrayList<>();

    public Gathering(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.availability = new Availability(catalogue);
    }

    /**
     * A figure of a series that the catalogue does not know is about nothing that is reported; one of a region would count
     * its areas twice, and stands by itself.
     */
    public void add(Figure figure) {
        Optional<Series> known = catalogue.series(figure.series());
        if (known.isEmpty()) {
            return;
        }
        Optional<Region> region = catalogue.region(figure.refArea());
        if (region.isPresent()) {
            ofRegion(figure, known.get(), region.get());
            return;
        }
        if (figure.value() == null) {
            suppressed++;
            return;
        }
        if (!figure.series().equals(series) || !figure.refArea().equals(area)) {
            closeArea();
            series = figure.series();
            area = figure.refArea();
        }
        Disaggregation group = new Universe(known.get().universe()).matched(figure.group());
        count(figure, known.get(), group);
        if (figure.unit() != null && !figure.unit().equals(known.get().unit())) {
            return;
        }
        if (group.isTotal()) {
            level(figure);
        } else if (Window.GAPS.contains(figure.year())) {
            ofGroups.add(figure);
        }
    }

    private void ofRegion(Figure figure, Series known, Region region) {
        if (RegionLevel.isTold(region)
                && figure.value() != null
                && known.unit().equals(figure.unit())
                && new Universe(known.universe()).matched(figure.group()).isTotal()) {
            // Of equal years the figure with the higher number stands.
            trends.computeIfAbsent(figure.series(), any -> new TreeMap<>())
                    .computeIfAbsent(figure.refArea(), any -> new TreeMap<>())
                    .merge(figure.year(), figure, (a, b) -> a.number() > b.number() ? a : b);
            if (Window.EARLY.contains(figure.year())) {
                keep(regionsEarly, figure, Comparator.comparingInt(Figure::year).reversed());
            } else if (Window.LATE.contains(figure.year())) {
                keep(regionsLate, figure, Comparator.comparingInt(Figure::year));
            }
        }
    }

    private List<RegionLevel> regions() {
        List<RegionLevel> regions = new ArrayList<>();
        for (Series one : catalogue.series()) {
            Map<String, Figure> first = regionsEarly.getOrDefault(one.code(), Map.of());
            new TreeMap<>(regionsLate.getOrDefault(one.code(), Map.of()))
                    .forEach((region, last) -> regions.add(new RegionLevel(one, region, first.get(region), last)));
        }
        return regions;
    }

    private List<RegionTrend> trends() {
        List<RegionTrend> known = new ArrayList<>();
        for (Series one : catalogue.series()) {
            trends.getOrDefault(one.code(), Map.of())
                    .forEach((region, years) -> known.add(new RegionTrend(one, region, List.copyOf(years.values()))));
        }
        return known;
    }

    private List<Fifths> fifths() {
        return catalogue.series().stream()
                .filter(one -> fifths.containsKey(one.code()))
                .map(one -> new Fifths(one, fifths.get(one.code())))
                .toList();
    }

    public Evidence finish() {
        closeArea();
        List<Level> levels = new ArrayList<>();
        List<Gap> compared = new ArrayList<>();
        for (Series one : catalogue.series()) {
            Map<String, Figure> first = early.getOrDefault(one.code(), Map.of());
            Map<String, Figure> last = late.getOrDefault(one.code(), Map.of());
            if (!last.isEmpty()) {
                List<Figure> figures = last.values().stream()
                        .sorted(Comparator.comparing(Figure::refArea))
                        .toList();
                levels.add(new Level(
                        one,
                        figures,
                        figures.stream()
                                .filter(figure -> first.containsKey(figure.refArea()))
                                .map(figure -> new Pair(first.get(figure.refArea()), figure))
                                .toList()));
            }
            gaps.getOrDefault(one.code(), Map.of())
                    .forEach((cleavage, areas) -> compared.add(new Gap(one, cleavage, areas)));
        }
        return new Evidence(
                total,
                byGoal,
                byIndicator,
                bySeries,
                levels,
                compared,
                fifths(),
                regions(),
                trends(),
                availability,
                lowReliability,
                suppressed);
    }

    private void count(Figure figure, Series known, Disaggregation group) {
        String goal = catalogue.indicator(known.indicator()).orElseThrow().goal();
        total.add(figure, group);
        availability.add(figure, known.indicator(), group);
        lowReliability += LOW_RELIABILITY.equals(figure.obsStatus()) ? 1 : 0;
        byGoal.computeIfAbsent(goal, any -> new Holdings()).add(figure, group);
        byIndicator.computeIfAbsent(known.indicator(), any -> new Holdings()).add(figure, group);
        bySeries.computeIfAbsent(known.code(), any -> new Holdings()).add(figure, group);
    }

    private void level(Figure figure) {
        if (Window.EARLY.contains(figure.year())) {
            keep(early, figure, Comparator.comparingInt(Figure::year).reversed());
        } else if (Window.LATE.contains(figure.year())) {
            keep(late, figure, Comparator.comparingInt(Figure::year));
        }
    }

    // Of equal years the figure with the higher number stands: it was heard last.
    private static void keep(Map<String, Map<String, Figure>> kept, Figure figure, Comparator<Figure> order) {
        kept.computeIfAbsent(figure.series(), any -> new HashMap<>())
                .merge(
                        figure.refArea(),
                        figure,
                        (a, b) -> order.thenComparingLong(Figure::number).compare(a, b) >= 0 ? a : b);
    }

    private void closeArea() {
        if (!ofGroups.isEmpty()) {
            Universe universe = new Universe(catalogue.universe(series));
            for (Cleavage cleavage : Cleavage.values()) {
                lastComparison(cleavage, universe)
                        .ifPresent(compared -> gaps.computeIfAbsent(series, any -> new EnumMap<>(Cleavage.class))
                                .computeIfAbsent(cleavage, any -> new ArrayList<>())
                                .add(compared));
            }
            Fifths.last(ofGroups, universe)
                    .ifPresent(values -> fifths.computeIfAbsent(series, any -> new ArrayList<>())
                            .add(values));
            ofGroups.clear();
        }
    }

    private Optional<Gap.Compared> lastComparison(Cleavage cleavage, Universe universe) {
        Map<Integer, Figure> seconds = new HashMap<>();
        for (Figure figure : ofGroups) {
            if (cleavage.isSecond(universe.matched(figure.group()))) {
                seconds.put(figure.year(), figure);
            }
        }
        return ofGroups.stream()
                .filter(figure -> cleavage.isFirst(universe.matched(figure.group())))
                .filter(figure -> seconds.containsKey(figure.year()))
                .map(figure -> new Gap.Compared(figure, seconds.get(figure.year())))
                .filter(compared -> Objects.equals(
                        compared.first().source(), compared.second().source()))
                .max(Comparator.comparingInt(compared -> compared.first().year()));
    }
}
