package org.inclusio.indicator.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.value.ValuePage;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.progress.Point;
import org.inclusio.statistics.progress.Trajectory;
import org.inclusio.statistics.uncertainty.Interval;

/** The values of each group over the years, read as whoever asks for values reads them. */
@ApplicationScoped
class Trajectories {

    private static final String MOST = "5000";

    private final FindValues findValues;
    private final LimitRules limitRules;

    Trajectories(FindValues findValues, IndicatorCatalogue catalogue) {
        this.findValues = findValues;
        this.limitRules = LimitRules.of(catalogue);
    }

    /**
     * Groups with their values, in the order of {@link Place#WITHIN_SERIES}.
     *
     * @param filters parameters of a question about values, such as {@code sex} and {@code asOf}
     */
    Map<Place, Trajectory> read(Series series, Collection<String> areas, MultivaluedMap<String, String> filters) {
        MultivaluedMap<String, String> question = new MultivaluedHashMap<>(filters);
        question.putSingle("series", series.code());
        question.put("refArea", List.copyOf(areas));
        question.putSingle("limit", MOST);
        Gathered gathered = new Gathered(series);
        String next;
        do {
            ValuePage page = findValues.find(series.indicator(), question);
            page.items().forEach(gathered::add);
            next = page.next();
            question.putSingle("cursor", next);
        } while (next != null);
        return gathered.trajectories();
    }

    /** The values of some areas while they are read, year after year. */
    Gathered gather(Series series) {
        return new Gathered(series);
    }

    /** Values of groups, each in the order of the years. */
    final class Gathered {

        private final Series series;
        private final Map<Place, Years> found = new HashMap<>();

        private Gathered(Series series) {
            this.series = series;
        }

        void add(IndicatorValue value) {
            ends(series, value)
                    .ifPresent(ends -> found.computeIfAbsent(place(value), any -> new Years())
                            .add(ends));
        }

        /** Groups with their values, in the order of {@link Place#WITHIN_SERIES}. */
        Map<Place, Trajectory> trajectories() {
            Map<Place, Trajectory> trajectories = new TreeMap<>(Place.WITHIN_SERIES);
            found.forEach((place, years) -> trajectories.put(place, years.trajectory()));
            return trajectories;
        }
    }

    /** A year at its lower and its upper end, which are one where the value is known. */
    private record Ends(Point low, Point high, Optional<Limit> limit) {

        static Ends of(Point point) {
            return new Ends(point, point, Optional.empty());
        }
    }

    private static final class Years {
        private final List<Point> low = new ArrayList<>();
        private final List<Point> high = new ArrayList<>();
        private final Map<Integer, Limit> limits = new TreeMap<>();

        void add(Ends ends) {
            low.add(ends.low());
            high.add(ends.high());
            ends.limit().ifPresent(limit -> limits.put(ends.low().year(), limit));
        }

        Trajectory trajectory() {
            return new Trajectory(low, high, limits);
        }
    }

    /**
     * A value in another unit than that of the series can't be compared with others, nor can a limit beyond which there is
     * no end.
     */
    private Optional<Ends> ends(Series series, IndicatorValue value) {
        if (value.tooUnsureToBeTold()) {
            return Optional.of(Ends.of(new Point(
                    value.timePeriod(),
                    Double.NaN,
                    value.nature(),
                    value.obsStatus(),
                    Optional.empty(),
                    value.reliability())));
        }
        if (!series.unit().equals(value.unit())) {
            return Optional.empty();
        }
        if (value.value() != null) {
            return Optional.of(Ends.of(point(value)));
        }
        return Limit.of(null, value.lowerBound(), value.upperBound(), value.obsStatus())
                .flatMap(limit -> Optional.ofNullable(limit.lower())
                        .or(() -> limitRules.least(series))
                        .flatMap(lower -> Optional.ofNullable(limit.upper())
                                .or(() -> limitRules.most(series))
                                .map(upper -> new Ends(end(value, lower), end(value, upper), Optional.of(limit)))));
    }

    private static Point end(IndicatorValue value, BigDecimal end) {
        return new Point(
                value.timePeriod(),
                end.doubleValue(),
                value.nature(),
                value.obsStatus(),
                Optional.empty(),
                value.reliability());
    }

    private static Point point(IndicatorValue value) {
        Optional<Interval> interval = value.lowerBound() != null
                        && value.upperBound() != null
                        && value.lowerBound().compareTo(value.upperBound()) <= 0
                ? Optional.of(new Interval(
                        value.lowerBound().doubleValue(), value.upperBound().doubleValue()))
                : Optional.empty();
        return new Point(
                value.timePeriod(),
                value.value().doubleValue(),
                value.nature(),
                value.obsStatus(),
                interval,
                value.reliability());
    }

    private static Place place(IndicatorValue value) {
        Disaggregation group = new Disaggregation(
                value.sex(),
                value.age(),
                value.urbanisation(),
                value.wealthQuantile(),
                value.educationLevel(),
                value.disabilityStatus(),
                value.migrationStatus(),
                value.indigenousStatus(),
                value.customBreakdown());
        return new Place(value.series(), value.refArea(), group);
    }
}
