package org.inclusio.report.evidence;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inclusio.report.contribution.PlainText;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** How many figures there are and what kinds, for one indicator or for all. */
public final class Holdings {

    private long figures;
    private long approximations;
    private long withIntervals;
    private long disaggregated;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear = Integer.MIN_VALUE;
    private final Set<String> areas = new HashSet<>();
    private final Map<String, Long> origins = new TreeMap<>();
    private final Map<Reliability, Long> reliabilities = new EnumMap<>(Reliability.class);
    private final Map<String, Long> natures = new TreeMap<>();
    private final Map<String, Long> sources = new TreeMap<>();
    private final Map<Dimension, Long> dimensions = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Set<String>> dimensionAreas = new EnumMap<>(Dimension.class);

    void add(Figure figure, Disaggregation group) {
        figures++;
        if (figure.approximation()) {
            approximations++;
        }
        if (figure.hasInterval()) {
            withIntervals++;
        }
        if (!group.isTotal()) {
            disaggregated++;
        }
        firstYear = Math.min(firstYear, figure.year());
        lastYear = Math.max(lastYear, figure.year());
        areas.add(figure.refArea());
        origins.merge(figure.origin(), 1L, Long::sum);
        reliabilities.merge(figure.reliability(), 1L, Long::sum);
        natures.merge(figure.nature() == null ? "" : figure.nature(), 1L, Long::sum);
        for (String source : sources(figure)) {
            sources.merge(source, 1L, Long::sum);
        }
        for (Dimension dimension : Dimension.values()) {
            if (!group.isTotal(dimension)) {
                dimensions.merge(dimension, 1L, Long::sum);
                dimensionAreas
                        .computeIfAbsent(dimension, any -> new HashSet<>())
                        .add(figure.refArea());
            }
        }
    }

    void add(Holdings other) {
        figures += other.figures;
        approximations += other.approximations;
        withIntervals += other.withIntervals;
        disaggregated += other.disaggregated;
        firstYear = Math.min(firstYear, other.firstYear);
        lastYear = Math.max(lastYear, other.lastYear);
        areas.addAll(other.areas);
        other.origins.forEach((origin, count) -> origins.merge(origin, count, Long::sum));
        other.reliabilities.forEach((reliability, count) -> reliabilities.merge(reliability, count, Long::sum));
        other.natures.forEach((nature, count) -> natures.merge(nature, count, Long::sum));
        other.sources.forEach((source, count) -> sources.merge(source, count, Long::sum));
        other.dimensions.forEach((dimension, count) -> dimensions.merge(dimension, count, Long::sum));
        other.dimensionAreas.forEach((dimension, of) -> dimensionAreas
                .computeIfAbsent(dimension, any -> new HashSet<>())
                .addAll(of));
    }

    public long figures() {
        return figures;
    }

    public long approximations() {
        return approximations;
    }

    public long withIntervals() {
        return withIntervals;
    }

    /** Figures about a part of the people that the series is about. */
    public long disaggregated() {
        return disaggregated;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    public Set<String> areas() {
        return Set.copyOf(areas);
    }

    public long ofOrigin(String origin) {
        return origins.getOrDefault(origin, 0L);
    }

    /** Figures by code of the UNSD nature of data; the empty code counts those without one. */
    public Map<String, Long> natures() {
        return Map.copyOf(natures);
    }

    /** Figures by source; one that rests on several sources counts for each. */
    public Map<String, Long> sources() {
        return Map.copyOf(sources);
    }

    /** Figures that are about one group of this dimension. */
    public long by(Dimension dimension) {
        return dimensions.getOrDefault(dimension, 0L);
    }

    /** How many areas have such a figure. */
    public int areasBy(Dimension dimension) {
        return areasOf(dimension).size();
    }

    /** Codes of the areas that have such a figure. */
    public Set<String> areasOf(Dimension dimension) {
        return Set.copyOf(dimensionAreas.getOrDefault(dimension, Set.of()));
    }

    /** Figures that are sure enough for this and no more. */
    public long ofReliability(Reliability reliability) {
        return reliabilities.getOrDefault(reliability, 0L);
    }

    // Sources of several inputs arrive joined by a semicolon; one that goes on in lower case is a remark on the last.
    private static String[] sources(Figure figure) {
        return figure.source() == null || figure.source().isBlank()
                ? new String[0]
                : PlainText.printable(figure.source()).strip().split(";\\s+(?!\\p{Ll})");
    }
}
