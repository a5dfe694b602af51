package org.inclusio.indicator.inequality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.value.ValuePage;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.inequality.Measured;
import org.inclusio.statistics.observation.Dimension;

/** Finds the values of groups that belong together, and compares them. */
@ApplicationScoped
public class CompareGroups {

    private static final int MOST_VALUES_AT_ONCE = 5_000;

    private final IndicatorCatalogue catalogue;
    private final FindValues findValues;

    CompareGroups(IndicatorCatalogue catalogue, FindValues findValues) {
        this.catalogue = catalogue;
        this.findValues = findValues;
    }

    /**
     * The groups of a dimension in some areas, as they were told at an instant: by area and year, each with what is asked for
     * of difference and ratio, or why it is refused.
     */
    public List<GroupComparison> told(Series series, Collection<String> areas, Dimension dimension, Instant asOf) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("dimension", dimension.jsonName());
        parameters.put("measure", List.of(Measure.DIFFERENCE.name(), Measure.RATIO.name()));
        parameters.putSingle("series", series.code());
        parameters.put("refArea", List.copyOf(areas));
        parameters.putSingle("asOf", asOf.toString());
        parameters.putSingle("limit", Integer.toString(InequalityQuestion.LARGEST_LIMIT));
        return compare(InequalityQuestion.of(catalogue, series.indicator(), parameters))
                .items();
    }

    /** Whether the groups of a dimension can be compared at all: they need an order with two ends. */
    public boolean canCompare(Dimension dimension) {
        return !catalogue.groupOrders(dimension).isEmpty();
    }

    ComparisonPage compare(InequalityQuestion question) {
        return question.sort().map(sort -> sorted(question, sort)).orElseGet(() -> inTheirOrder(question));
    }

    private ComparisonPage inTheirOrder(InequalityQuestion question) {
        List<GroupsOfOne> found = new ArrayList<>();
        // One more than asked for tells whether there is a next page.
        int groups = question.values().get(question.dimension().jsonName()).size();
        walk(question, Math.min(MOST_VALUES_AT_ONCE, (question.limit() + 1) * groups), one -> {
            found.add(one);
            return found.size() <= question.limit();
        });
        boolean more = found.size() > question.limit();
        List<GroupsOfOne> shown = more ? found.subList(0, question.limit()) : found;
        return new ComparisonPage(
                shown.stream().map(GroupsOfOne::published).toList(),
                more ? last(last(shown).values()).cursorAfter() : null);
    }

    /** Of every sub-series and area the latest year in which the measure has a value. */
    private ComparisonPage sorted(InequalityQuestion question, Sort sort) {
        record Place(String series, String area) {}

        Measure measure = question.measures().get(0);
        Map<Place, GroupsOfOne> latest = new LinkedHashMap<>();
        walk(question, MOST_VALUES_AT_ONCE, one -> {
            if (one.isForRankings() && value(one, measure).isPresent()) {
                IndicatorValue any = one.values().get(0);
                latest.put(new Place(any.series(), any.refArea()), one);
            }
            return true;
        });
        Comparator<GroupsOfOne> order =
                Comparator.comparing(one -> value(one, measure).orElseThrow(), sort.by(measure));
        return new ComparisonPage(
                latest.values().stream()
                        .sorted(order)
                        .limit(question.limit())
                        .map(GroupsOfOne::published)
                        .toList(),
                null);
    }

    private static Optional<Measured.Value> value(GroupsOfOne one, Measure measure) {
        return one.measured(measure).filter(Measured.Value.class::isInstance).map(Measured.Value.class::cast);
    }

    /** Hands on the groups of one sub-series, area and year after the other, as long as more are wanted. */
    @SuppressWarnings("ReturnValueIgnored") // Behind the last, whether more are wanted is of no matter.
    private void walk(InequalityQuestion question, int valuesAtOnce, Predicate<GroupsOfOne> wantsMore) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(question.values());
        parameters.putSingle("limit", Integer.toString(valuesAtOnce));
        List<IndicatorValue> together = new ArrayList<>();
        String next;
        do {
            ValuePage page = findValues.find(question.indicator(), parameters);
            for (IndicatorValue value : page.items()) {
                if (!together.isEmpty() && !belongs(value, together.get(0))) {
                    if (!wantsMore.test(compared(question, together))) {
                        return;
                    }
                    together.clear();
                }
                together.add(value);
            }
            next = page.next();
            parameters.putSingle("cursor", next);
        } while (next != null);
        if (!together.isEmpty()) {
            wantsMore.test(compared(question, together));
        }
    }

    private GroupsOfOne compared(InequalityQuestion question, List<IndicatorValue> values) {
        return GroupsOfOne.of(
                question,
                catalogue.series(values.get(0).series()).orElseThrow(),
                catalogue.codeList(question.dimension()),
                values);
    }

    private static boolean belongs(IndicatorValue value, IndicatorValue other) {
        return value.series().equals(other.series())
                && value.refArea().equals(other.refArea())
                && value.timePeriod() == other.timePeriod();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
