package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.progress.Point;
import org.inclusio.statistics.uncertainty.PresentationStandard;

/**
 * The values of one sub-series for everybody of a region, year by year.
 *
 * @param figures one for each year with a value, in their order
 */
public record RegionTrend(Series series, String region, List<Figure> figures) {

    private static final String NORMAL = "A";

    public RegionTrend {
        figures = List.copyOf(figures);
    }

    /** The same as progress is measured on; of the precision of regions nothing is known but what a status says. */
    public List<Point> points() {
        return figures.stream().map(RegionTrend::point).toList();
    }

    private static Point point(Figure figure) {
        String status = Objects.requireNonNullElse(figure.obsStatus(), NORMAL);
        return new Point(
                figure.year(),
                figure.value().doubleValue(),
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
