package org.inclusio.indicator.assessment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.problem.PageParameters;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Period;
import org.inclusio.statistics.progress.Category;
import org.inclusio.statistics.progress.ProgressRule;

/** Reads the parameters of a request; each one that can't be read is refused by its name, with the remedy. */
record Asked(MultivaluedMap<String, String> parameters) {

    static final int USUAL_LIMIT = 100;
    static final int LARGEST_LIMIT = 1_000;

    void refuseUnknown(Set<String> own) {
        Set<String> known = new TreeSet<>(own);
        known.addAll(List.of("refArea", "series", "rule", "to", "asOf", "limit", "cursor"));
        Arrays.stream(Dimension.values()).map(Dimension::jsonName).forEach(known::add);
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw AssessmentRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name
                            + "', so it would restrict nothing. Those there are: " + String.join(", ", known) + ".");
                });
    }

    /** What was given under a name; nothing after the sign of equality is nothing given. */
    List<String> given(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The same where codes may also be joined by commas. */
    private Set<String> list(String name) {
        return given(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The series asked for among these, in their order; all of them if none is. */
    List<Series> series(List<Series> among, String ofWhat) {
        Set<String> asked = list("series");
        Set<String> codes = among.stream().map(Series::code).collect(Collectors.toCollection(TreeSet::new));
        for (String code : asked) {
            if (!codes.contains(code)) {
                throw AssessmentRefusal.UNKNOWN_SERIES.because("'series' names '" + code + "', which " + ofWhat
                        + " does not have. It has " + String.join(", ", codes) + ".");
            }
        }
        return among.stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.code()))
                .toList();
    }

    /** Areas and regions in the order of their codes; all of them if none is asked for. */
    List<String> areas(IndicatorCatalogue catalogue) {
        Set<String> known = Stream.concat(
                        catalogue.areas().stream().map(AreaEntry::area).map(Object::toString),
                        catalogue.regions().stream().map(Region::code))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> asked = given("refArea");
        for (String code : asked) {
            if (!known.contains(code)) {
                throw AssessmentRefusal.UNKNOWN_AREA.because("'refArea' names '" + code
                        + "', which is no area or region of the catalogue. Give an ISO 3166-1 alpha-3 code in capitals,"
                        + " such as KEN, or the code of a region, such as WORLD.");
            }
        }
        return known.stream()
                .filter(code -> asked.isEmpty() || asked.contains(code))
                .toList();
    }

    ProgressRule rule(Rules rules) {
        return given("rule").stream()
                .findFirst()
                .map(code -> rules.find(code)
                        .orElseThrow(() -> AssessmentRefusal.UNKNOWN_RULE.because(
                                "'rule' names '" + code + "', which there is not. GET /v1/progress-rules tells of all: "
                                        + rules.codes() + ".")))
                .orElse(rules.own());
    }

    Set<String> categories(String name, ProgressRule rule) {
        Set<String> asked = list(name);
        Set<String> known =
                rule.categories().stream().map(Category::code).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String code : asked) {
            if (!known.contains(code)) {
                throw AssessmentRefusal.UNKNOWN_CATEGORY.because("'" + name + "' names '" + code + "', which the rule "
                        + rule.code() + " does not have. It has " + String.join(", ", known) + ".");
            }
        }
        return asked;
    }

    /** The last year that is looked at. */
    int until(int assessmentYear) {
        String text = given("to").stream().findFirst().orElse(Integer.toString(assessmentYear));
        try {
            int year = Period.parse(text).year();
            if (year <= assessmentYear) {
                return year;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a year that can be read and is too late.
        }
        throw AssessmentRefusal.BAD_YEAR.because("'to' is '" + text + "'. Give a year of four digits up to "
                + assessmentYear + ", the year of assessment.");
    }

    int limit() {
        return given("limit").stream()
                .findFirst()
                .map(text -> PageParameters.limit(text, LARGEST_LIMIT))
                .orElse(USUAL_LIMIT);
    }
}
