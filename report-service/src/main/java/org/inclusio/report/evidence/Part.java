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
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What the figures of one sub-series about one area say. It depends on no figure but those, so that it is counted anew only
 * where one of them is another.
 */
final class Part {

    private static final Comparator<Figure> BY_YEAR = Comparator.comparingInt(Figure::year);

    private final Series series;
    private final String refArea;
    private final Holdings holdings = new Holdings();
    private final Presence presence = new Presence();
    private final Map<Cleavage, Gap.Compared> comparisons = new EnumMap<>(Cleavage.class);
    private final Map<Cleavage, TwoGroups> groups = new EnumMap<>(Cleavage.class);
    private final List<Figure> fifths;
    private final Map<Integer, Figure> years = new TreeMap<>();
    private final LeftOut.OfPlace leftOut = new LeftOut.OfPlace();
    private final Map<Integer, Figure> limits = new TreeMap<>();
    private Figure early;
    private Figure late;
    private Figure earlyOrLimit;
    private Figure lateOrLimit;

    /** @param figures in the order of years and groups */
    static Part ofArea(Series series, String refArea, List<Figure> figures) {
        return new Part(series, refArea, figures);
    }

    /** The same, with the values of every year. */
    static Part ofRegion(Series series, String refArea, List<Figure> figures) {
        Part part = new Part(series, refArea, figures);
        Universe universe = new Universe(series.universe());
        figures.stream()
                .filter(figure -> figure.value() != null
                        && figure.isForPrint()
                        && universe.matched(figure.group()).isTotal())
                // Of one year the figure with the higher number stands.
                .forEach(figure -> part.years.merge(figure.year(), figure, (a, b) -> a.number() > b.number() ? a : b));
        return part;
    }

    private Part(Series series, String refArea, List<Figure> figures) {
        this.series = series;
        this.refArea = refArea;
        Universe universe = new Universe(series.universe());
        List<Figure> divided = new ArrayList<>();
        List<Figure> ofGroups = new ArrayList<>();
        for (Figure figure : figures) {
            Disaggregation group = universe.matched(figure.group());
            boolean isInUnit = figure.unit() == null || figure.unit().equals(series.unit());
            if (isInUnit || figure.value() == null) {
                leftOut.add(figure, group);
            }
            if (figure.value() == null && figure.limit().isEmpty()) {
                continue;
            }
            count(figure, group);
            if (figure.value() == null) {
                if (group.isTotal() && isInUnit) {
                    limit(figure);
                }
                continue;
            }
            if (!group.isTotal()) {
                divided.add(figure);
            }
            if (!figure.isForPrint() || !isInUnit) {
                continue;
            }
            if (group.isTotal()) {
                level(figure);
            } else if (Window.GAPS.contains(figure.year())
                    && figure.reliability().isForTrends()) {
                ofGroups.add(figure);
            }
        }
        fifths = Fifths.last(ofGroups, universe).orElse(null);
        for (Cleavage cleavage : Cleavage.values()) {
            lastComparison(ofGroups, cleavage, universe).ifPresent(compared -> comparisons.put(cleavage, compared));
            TwoGroups two = TwoGroups.of(cleavage, divided, universe);
            if (two.figures() > 0) {
                groups.put(cleavage, two);
            }
        }
    }

    Series series() {
        return series;
    }

    String refArea() {
        return refArea;
    }

    /** Everything that has a value. */
    Holdings holdings() {
        return holdings;
    }

    /** In which years and by which criteria it has figures. */
    Presence presence() {
        return presence;
    }

    /** The value for everybody of the first year in the early window. */
    Optional<Figure> early() {
        return Optional.ofNullable(early);
    }

    /** The value for everybody of the last year in the late window. */
    Optional<Figure> late() {
        return Optional.ofNullable(late);
    }

    /** The same, whether a value or only a limit of it is known. */
    Optional<Figure> earlyOrLimit() {
        return Optional.ofNullable(earlyOrLimit);
    }

    /** The same. */
    Optional<Figure> lateOrLimit() {
        return Optional.ofNullable(lateOrLimit);
    }

    /** Those for everybody of which only limits are known, in the order of years. */
    List<Figure> limits() {
        return List.copyOf(limits.values());
    }

    /** The last comparisons, in the order of the cleavages. */
    Map<Cleavage, Gap.Compared> comparisons() {
        return comparisons;
    }

    /** The last values of the five wealth groups. */
    Optional<List<Figure>> fifths() {
        return Optional.ofNullable(fifths);
    }

    /** Of a region the values for everybody, in the order of years. */
    List<Figure> years() {
        return List.copyOf(years.values());
    }

    /** What there is of two groups, where there is anything. */
    Map<Cleavage, TwoGroups> groups() {
        return groups;
    }

    /** What it has and nothing is made of. */
    LeftOut.OfPlace leftOut() {
        return leftOut;
    }

    private void count(Figure figure, Disaggregation group) {
        holdings.add(figure, group);
        presence.add(figure.year(), group);
    }

    private void level(Figure figure) {
        if (Window.EARLY.contains(figure.year())) {
            early = better(early, figure, BY_YEAR.reversed());
            earlyOrLimit = better(earlyOrLimit, figure, BY_YEAR.reversed());
        } else if (Window.LATE.contains(figure.year())) {
            late = better(late, figure, BY_YEAR);
            lateOrLimit = better(lateOrLimit, figure, BY_YEAR);
        }
    }

    private void limit(Figure figure) {
        limits.merge(figure.year(), figure, (a, b) -> a.number() > b.number() ? a : b);
        if (Window.EARLY.contains(figure.year())) {
            earlyOrLimit = better(earlyOrLimit, figure, BY_YEAR.reversed());
        } else if (Window.LATE.contains(figure.year())) {
            lateOrLimit = better(lateOrLimit, figure, BY_YEAR);
        }
    }

    // Of equal years the figure with the higher number stands: it was heard last.
    private static Figure better(Figure kept, Figure figure, Comparator<Figure> order) {
        return kept == null || order.thenComparingLong(Figure::number).compare(kept, figure) < 0 ? figure : kept;
    }

    private static Optional<Gap.Compared> lastComparison(List<Figure> ofGroups, Cleavage cleavage, Universe universe) {
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
