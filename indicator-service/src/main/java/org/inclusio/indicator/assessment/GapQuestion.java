package org.inclusio.indicator.assessment;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.progress.ProgressRule;

/**
 * Where which groups are doing otherwise than everybody.
 *
 * @param codes the codes of the groups, for each dimension that they are told apart on
 * @param asOf as of when, as it was given
 * @param groupCategories categories of the groups to list; empty for all but missing data
 * @param totalCategories categories of everybody to list; empty for all but missing data
 */
record GapQuestion(
        List<Series> series,
        List<String> areas,
        Map<Dimension, Set<String>> codes,
        List<String> asOf,
        ProgressRule rule,
        Set<String> groupCategories,
        Set<String> totalCategories,
        int until,
        int limit,
        Optional<Place> after) {

    static GapQuestion of(IndicatorCatalogue catalogue, Rules rules, MultivaluedMap<String, String> parameters) {
        Asked asked = new Asked(parameters);
        asked.refuseUnknown(Set.of("groupCategory", "totalCategory"));
        Map<Dimension, Set<String>> codes = codes(asked);
        ProgressRule rule = asked.rule(rules);
        List<Series> series = series(catalogue, asked, codes.keySet(), rule);
        return new GapQuestion(
                series,
                asked.areas(catalogue),
                codes,
                asked.given("asOf"),
                rule,
                asked.categories("groupCategory", rule),
                asked.categories("totalCategory", rule),
                asked.until(rules.conventions().assessmentYear()),
                asked.limit(),
                Place.of(asked, catalogue, series));
    }

    private static Map<Dimension, Set<String>> codes(Asked asked) {
        Map<Dimension, Set<String>> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<String> given = new HashSet<>(asked.given(dimension.jsonName()));
            given.remove(Disaggregation.ALL);
            if (!given.isEmpty()) {
                codes.put(dimension, given);
            }
        }
        if (codes.isEmpty()) {
            throw AssessmentRefusal.NO_GROUP.because(
                    "No group is named that could be compared with everybody. Give a code"
                            + " on at least one dimension, such as sex=F&urbanisation=R.");
        }
        return codes;
    }

    /** Without any asked for, those that the rule applies to and that are told apart on all the dimensions. */
    private static List<Series> series(
            IndicatorCatalogue catalogue, Asked asked, Set<Dimension> dimensions, ProgressRule rule) {
        List<Series> all = asked.series(List.copyOf(catalogue.series()), "the catalogue");
        if (asked.given("series").isEmpty()) {
            return all.stream()
                    .filter(one -> one.disaggregations().containsAll(dimensions)
                            && rule.inapplicable(one).isEmpty())
                    .toList();
        }
        for (Series one : all) {
            for (Dimension dimension : dimensions) {
                if (!one.disaggregations().contains(dimension)) {
                    throw AssessmentRefusal.NOT_DISAGGREGATED.because(
                            "'series' names " + one.code() + ", which is not told apart by " + dimension.jsonName()
                                    + ". Leave out the one or the other.");
                }
            }
            rule.inapplicable(one).ifPresent(why -> {
                throw AssessmentRefusal.RULE_DOES_NOT_APPLY.because("'rule' is " + rule.code() + " and 'series' "
                        + one.code() + ". " + why + " GET /v1/progress-rules tells which rule applies to what.");
            });
        }
        return all;
    }

    /** What finds both the groups and everybody. */
    MultivaluedMap<String, String> filters() {
        MultivaluedMap<String, String> filters = new MultivaluedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> wanted = new ArrayList<>(codes.getOrDefault(dimension, Set.of()));
            wanted.add(Disaggregation.ALL);
            filters.put(dimension.jsonName(), wanted);
        }
        if (!asOf.isEmpty()) {
            filters.put("asOf", asOf);
        }
        return filters;
    }

    /** Whether a group has one of the codes on every dimension asked for, and is at the total on the others. */
    boolean isGroup(Disaggregation group, Series one) {
        for (Dimension dimension : Dimension.values()) {
            String code = group.get(dimension);
            boolean fits = codes.containsKey(dimension)
                    ? codes.get(dimension).contains(code)
                    : group.isTotal(dimension) || code.equals(one.universe().get(dimension));
            if (!fits) {
                return false;
            }
        }
        return !isEverybody(group, one);
    }

    static boolean isEverybody(Disaggregation group, Series one) {
        for (Dimension dimension : Dimension.values()) {
            if (!group.isTotal(dimension)
                    && !group.get(dimension).equals(one.universe().get(dimension))) {
                return false;
            }
        }
        return true;
    }
}
