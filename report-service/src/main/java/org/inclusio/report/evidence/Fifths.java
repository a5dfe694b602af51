package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The values of one sub-series for the five wealth groups, area by area.
 *
 * @param areas of each area that has them the values of the five groups of one year and source, from the poorest on
 */
public record Fifths(Series series, List<List<Figure>> areas) {

    public static final int GROUPS = 5;

    private static final List<Disaggregation> POOREST_FIRST = IntStream.rangeClosed(1, GROUPS)
            .mapToObj(group -> Disaggregation.TOTAL.with(Dimension.WEALTH_QUANTILE, "Q" + group))
            .toList();

    public Fifths {
        areas = areas.stream().map(List::copyOf).toList();
    }

    /** Unweighted median of the values of one group over the areas, 0 being the poorest. */
    public Optional<BigDecimal> median(int group) {
        return Median.ofFigures(of(group));
    }

    /** The values of one group, area by area, 0 being the poorest. */
    public List<Figure> of(int group) {
        return areas.stream().map(area -> area.get(group)).toList();
    }

    /** The last year of an area in which all five are known, from one source and none of them unsure. */
    static Optional<List<Figure>> last(List<Figure> ofGroups, Universe universe) {
        TreeMap<Integer, Map<Integer, Figure>> years = new TreeMap<>();
        for (Figure figure : ofGroups) {
            indexOf(universe.matched(figure.group()))
                    .ifPresent(i -> years.computeIfAbsent(figure.year(), any -> new HashMap<>())
                            .put(i, figure));
        }
        return years.descendingMap().values().stream()
                .filter(Fifths::areAllSure)
                .findFirst()
                .map(known -> new ArrayList<>(new TreeMap<>(known).values()));
    }

    /** Which of the five wealth groups it is, 0 being the poorest; empty of any other. */
    static OptionalInt indexOf(Disaggregation group) {
        int index = POOREST_FIRST.indexOf(group);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static boolean areAllSure(Map<Integer, Figure> known) {
        return known.size() == GROUPS
                && known.values().stream()
                        .allMatch(figure -> figure.reliability().isSure())
                && known.values().stream()
                                .map(figure -> Objects.requireNonNullElse(figure.source(), ""))
                                .distinct()
                                .count()
                        == 1;
    }
}
