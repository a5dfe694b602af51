package org.inclusio.report.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Place;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * What a snapshot says.
 *
 * @param total everything that was counted
 * @param byGoal the same by code of the goal
 * @param byIndicator the same by code of the indicator
 * @param bySeries the same by code of the sub-series
 * @param levels sub-series with at least one late value, in the order of the official list
 * @param gaps comparisons of at least one area, in the same order
 * @param fifths sub-series with values of the five wealth groups in at least one area, in the same order
 * @param regions sub-series and regions with a late value, in the same order and that of the codes of regions
 * @param regionGaps sub-series, groups and regions with both values in both windows, in the order of the official list, of the
 *     groups and of the codes of regions
 * @param trends sub-series and regions with all their values, in the same order
 * @param availability who has figures of what, in the first and in the last years
 * @param leftOut how many values nothing is made of, and why
 */
public record Evidence(
        Holdings total,
        Map<String, Holdings> byGoal,
        Map<String, Holdings> byIndicator,
        Map<String, Holdings> bySeries,
        List<Level> levels,
        List<Gap> gaps,
        List<Fifths> fifths,
        List<RegionLevel> regions,
        List<RegionGap> regionGaps,
        List<RegionTrend> trends,
        Availability availability,
        LeftOut leftOut) {

    public Evidence {
        byGoal = Map.copyOf(byGoal);
        byIndicator = Map.copyOf(byIndicator);
        bySeries = Map.copyOf(bySeries);
        levels = List.copyOf(levels);
        gaps = List.copyOf(gaps);
        fifths = List.copyOf(fifths);
        regions = List.copyOf(regions);
        regionGaps = List.copyOf(regionGaps);
        trends = List.copyOf(trends);
    }

    /** Counts and compares figures, which must come in the order of series and area. */
    public static Evidence of(IndicatorCatalogue catalogue, Iterable<Figure> figures) {
        Gathering gathering = new Gathering(catalogue);
        figures.forEach(gathering::add);
        return of(catalogue, gathering.finish());
    }

    /** Puts together what the figures say place by place. */
    static Evidence of(IndicatorCatalogue catalogue, Map<Place, Part> parts) {
        Adding adding = new Adding(catalogue);
        parts.values().stream().sorted(Comparator.comparing(Part::refArea)).forEach(adding::add);
        return adding.finish();
    }

    public Holdings indicator(String code) {
        return byIndicator.getOrDefault(code, new Holdings());
    }

    public Optional<Level> level(String series) {
        return levels.stream()
                .filter(level -> level.series().code().equals(series))
                .findFirst();
    }
}
