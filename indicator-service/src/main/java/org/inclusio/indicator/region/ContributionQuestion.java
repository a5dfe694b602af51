package org.inclusio.indicator.region;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.indicator.vintage.Instants;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * Whose contributions are asked for.
 *
 * @param value the parameters that ask for the value of the region
 */
record ContributionQuestion(
        Region region,
        Series series,
        int year,
        boolean imputed,
        Optional<Instant> asOf,
        MultivaluedMap<String, String> value) {

    private static final Set<String> OTHERS = Set.of("series", "timePeriod", "imputed", "asOf");

    static ContributionQuestion of(
            IndicatorCatalogue catalogue, String region, MultivaluedMap<String, String> parameters) {
        Region asked = region(catalogue, region);
        refuseUnknown(parameters.keySet());
        Series series = series(catalogue, parameters);
        int year = year(parameters);
        return new ContributionQuestion(
                asked,
                series,
                year,
                imputed(parameters),
                Instants.of(parameters, "asOf"),
                value(region, series, year, parameters));
    }

    static Region region(IndicatorCatalogue catalogue, String code) {
        return catalogue
                .region(code)
                .orElseThrow(() -> RegionRefusal.UNKNOWN_REGION.because(
                        "There is no region '" + code + "'. GET /v1/regions lists every code."));
    }

    private static void refuseUnknown(Set<String> names) {
        Set<String> known = new TreeSet<>(OTHERS);
        Arrays.stream(Dimension.values()).map(Dimension::jsonName).forEach(known::add);
        names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw RegionRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name
                            + "', so it would restrict nothing. Those there are: " + String.join(", ", known) + ".");
                });
    }

    private static Series series(IndicatorCatalogue catalogue, MultivaluedMap<String, String> parameters) {
        String code = first(parameters, "series")
                .orElseThrow(() -> RegionRefusal.SERIES_MISSING.because(
                        "'series' says whose value is asked about. Give the code of a sub-series, such as"
                                + " MDG_0303_WOMEN_PARLIAMENT."));
        Series series = catalogue
                .series(code)
                .orElseThrow(() -> RegionRefusal.UNKNOWN_SERIES.because(
                        "'series' names '" + code + "', which is no sub-series. GET /v1/indicators lists every code."));
        if (!series.aggregation().isOfAreas()) {
            throw RegionRefusal.NOT_AGGREGATED.because(code + " has no values of regions, because "
                    + series.aggregation().whyNotOfAreas() + ". Ask about another sub-series.");
        }
        return series;
    }

    private static int year(MultivaluedMap<String, String> parameters) {
        try {
            return Period.parse(first(parameters, "timePeriod").orElse("")).year();
        } catch (IllegalArgumentException e) {
            throw RegionRefusal.BAD_YEAR.because(
                    "'timePeriod': " + e.getMessage() + ". Give one year of four digits from 1900 to 2100.");
        }
    }

    private static boolean imputed(MultivaluedMap<String, String> parameters) {
        return switch (first(parameters, "imputed").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw RegionRefusal.BAD_IMPUTED.because(
                        "'imputed' is '" + parameters.getFirst("imputed") + "'. Give true or false.");
        };
    }

    /** A dimension that is not given is the total. */
    private static MultivaluedMap<String, String> value(
            String region, Series series, int year, MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> value = new MultivaluedHashMap<>();
        value.putSingle("refArea", region);
        value.putSingle("series", series.code());
        value.putSingle("from", Integer.toString(year));
        value.putSingle("to", Integer.toString(year));
        first(parameters, "asOf").ifPresent(instant -> value.putSingle("asOf", instant));
        for (Dimension dimension : Dimension.values()) {
            if (parameters.getOrDefault(dimension.jsonName(), List.of()).size() > 1) {
                throw RegionRefusal.NOT_ONE_GROUP.because("'" + dimension.jsonName()
                        + "' is given more than once, but contributions are those to one value. Ask once for each.");
            }
            value.putSingle(
                    dimension.jsonName(),
                    first(parameters, dimension.jsonName()).orElse(Disaggregation.ALL));
        }
        return value;
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
