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
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;
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
 * @param filters of which one must hold, as a question may have several keys
 * @param components those whose codes are told; all of them where none is named
 * @param isOfEach whether each dimension tells what it could be, whatever is asked of it itself, and not what is left
 * @param references the types of artefacts that come along
 * @param ignored what was asked for and is not there
 */
record AskedAvailability(
        List<CellFilter> filters,
        Set<Component> components,
        boolean isOfEach,
        Set<ArtefactType> references,
        List<String> ignored) {

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
                filters(query, listed),
                components(address, place),
                mode.equals("available"),
                references(address),
                query.ignored());
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
        if (names.contains("updatedAfter")) {
            throw SdmxRefusal.NOT_IMPLEMENTED.because("Availability is told of the whole newest release, not of what is"
                    + " new in it. Leave updatedAfter out, or ask for the data with it.");
        }
    }

    private static List<CellFilter> filters(DataQuery query, Function<Component, List<String>> listed) {
        query.filters().keySet().stream()
                .filter(one -> one.role() != Role.DIMENSION && one.role() != Role.TIME)
                .findFirst()
                .ifPresent(one -> {
                    throw SdmxRefusal.NOT_IMPLEMENTED.because("Availability is told by dimensions, not by " + one
                            + ". Leave c[" + one + "] out, or ask for the data with it.");
                });
        Optional<Set<Integer>> years = Optional.ofNullable(query.filters().get(Component.TIME_PERIOD))
                .map(period -> IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .filter(year -> period.test(Component.TIME_PERIOD, Integer.toString(year)))
                        .boxed()
                        .collect(Collectors.toSet()));
        List<CellFilter> filters = new ArrayList<>();
        for (List<Set<String>> key : query.keys().anyOf()) {
            Map<Component, Set<String>> asked = new EnumMap<>(Component.class);
            for (int i = 0; i < key.size(); i++) {
                Component dimension = PublishedStructure.key().get(i);
                ComponentFilter filter = query.filters().get(dimension);
                Set<String> named = key.get(i);
                if (filter != null) {
                    asked.put(
                            dimension,
                            (named.isEmpty() ? listed.apply(dimension) : named)
                                    .stream()
                                            .filter(code -> filter.test(dimension, code))
                                            .collect(Collectors.toSet()));
                } else if (!named.isEmpty()) {
                    asked.put(dimension, named);
                }
            }
            filters.add(new CellFilter(asked, years));
        }
        return filters;
    }

    private static Set<Component> components(Address address, int place) {
        String written = address.segment(place, "*");
        if (address.segments().size() > place + 1) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The address has '"
                    + Address.shown(address.segments().get(place + 1)) + "' behind the dimension. Leave it out.");
        }
        if (written.equals("*") || written.equals("all")) {
            return Set.of();
        }
        Set<Component> components = EnumSet.noneOf(Component.class);
        List<String> there = new ArrayList<>(
                PublishedStructure.key().stream().map(Component::name).toList());
        there.add(Component.TIME_PERIOD.name());
        for (String one : written.split("[,+]")) {
            if (!there.contains(one)) {
                throw SdmxRefusal.SYNTAX_ERROR.because("'" + Address.shown(one) + "' is no dimension. "
                        + NearestWord.advice(one.toUpperCase(Locale.ROOT), there));
            }
            components.add(Component.valueOf(one));
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
