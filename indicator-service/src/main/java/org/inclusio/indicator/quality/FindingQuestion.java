package org.inclusio.indicator.quality;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.problem.PageParameters;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Period;

/**
 * Which findings are asked for. An empty set is no restriction.
 *
 * @param leastPercent how large a difference has to be, in per cent of what was stated
 * @param after number of the last finding of the page before
 */
record FindingQuestion(
        Set<String> areas,
        Set<String> series,
        Optional<Integer> from,
        Optional<Integer> to,
        BigDecimal leastPercent,
        int limit,
        Optional<Place> after) {

    /** The last finding of a page. */
    record Place(String area, String series, int year, long number) {

        String cursor() {
            return area + "." + series + "." + year + "." + number;
        }
    }

    static final int USUAL_LIMIT = 100;
    static final int LARGEST_LIMIT = 5_000;

    private static final Set<String> PARAMETERS =
            new TreeSet<>(Set.of("refArea", "series", "from", "to", "minPercent", "limit", "cursor"));

    static FindingQuestion of(IndicatorCatalogue catalogue, MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw QualityRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name + "'. Those there are: "
                        + String.join(", ", PARAMETERS) + ".");
            }
        }
        for (String area : given(parameters, "refArea")) {
            if (catalogue.area(area).isEmpty()) {
                throw QualityRefusal.UNKNOWN_AREA.because("'refArea' names '" + area
                        + "', which is no area of the catalogue. Give an ISO 3166-1 alpha-3 code, such as KEN.");
            }
        }
        for (String series : given(parameters, "series")) {
            if (catalogue.baseSeries(series).isEmpty()) {
                throw QualityRefusal.UNKNOWN_SERIES.because(
                        "'series' names '" + series + "', which is no base series of the catalogue, such as POP.");
            }
        }
        return new FindingQuestion(
                Set.copyOf(given(parameters, "refArea")),
                Set.copyOf(given(parameters, "series")),
                year(parameters, "from"),
                year(parameters, "to"),
                percent(parameters),
                limit(parameters),
                first(parameters, "cursor").map(FindingQuestion::place));
    }

    private static Place place(String cursor) {
        String[] parts = cursor.split("\\.", -1);
        if (parts.length != 4 || !parts[2].matches("\\d{4}") || !parts[3].matches("\\d{1,18}")) {
            throw QualityRefusal.BAD_CURSOR.because("'cursor' is not one that this question was answered with. Take it"
                    + " from 'next' as it is, or leave it out to begin anew.");
        }
        return new Place(parts[0], parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
    }

    private static BigDecimal percent(MultivaluedMap<String, String> parameters) {
        String text = first(parameters, "minPercent").orElse("0");
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            throw QualityRefusal.BAD_SHARE.because(
                    "'minPercent' is '" + text + "'. Give per cent of what was stated as a decimal, such as 0.5.");
        }
        return new BigDecimal(text);
    }

    private static Optional<Integer> year(MultivaluedMap<String, String> parameters, String name) {
        try {
            return first(parameters, name).map(Period::parse).map(Period::year);
        } catch (IllegalArgumentException e) {
            throw QualityRefusal.BAD_YEAR.because(
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
