package org.inclusio.indicator.revision;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.indicator.vintage.Instants;
import org.inclusio.problem.PageParameters;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * Which changes are asked for. An empty set is no restriction.
 *
 * @param since exclusive; empty for the beginning
 * @param until inclusive; empty for the newest change
 * @param after where the page before ended
 */
record RevisionQuestion(
        Optional<Instant> since,
        Optional<Instant> until,
        Set<String> areas,
        Set<String> series,
        int limit,
        Optional<Place> after) {

    static final int USUAL_LIMIT = 100;
    static final int LARGEST_LIMIT = 5_000;

    private static final Set<String> PARAMETERS =
            new TreeSet<>(Set.of("since", "until", "refArea", "series", "limit", "cursor"));

    /** Reads the parameters of a request; each one that can't be read is refused by its name, with the remedy. */
    static RevisionQuestion of(IndicatorCatalogue catalogue, MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw RevisionRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name
                        + "'. Those there are: " + String.join(", ", PARAMETERS) + ".");
            }
        }
        Optional<Instant> since = Instants.of(parameters, "since");
        Optional<Instant> until = Instants.of(parameters, "until");
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw RevisionRefusal.INSTANTS_REVERSED.because("'since' is " + since.get() + " and 'until' is "
                    + until.get() + ". Give the earlier instant as 'since'.");
        }
        Optional<Place> after =
                given(parameters, "cursor").stream().findFirst().map(cursor -> place(cursor, since, until));
        return new RevisionQuestion(
                since,
                after.map(Place::until).or(() -> until),
                areas(catalogue, given(parameters, "refArea")),
                series(catalogue, given(parameters, "series")),
                limit(parameters),
                after);
    }

    private static Place place(String cursor, Optional<Instant> since, Optional<Instant> until) {
        return Place.parse(cursor)
                .filter(place -> until.isEmpty() || until.get().equals(place.until()))
                .filter(place -> since.isEmpty() || !since.get().isAfter(place.until()))
                .orElseThrow(() -> RevisionRefusal.BAD_CURSOR.because("'cursor' is not one that this question was"
                        + " answered with. Take it from 'next' as it is and keep the other parameters, or leave it out"
                        + " to begin anew."));
    }

    private static Set<String> areas(IndicatorCatalogue catalogue, List<String> asked) {
        for (String area : asked) {
            if (catalogue.area(area).isEmpty() && catalogue.region(area).isEmpty()) {
                throw RevisionRefusal.UNKNOWN_AREA.because("'refArea' names '" + area
                        + "', which is no area of the catalogue. Give an ISO 3166-1 alpha-3 code in capitals, such as"
                        + " KEN.");
            }
        }
        return Set.copyOf(asked);
    }

    private static Set<String> series(IndicatorCatalogue catalogue, List<String> asked) {
        for (String code : asked) {
            if (catalogue.series(code).isEmpty()) {
                throw RevisionRefusal.UNKNOWN_SERIES.because("'series' names '" + code
                        + "', which is no sub-series of an indicator, such as MDG_0303_WOMEN_PARLIAMENT."
                        + " GET /v1/indicators lists them.");
            }
        }
        return Set.copyOf(asked);
    }

    private static int limit(MultivaluedMap<String, String> parameters) {
        return given(parameters, "limit").stream()
                .findFirst()
                .map(text -> PageParameters.limit(text, LARGEST_LIMIT))
                .orElse(USUAL_LIMIT);
    }

    private static List<String> given(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
