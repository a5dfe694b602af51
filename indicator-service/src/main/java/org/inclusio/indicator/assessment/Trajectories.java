package org.inclusio.indicator.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.value.ValuePage;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.progress.Point;
import org.inclusio.statistics.uncertainty.Interval;

/** The values of each group over the years, read as whoever asks for values reads them. */
@ApplicationScoped
class Trajectories {

    private static final String MOST = "5000";

    private final FindValues findValues;

    Trajectories(FindValues findValues) {
        this.findValues = findValues;
    }

    /**
     * Groups with their values, in the order of {@link Place#WITHIN_SERIES}.
     *
     * @param filters parameters of a question about values, such as {@code sex} and {@code asOf}
     */
    Map<Place, List<Point>> read(Series series, Collection<String> areas, MultivaluedMap<String, String> filters) {
        MultivaluedMap<String, String> question = new MultivaluedHashMap<>(filters);
        question.putSingle("series", series.code());
        question.put("refArea", List.copyOf(areas));
        question.putSingle("limit", MOST);
        Map<Place, List<Point>> found = new TreeMap<>(Place.WITHIN_SERIES);
        String next;
        do {
            ValuePage page = findValues.find(series.indicator(), question);
            for (IndicatorValue value : page.items()) {
                point(series, value)
                        .ifPresent(point -> found.computeIfAbsent(place(value), any -> new ArrayList<>())
                                .add(point));
            }
            next = page.next();
            question.putSingle("cursor", next);
        } while (next != null);
        return found;
    }

    /** A value in another unit than that of the series can't be compared with others. */
    private static Optional<Point> point(Series series, IndicatorValue value) {
        if (value.tooUnsureToBeTold()) {
            return Optional.of(new Point(
                    value.timePeriod(),
                    Double.NaN,
                    value.nature(),
                    value.obsStatus(),
                    Optional.empty(),
                    value.reliability()));
        }
        if (value.value() == null || !series.unit().equals(value.unit())) {
            return Optional.empty();
        }
        Optional<Interval> interval = value.lowerBound() != null
                        && value.upperBound() != null
                        && value.lowerBound().compareTo(value.upperBound()) <= 0
                ? Optional.of(new Interval(
                        value.lowerBound().doubleValue(), value.upperBound().doubleValue()))
                : Optional.empty();
        return Optional.of(new Point(
                value.timePeriod(),
                value.value().doubleValue(),
                value.nature(),
                value.obsStatus(),
                interval,
                value.reliability()));
    }

    private static Place place(IndicatorValue value) {
        Disaggregation group = Disaggregation.TOTAL;
        for (Dimension dimension : Dimension.values()) {
            group = group.with(dimension, value.code(dimension));
        }
        return new Place(value.series(), value.refArea(), group);
    }
}
