package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.ComponentFilter;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.QueryOfV1;
import org.inclusio.indicator.sdmx.query.QueryOfV2;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/**
 * A question about what there is: that for the same data, with what is told of it.
 *
 * @param query the question for the data themselves
 * @param filters of which one must hold, as a question may have several keys; what it asks of other components is not in them
 * @param components those whose codes are told; all of them where none is named
 * @param isOfEach whether each dimension tells what it could be, whatever is asked of it itself, and not what is left
 * @param references the types of artefacts that come along
 */
record AskedAvailability(
        DataQuery query,
        List<CellFilter> filters,
        Set<String> components,
        boolean isOfEach,
        Set<ArtefactType> references) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final List<String> MODES = List.of("exact", "available");

    private static final Map<String, Set<ArtefactType>> COMING_ALONG = new LinkedHashMap<>();

    static {
        COMING_ALONG.put("none", Set.of());
        COMING_ALONG.put("codelist", Set.of(ArtefactType.CODE_LIST));
        COMING_ALONG.put("valuelist", Set.of());
        COMING_ALONG.put("datastructure", Set.of(ArtefactType.DATA_STRUCTURE));
        COMING_ALONG.put("conceptscheme", Set.of(ArtefactType.CONCEPT_SCHEME));
        COMING_ALONG.put("dataflow", Set.of(ArtefactType.DATAFLOW));
        COMING_ALONG.put("dataproviderscheme", Set.of(ArtefactType.DATA_PROVIDER_SCHEME));
        COMING_ALONG.put(
                "all",
                EnumSet.of(
                        ArtefactType.CODE_LIST,
                        ArtefactType.DATA_STRUCTURE,
                        ArtefactType.CONCEPT_SCHEME,
                        ArtefactType.DATAFLOW,
                        ArtefactType.AGENCY_SCHEME));
    }

    /**
     * @param listed the codes of the list of a dimension
     * @throws org.inclusio.problem.RefusedRequest where something can't be read, or nothing of it is there
     */
    static AskedAvailability of(
            Face face, Address address, PublishedCodes codes, Function<Component, List<String>> listed) {
        int place = face == Face.V1 ? 3 : 5;
        Map<String, List<String>> others = new HashMap<>(address.parameters());
        others.keySet().removeAll(Set.of("mode", "references"));
        Address ofData = new Address(
                address.segments().subList(0, Math.min(place, address.segments().size())), others);
        DataQuery query = face == Face.V1 ? QueryOfV1.of(ofData, codes) : QueryOfV2.of(ofData, codes);
        refuseOfData(others.keySet());
        String mode = address.parameter("mode").orElse("exact");
        if (!MODES.contains(mode)) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "'mode' is '" + Address.shown(mode) + "'. " + NearestWord.advice(mode, MODES));
        }
        return new AskedAvailability(
                query,
                filters(query, codes, listed),
                components(address, query.flow(), place),
                mode.equals("available"),
                references(address));
    }

    /** What counts or arranges observations means nothing where none is told. */
    private static void refuseOfData(Set<String> names) {
        for (String name : List.of(
                "firstNObservations",
                "lastNObservations",
                "dimensionAtObservation",
                "detail",
                "attributes",
                "measures",
                "includeHistory",
                "offset",
                "limit",
                "sort",
                "asOf")) {
            if (names.contains(name)) {
                throw SdmxRefusal.SYNTAX_ERROR.because("There is no parameter '" + name
                        + "' of availability. Those there are: mode, references, and those that say which data.");
            }
        }
    }

    private static List<CellFilter> filters(
            DataQuery query, PublishedCodes codes, Function<Component, List<String>> listed) {
        Optional<Set<Integer>> years = Optional.ofNullable(query.filters().get(Component.TIME_PERIOD))
                .map(period -> IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .filter(year -> period.test(Component.TIME_PERIOD, Integer.toString(year)))
                        .boxed()
                        .collect(Collectors.toSet()));
        PublishedFlow flow = query.flow();
        List<CellFilter> filters = new ArrayList<>();
        for (Map<Component, Set<String>> key : query.keys().anyOf()) {
            Map<Component, Set<String>> asked = new EnumMap<>(Component.class);
            asked.putAll(codes.restriction(flow));
            for (FlowComponent dimension : flow.key()) {
                Component source = dimension.source();
                ComponentFilter filter = query.filters().get(source);
                Set<String> named = key.get(source);
                if (filter != null || named != null) {
                    Set<String> left = new TreeSet<>(named == null ? listed.apply(source) : named);
                    left.removeIf(code -> filter != null && !filter.test(source, code));
                    boolean isUnit = source == Component.UNIT_MEASURE;
                    asked.merge(
                            isUnit ? Component.SERIES : source,
                            isUnit ? codes.seriesIn(left) : left,
                            AskedAvailability::both);
                }
            }
            filters.add(new CellFilter(asked, years, flow == PublishedFlow.HEADLINE));
        }
        return filters;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    PublishedFlow flow() {
        return query.flow();
    }

    /** Whether codes are told of a dimension, or periods of the time. */
    boolean isTold(FlowComponent dimension) {
        return components.isEmpty() || components.contains(dimension.id());
    }

    private static Set<String> components(Address address, PublishedFlow flow, int place) {
        String written = address.segment(place, "*");
        if (address.segments().size() > place + 1) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The address has '"
                    + Address.shown(address.segments().get(place + 1)) + "' behind the dimension. Leave it out.");
        }
        if (written.equals("*") || written.equals("all")) {
            return Set.of();
        }
        Set<String> components = new TreeSet<>();
        List<String> there = flow.dimensions().stream().map(FlowComponent::id).toList();
        for (String one : written.split("[,+]")) {
            if (!there.contains(one)) {
                throw SdmxRefusal.SYNTAX_ERROR.because("'" + Address.shown(one) + "' is no dimension. "
                        + NearestWord.advice(one.toUpperCase(Locale.ROOT), there));
            }
            components.add(one);
        }
        return components;
    }

    private static Set<ArtefactType> references(Address address) {
        Set<ArtefactType> along = new TreeSet<>();
        for (String word : address.parameters().getOrDefault("references", List.of()).stream()
                .flatMap(one -> Arrays.stream(one.split("[,+]")))
                .filter(one -> !one.isEmpty())
                .toList()) {
            Set<ArtefactType> types = COMING_ALONG.get(word);
            if (types == null) {
                throw SdmxRefusal.SYNTAX_ERROR.because("'references' is '" + Address.shown(word) + "'. "
                        + NearestWord.advice(word, COMING_ALONG.keySet()));
            }
            along.addAll(types);
        }
        return along;
    }
}
