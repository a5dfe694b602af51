package org.inclusio.indicator.assessment;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.progress.ProgressRule;

/**
 * How which groups are doing.
 *
 * @param filters restrict the groups, and say as of when
 * @param categories those to list; empty for all
 * @param until last year that is looked at
 * @param after the place where the page before ended
 */
record ProgressQuestion(
        List<Series> series,
        List<String> areas,
        MultivaluedMap<String, String> filters,
        ProgressRule rule,
        Set<String> categories,
        int until,
        int limit,
        Optional<Place> after) {

    static ProgressQuestion of(
            IndicatorCatalogue catalogue, Rules rules, String indicator, MultivaluedMap<String, String> parameters) {
        if (catalogue.indicator(indicator).isEmpty()) {
            throw AssessmentRefusal.UNKNOWN_INDICATOR.because(
                    "There is no indicator '" + indicator + "'. GET /v1/indicators lists every code.");
        }
        Asked asked = new Asked(parameters);
        asked.refuseUnknown(Set.of("category"));
        List<Series> series = asked.series(
                catalogue.series().stream()
                        .filter(one -> one.indicator().equals(indicator))
                        .toList(),
                "indicator " + indicator);
        ProgressRule rule = asked.rule(rules);
        return new ProgressQuestion(
                series,
                asked.areas(catalogue),
                filters(asked),
                rule,
                asked.categories("category", rule),
                asked.until(rules.conventions().assessmentYear()),
                asked.limit(),
                Place.of(asked, catalogue, series));
    }

    private static MultivaluedMap<String, String> filters(Asked asked) {
        MultivaluedMap<String, String> filters = new MultivaluedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> codes = asked.given(dimension.jsonName());
            if (!codes.isEmpty()) {
                filters.put(dimension.jsonName(), codes);
            }
        }
        List<String> asOf = asked.given("asOf");
        if (!asOf.isEmpty()) {
            filters.put("asOf", asOf);
        }
        return filters;
    }
}
