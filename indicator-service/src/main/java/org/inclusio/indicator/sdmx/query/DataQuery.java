package org.inclusio.indicator.sdmx.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.inclusio.formats.write.Layout;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * What is asked for, whichever version of SDMX REST it was asked in.
 *
 * @param flow the dataflow that is told, or one of the data structure that is asked
 * @param context what the data are asked of, as SDMX-CSV names it: dataflow or datastructure
 * @param keys which series
 * @param filters by component, what rows must say in it
 * @param attributes those that are written
 * @param hasValue whether the value is written
 * @param layout of the observations; without observations, series alone
 * @param first how many observations of each series, from its beginning
 * @param last how many from its end
 * @param offset how many observations, or series where there are these alone, are passed over
 * @param limit how many are told at most
 * @param sort by what; empty for the order of the keys and periods
 * @param updatedAfter only what is told otherwise than then
 * @param includeHistory whether what earlier releases told is told too
 * @param asOf as of when; empty for the newest release
 * @param ignored what was asked for and is not there, beside what is
 */
public record DataQuery(
        PublishedFlow flow,
        String context,
        SeriesKeys keys,
        Map<Component, ComponentFilter> filters,
        Set<Component> attributes,
        boolean hasValue,
        Layout layout,
        OptionalInt first,
        OptionalInt last,
        long offset,
        OptionalLong limit,
        List<Sorting> sort,
        Optional<Instant> updatedAfter,
        boolean includeHistory,
        Optional<Instant> asOf,
        List<String> ignored) {

    /** What is compared first, and in which direction. */
    public record Sorting(Component component, boolean isDescending) {}

    /** Whether it is told how each of several data sets is to be used. */
    public boolean hasSeveralDataSets() {
        return includeHistory || updatedAfter.isPresent();
    }

    /** Whether it asks for more than which keys and periods: for values, for attributes, or for what has changed. */
    public boolean isOfMoreThanKeys() {
        return updatedAfter.isPresent()
                || filters.keySet().stream()
                        .anyMatch(one -> flow.dimensions().stream().noneMatch(has -> has.source() == one));
    }

    /** The same without what is asked of one component. */
    public DataQuery without(Component component) {
        Map<Component, ComponentFilter> others = new LinkedHashMap<>(filters);
        others.remove(component);
        return new DataQuery(
                flow,
                context,
                keys.without(component),
                others,
                attributes,
                hasValue,
                layout,
                first,
                last,
                offset,
                limit,
                sort,
                updatedAfter,
                includeHistory,
                asOf,
                ignored);
    }
}
