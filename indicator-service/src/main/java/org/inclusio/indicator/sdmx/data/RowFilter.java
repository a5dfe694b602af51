package org.inclusio.indicator.sdmx.data;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;
import org.inclusio.indicator.sdmx.query.Comparison;
import org.inclusio.indicator.sdmx.query.Comparison.Operator;
import org.inclusio.indicator.sdmx.query.ComponentFilter;
import org.inclusio.indicator.sdmx.query.DataQuery;

/** Which rows a question lets through, told row by row, and as far as a database can use it as lists of codes and years. */
final class RowFilter {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final DataQuery query;
    private final PublishedCodes codes;
    private final Map<Component, Set<String>> restriction;

    RowFilter(DataQuery query, PublishedCodes codes) {
        this.query = query;
        this.codes = codes;
        this.restriction = codes.restriction(query.flow());
    }

    boolean test(PublishedRow row) {
        return isAsked(row)
                && query.filters().entrySet().stream()
                        .allMatch(one -> one.getValue().test(one.getKey(), row.text(one.getKey())));
    }

    /** The same of a row that has a key and a period only: what else it was is not told any more. */
    boolean testKey(PublishedRow row) {
        return isAsked(row)
                && query.filters().entrySet().stream()
                        .filter(one -> row.text(one.getKey()) != null)
                        .allMatch(one -> one.getValue().test(one.getKey(), row.text(one.getKey())));
    }

    private boolean isAsked(PublishedRow row) {
        return query.keys().test(row::text) && codes.isIn(query.flow(), row::text);
    }

    /** Whether it asks for more than keys and periods, so that a cell that stays may fit no more. */
    boolean isOfMoreThanKeys() {
        return query.filters().keySet().stream()
                .anyMatch(one -> one.role() != Role.DIMENSION && one.role() != Role.TIME);
    }

    /** Whether frequency, which every row has, lets anything through. */
    boolean isAnnual() {
        return codes(Component.FREQ, List.of("A")).orElse(Set.of("A")).contains("A");
    }

    /** The sub-series that are read, in their order. */
    Set<String> series() {
        Set<String> all = codes.of(Component.SERIES).keySet();
        return new TreeSet<>(codes(Component.SERIES, all).orElse(all));
    }

    /** The codes that a dimension may have; empty for all. */
    Optional<Set<String>> codes(Component dimension) {
        boolean isOpen = dimension == Component.AGE || dimension == Component.CUST_BREAKDOWN;
        return codes(dimension, isOpen ? null : codes.of(dimension).keySet());
    }

    /** @param all the codes there are; null where these can't be listed */
    private Optional<Set<String>> codes(Component dimension, Collection<String> all) {
        Optional<Set<String>> named = inFlow(dimension, query.keys().codes(dimension));
        ComponentFilter filter = query.filters().get(dimension);
        if (filter == null) {
            return named;
        }
        Collection<String> candidates = named.isPresent() ? named.get() : all == null ? equal(filter) : all;
        if (candidates == null) {
            return Optional.empty();
        }
        Set<String> left = new HashSet<>(candidates);
        left.removeIf(code -> !filter.test(dimension, code));
        return Optional.of(left);
    }

    /** Of codes, or all, those that the dataflow has. */
    private Optional<Set<String>> inFlow(Component dimension, Optional<Set<String>> named) {
        Set<String> there = restriction.get(dimension);
        if (there == null || named.isEmpty()) {
            return there == null ? named : Optional.of(there);
        }
        Set<String> both = new HashSet<>(named.get());
        both.retainAll(there);
        return Optional.of(both);
    }

    /** The codes that a filter names, where it names each one; null where it says how they must be. */
    private static Collection<String> equal(ComponentFilter filter) {
        Set<String> codes = new HashSet<>();
        for (List<Comparison> all : filter.anyOf()) {
            if (all.size() != 1 || all.get(0).operator() != Operator.EQ) {
                return null;
            }
            codes.add(all.get(0).wording().meant(all.get(0).value()));
        }
        return codes;
    }

    /** The years that are asked for; empty for all. */
    Optional<Set<Integer>> years() {
        Map<Component, ComponentFilter> filters = query.filters();
        ComponentFilter filter = filters.get(Component.TIME_PERIOD);
        return filter == null
                ? Optional.empty()
                : Optional.of(new TreeSet<>(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .filter(year -> filter.test(Component.TIME_PERIOD, Integer.toString(year)))
                        .boxed()
                        .toList()));
    }
}
