package org.inclusio.indicator.disclosure;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.problem.PageParameters;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Period;

/**
 * Which suppressions are asked for. An empty set is no restriction.
 *
 * @param after the last count of the page before
 */
record SuppressionQuestion(
        Set<String> areas,
        Set<String> series,
        Optional<Integer> from,
        Optional<Integer> to,
        int limit,
        Optional<Place> after) {

    /** The last count of a page. */
    record Place(String area, String series, int year, long number) {

        String cursor() {
            return area + "." + series + "." + year + "." + number;
        }
    }

    static final int USUAL_LIMIT = 100;
    static final int LARGEST_LIMIT = 5_000;

    private static final Set<String> PARAMETERS =
            new TreeSet<>(Set.of("refArea", "series", "from", "to", "limit", "cursor"));

    static SuppressionQuestion of(IndicatorCatalogue catalogue, MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw SuppressionRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name
                        + "'. Those there are: " + String.join(", ", PARAMETERS) + ".");
            }
        }
        for (String area : given(parameters, "refArea")) {
            if (catalogue.area(area).isEmpty()) {
                throw SuppressionRefusal.UNKNOWN_AREA.because("'refArea' names '" + area
                        + "', which is no area of the catalogue. Give an ISO 3166-1 alpha-3 code, such as KEN.");
            }
        }
        for (String series : given(parameters, "series")) {
            if (catalogue.baseSeries(series).isEmpty()) {
                throw SuppressionRefusal.UNKNOWN_SERIES.because(
                        "'series' names '" + series + "', which is no base series of the catalogue, such as POP.");
            }
        }
        return new SuppressionQuestion(
                Set.copyOf(given(parameters, "refArea")),
                Set.copyOf(given(parameters, "series")),
                year(parameters, "from"),
                year(parameters, "to"),
                limit(parameters),
                first(parameters, "cursor").map(SuppressionQuestion::place));
    }

    private static Place place(String cursor) {
        String[] parts = cursor.split("\\.", -1);
        if (parts.length != 4 || !parts[2].matches("\\d{4}") || !parts[3].matches("\\d{1,18}")) {
            throw SuppressionRefusal.BAD_CURSOR.because(
                    "'cursor' is not one that this question was answered with. Take it"
                            + " from 'next' as it is, or leave it out to begin anew.");
        }
        return new Place(parts[0], parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
    }

    private static Optional<Integer> year(MultivaluedMap<String, String> parameters, String name) {
        try {
            return first(parameters, name).map(Period::parse).map(Period::year);
        } catch (IllegalArgumentException e) {
            throw SuppressionRefusal.BAD_YEAR.because(
                    "'" + name + "': " + e.getMessage() + ". Give a year of four digits from 1900 to 2100.");
        }
    }

    private static int limit(MultivaluedMap<String, String> parameters) {
        return first(parameters, "limit")
                .map(text -> PageParameters.limit(text, LARGEST_LIMIT))
                .orElse(USUAL_LIMIT);
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return given(parameters, name).stream().findFirst();
    }

    private static List<String> given(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
