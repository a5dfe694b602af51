package org.inclusio.indicator.inequality;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.problem.PageParameters;
import org.inclusio.statistics.catalogue.GroupOrder;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What is asked for.
 *
 * @param orders the ways in which the groups of the dimension are compared
 * @param measures those that are asked for, each with its counterpart; empty for all that fit
 * @param sort in which order areas are listed by the first of the measures
 * @param limit the most comparisons on a page
 * @param values the parameters that find the values of the groups
 */
record InequalityQuestion(
        String indicator,
        Dimension dimension,
        List<GroupOrder> orders,
        List<Measure> measures,
        Optional<Sort> sort,
        int limit,
        MultivaluedMap<String, String> values) {

    static final int USUAL_LIMIT = 100;
    static final int LARGEST_LIMIT = 5_000;

    private static final Set<String> OWN = Set.of("dimension", "measure", "sort");

    /** Reads the parameters of a request; each one that can't be read is refused by its name, with the remedy. */
    static InequalityQuestion of(
            IndicatorCatalogue catalogue, String indicator, MultivaluedMap<String, String> parameters) {
        if (catalogue.indicator(indicator).isEmpty()) {
            throw InequalityRefusal.UNKNOWN_INDICATOR.because(
                    "There is no indicator '" + indicator + "'. GET /v1/indicators lists every code.");
        }
        refuseUnknown(parameters.keySet());
        Dimension dimension = dimension(catalogue, given(parameters, "dimension"));
        List<Measure> measures = measures(given(parameters, "measure"));
        return new InequalityQuestion(
                indicator,
                dimension,
                catalogue.groupOrders(dimension),
                measures,
                sort(parameters, measures),
                limit(parameters),
                values(catalogue, indicator, dimension, parameters));
    }

    private static void refuseUnknown(Set<String> names) {
        Set<String> known = new TreeSet<>(FindValues.parameters());
        known.addAll(OWN);
        names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw InequalityRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name
                            + "', so it would restrict nothing. Those there are: " + String.join(", ", known) + ".");
                });
    }

    private static Dimension dimension(IndicatorCatalogue catalogue, List<String> asked) {
        String known = Arrays.stream(Dimension.values())
                .filter(one -> !catalogue.groupOrders(one).isEmpty())
                .map(Dimension::jsonName)
                .collect(Collectors.joining(", "));
        if (asked.size() != 1) {
            throw InequalityRefusal.DIMENSION_MISSING.because(
                    "'dimension' says whose groups are compared. Give one of " + known + ".");
        }
        return Dimension.ofJsonName(asked.get(0))
                .filter(one -> !catalogue.groupOrders(one).isEmpty())
                .orElseThrow(() -> InequalityRefusal.UNKNOWN_DIMENSION.because("'dimension' names '" + asked.get(0)
                        + "', whose groups have no order and end that are known. Give one of " + known + "."));
    }

    private static List<Measure> measures(List<String> asked) {
        Set<Measure> measures = new LinkedHashSet<>();
        for (String name : asked) {
            measures.add(Arrays.stream(Measure.values())
                    .filter(measure -> measure.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> InequalityRefusal.UNKNOWN_MEASURE.because("'measure' names '" + name
                            + "', which there is not. GET /v1/inequality-measures lists all: "
                            + Arrays.stream(Measure.values()).map(Enum::name).collect(Collectors.joining(", "))
                            + ".")));
        }
        if (measures.stream().map(Measure::kind).distinct().count() == 1) {
            List.copyOf(measures).forEach(measure -> measures.add(measure.counterpart()));
        }
        return List.copyOf(measures);
    }

    private static Optional<Sort> sort(MultivaluedMap<String, String> parameters, List<Measure> measures) {
        Optional<String> asked = given(parameters, "sort").stream().findFirst();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Sort sort = Sort.parse(asked.get())
                .orElseThrow(() -> InequalityRefusal.BAD_SORT.because("'sort' is '" + asked.get()
                        + "'. Give -gap for the widest gap first, gap for the narrowest, -value or value."));
        if (measures.isEmpty()) {
            throw InequalityRefusal.BAD_SORT.because("'sort' needs a measure to sort by. Give it as 'measure'.");
        }
        return Optional.of(sort);
    }

    private static int limit(MultivaluedMap<String, String> parameters) {
        return given(parameters, "limit").stream()
                .findFirst()
                .map(text -> PageParameters.limit(text, LARGEST_LIMIT))
                .orElse(USUAL_LIMIT);
    }

    /** The groups of the compared dimension, at one code of every other: the total unless another is given. */
    private static MultivaluedMap<String, String> values(
            IndicatorCatalogue catalogue,
            String indicator,
            Dimension compared,
            MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        FindValues.parameters().forEach(name -> values.addAll(name, given(parameters, name)));
        values.remove("limit");
        if (given(parameters, "series").isEmpty()) {
            values.put("series", series(catalogue, indicator, compared));
        }
        for (Dimension dimension : Dimension.values()) {
            List<String> codes = given(parameters, dimension.jsonName());
            if (dimension == compared) {
                if (!codes.isEmpty()) {
                    throw InequalityRefusal.NOT_ONE_GROUP.because("'" + dimension.jsonName()
                            + "' is the compared dimension, all groups of which are needed. Leave the parameter out.");
                }
                values.put(
                        dimension.jsonName(),
                        catalogue.groupOrders(dimension).stream()
                                .flatMap(order -> order.groups().stream())
                                .distinct()
                                .toList());
            } else if (codes.size() > 1) {
                throw InequalityRefusal.NOT_ONE_GROUP.because("'" + dimension.jsonName()
                        + "' is given more than once, but groups are compared within one group of every other"
                        + " dimension. Ask once for each.");
            } else {
                values.put(dimension.jsonName(), codes.isEmpty() ? List.of(Disaggregation.ALL) : codes);
            }
        }
        return values;
    }

    /**
     * Whether a value is of one of the groups. As in a question for values, {@code _T} is also answered by the group that the
     * sub-series is about.
     */
    boolean asksFor(Series one, IndicatorValue value) {
        for (Dimension each : Dimension.values()) {
            List<String> asked = values.get(each.jsonName());
            String code = value.code(each) == null ? Disaggregation.ALL : value.code(each);
            boolean isTotal = asked.contains(Disaggregation.ALL)
                    && code.equals(one.universe().get(each));
            if (!isTotal && !asked.contains(code)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> series(IndicatorCatalogue catalogue, String indicator, Dimension compared) {
        List<Series> all = catalogue.series().stream()
                .filter(one -> one.indicator().equals(indicator))
                .toList();
        List<String> disaggregated = all.stream()
                .filter(one -> one.disaggregations().contains(compared))
                .map(Series::code)
                .toList();
        if (disaggregated.isEmpty()) {
            Set<String> others = all.stream()
                    .flatMap(one -> one.disaggregations().stream())
                    .filter(one -> !catalogue.groupOrders(one).isEmpty())
                    .map(Dimension::jsonName)
                    .collect(Collectors.toCollection(TreeSet::new));
            throw InequalityRefusal.NOT_DISAGGREGATED.because(
                    "Indicator " + indicator + " is not computed by " + compared.jsonName() + ". "
                            + (others.isEmpty()
                                    ? "It has no groups that are compared."
                                    : "Its groups are those of " + String.join(", ", others) + "."));
        }
        return new ArrayList<>(disaggregated);
    }

    /** What was given under a name; nothing after the sign of equality is nothing given. */
    private static List<String> given(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
