package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.progress.Point;
import org.inclusio.statistics.progress.Trajectory;
import org.inclusio.statistics.uncertainty.PresentationStandard;

/**
 * The values of one sub-series for everybody of a region, year by year.
 *
 * @param figures one for each year with a value, in their order
 * @param limits one for each year of whose value only a limit is known, likewise
 */
public record RegionTrend(Series series, String region, List<Figure> figures, List<Figure> limits) {

    private static final String NORMAL = "A";

    public RegionTrend {
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
    }

    /** Values that are all known. */
    public RegionTrend(Series series, String region, List<Figure> figures) {
        this(series, region, figures, List.of());
    }

    /** The same with the years of which only limits are known, at both of their ends; one without an end is left out. */
    public Trajectory trajectory(LimitRules ends) {
        List<Point> low = new ArrayList<>(points());
        List<Point> high = new ArrayList<>(low);
        Map<Integer, Limit> known = new TreeMap<>();
        for (Figure figure : limits) {
            Limit limit = figure.limit().orElseThrow();
            Optional<BigDecimal> lower = Optional.ofNullable(limit.lower()).or(() -> ends.least(series));
            Optional<BigDecimal> upper = Optional.ofNullable(limit.upper()).or(() -> ends.most(series));
            if (lower.isPresent() && upper.isPresent()) {
                low.add(point(figure, lower.get()));
                high.add(point(figure, upper.get()));
                known.put(figure.year(), limit);
            }
        }
        return new Trajectory(low, high, known);
    }

    /** The same as progress is measured on; of the precision of regions nothing is known but what a status says. */
    public List<Point> points() {
        return figures.stream().map(figure -> point(figure, figure.value())).toList();
    }

    private static Point point(Figure figure, BigDecimal value) {
        String status = Objects.requireNonNullElse(figure.obsStatus(), NORMAL);
        return new Point(
                figure.year(),
                value.doubleValue(),
                figure.nature(),
                status,
                Optional.empty(),
                PresentationStandard.stated(status));
    }

    /** The part of the population behind each value that says it, in per cent. */
    public List<BigDecimal> coverages() {
        return figures.stream().map(Figure::coverage).filter(Objects::nonNull).toList();
    }
}
