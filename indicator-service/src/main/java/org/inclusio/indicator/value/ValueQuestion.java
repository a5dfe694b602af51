package org.inclusio.indicator.value;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusio.indicator.vintage.Instants;
import org.inclusio.problem.PageParameters;
import org.inclusio.statistics.catalogue.Aggregation;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * What is asked for. An empty set or dimension is no restriction.
 *
 * @param series of the indicator, in the order of the official list
 * @param from first year, inclusive
 * @param to last year, inclusive
 * @param asOf as of when; empty for now
 * @param after the place where the page before ended
 */
record ValueQuestion(
        List<Series> series,
        Set<String> areas,
        Map<Dimension, Set<String>> codes,
        Optional<Integer> from,
        Optional<Integer> to,
        int limit,
        Optional<Instant> asOf,
        Optional<Place> after) {

    static final int USUAL_LIMIT = 100;
    static final int LARGEST_LIMIT = 5_000;

    private static final Set<String> OTHERS = Set.of("refArea", "series", "from", "to", "asOf", "limit", "cursor");

    /** Reads the parameters of a request; each one that can't be read is refused by its name, with the remedy. */
    static ValueQuestion of(IndicatorCatalogue catalogue, String indicator, MultivaluedMap<String, String> parameters) {
        if (catalogue.indicator(indicator).isEmpty()) {
            throw ValueRefusal.UNKNOWN_INDICATOR.because(
                    "There is no indicator '" + indicator + "'. GET /v1/indicators lists every code.");
        }
        refuseUnknown(parameters.keySet());
        Optional<Integer> from = year(parameters, "from");
        Optional<Integer> to = year(parameters, "to");
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw ValueRefusal.YEARS_REVERSED.because(
                    "'from' is " + from.get() + " and 'to' is " + to.get() + ". Give the earlier year as 'from'.");
        }
        List<Series> series = series(catalogue, indicator, given(parameters, "series"));
        Set<String> areas = areas(catalogue, given(parameters, "refArea"));
        refuseRegionsWithoutValues(catalogue, series, areas);
        return new ValueQuestion(
                series,
                areas,
                codes(catalogue, parameters),
                from,
                to,
                limit(parameters),
                Instants.of(parameters, "asOf"),
                given(parameters, "cursor").stream().findFirst().map(cursor -> Place.parse(cursor, catalogue, series)));
    }

    /**
     * The codes of a dimension that answer the question for one sub-series; {@code _T} is also answered by the code of
     * the group that the sub-series is about, as maternal mortality by {@code sex=F}.
     */
    Set<String> codes(Dimension dimension, Series one) {
        Set<String> asked = new TreeSet<>(codes.getOrDefault(dimension, Set.of()));
        if (asked.contains(Disaggregation.ALL)) {
            asked.add(one.universe().get(dimension));
        }
        return asked;
    }

    private static void refuseUnknown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(names());
        if (!unknown.isEmpty()) {
            throw ValueRefusal.UNKNOWN_PARAMETER.because("There is no parameter '"
                    + unknown.iterator().next() + "', so it would restrict nothing. Those there are: "
                    + String.join(", ", names()) + ".");
        }
    }

    /** The parameters that there are, in the order of the alphabet. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(OTHERS);
        Arrays.stream(Dimension.values()).map(Dimension::jsonName).forEach(names::add);
        return names;
    }

    private static List<Series> series(IndicatorCatalogue catalogue, String indicator, List<String> asked) {
        List<Series> all = catalogue.series().stream()
                .filter(one -> one.indicator().equals(indicator))
                .toList();
        Set<String> codes = all.stream().map(Series::code).collect(Collectors.toCollection(TreeSet::new));
        for (String code : asked) {
            if (!codes.contains(code)) {
                throw ValueRefusal.UNKNOWN_SERIES.because("'series' names '" + code + "', which indicator " + indicator
                        + " does not have. It has " + String.join(", ", codes) + ".");
            }
        }
        return all.stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.code()))
                .toList();
    }

    private static Set<String> areas(IndicatorCatalogue catalogue, List<String> asked) {
        for (String area : asked) {
            if (catalogue.area(area).isEmpty() && catalogue.region(area).isEmpty()) {
                throw ValueRefusal.UNKNOWN_AREA.because("'refArea' names '" + area
                        + "', which is no area of the catalogue. Give an ISO 3166-1 alpha-3 code in capitals, such as"
                        + " KEN, or the code of a region, such as WORLD.");
            }
        }
        return new HashSet<>(asked);
    }

    private static void refuseRegionsWithoutValues(
            IndicatorCatalogue catalogue, List<Series> series, Set<String> areas) {
        boolean regionsAlone = !areas.isEmpty()
                && areas.stream().allMatch(area -> catalogue.region(area).isPresent());
        if (regionsAlone && series.stream().allMatch(one -> one.aggregation() == Aggregation.NOT_AGGREGATED)) {
            Series first = series.get(0);
            throw ValueRefusal.NOT_AGGREGATED.because(first.code() + " has no values of regions, because "
                    + first.aggregation().whyNotOfAreas() + ". Ask for areas as 'refArea'.");
        }
    }

    private static Map<Dimension, Set<String>> codes(
            IndicatorCatalogue catalogue, MultivaluedMap<String, String> parameters) {
        Map<Dimension, Set<String>> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<String> asked = given(parameters, dimension.jsonName());
            CodeList list = catalogue.codeList(dimension);
            for (String code : asked) {
                if (!list.contains(code)) {
                    throw ValueRefusal.UNKNOWN_CODE.because("'" + dimension.jsonName() + "' names '" + code
                            + "', which is no code of its list. "
                            + (list.names().isEmpty()
                                    ? "Give letters, digits, '_', '@', '$' or '-'."
                                    : "It has " + String.join(", ", list.names().keySet())
                                            + (dimension == Dimension.AGE
                                                    ? " and ages such as Y0T4, Y15T24, Y_GE15 and _T."
                                                    : ".")));
                }
            }
            if (!asked.isEmpty()) {
                codes.put(dimension, new HashSet<>(asked));
            }
        }
        return codes;
    }

    private static Optional<Integer> year(MultivaluedMap<String, String> parameters, String name) {
        Optional<String> text = given(parameters, name).stream().findFirst();
        try {
            return text.map(Period::parse).map(Period::year);
        } catch (IllegalArgumentException e) {
            throw ValueRefusal.BAD_YEAR.because(
                    "'" + name + "': " + e.getMessage() + ". Give a year of four digits from 1900 to 2100.");
        }
    }

    private static int limit(MultivaluedMap<String, String> parameters) {
        return given(parameters, "limit").stream()
                .findFirst()
                .map(text -> PageParameters.limit(text, LARGEST_LIMIT))
                .orElse(USUAL_LIMIT);
    }

    /** What was given under a name; nothing after the sign of equality is nothing given. */
    private static List<String> given(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
