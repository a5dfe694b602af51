package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.write.Layout;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.DataQuery.Sorting;

/** Reads questions for data of SDMX REST 2.2: {@code /data/{context}/{agencyID}/{resourceID}/{version}/{key}}. */
public final class QueryOfV2 {

    private static final Set<String> PARAMETERS = Set.of(
            "c[...]",
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "attributes",
            "measures",
            "includeHistory",
            "offset",
            "limit",
            "sort",
            "asOf",
            "reportingYearStartDay");

    /** As a client in use writes it. */
    private static final String ALIAS_OF_UPDATED_AFTER = "updateAfter";

    private static final List<String> CONTEXTS = List.of("dataflow", "datastructure", "provisionagreement", "*");
    private static final List<String> GROUPS = List.of("dsd", "msd", "dataset", "series", "obs", "all", "none");

    private QueryOfV2() {}

    /** @throws org.inclusio.problem.RefusedRequest where something can't be read or is not there */
    public static DataQuery of(Address sent, PublishedCodes codes) {
        Address address = withoutAlias(sent);
        List<String> ignored = new ArrayList<>();
        Set<String> known = new HashSet<>(PARAMETERS);
        known.addAll(AskedFormat.PARAMETERS);
        Asked.refuseOthers(
                Face.V2,
                address.parameters().keySet().stream()
                        .filter(name -> !name.startsWith("c["))
                        .toList(),
                known);
        if (address.segments().size() > 5) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "The address has '" + Address.shown(address.segments().get(5))
                            + "' behind the key. Write /sdmx/v2/data/{context}/{agencyID}/{resourceID}/{version}/{key}.");
        }
        String context = context(address);
        PublishedFlow flow = flow(address, ignored);
        Map<Component, ComponentFilter> filters = filters(address, flow, codes, ignored);
        SeriesKeys keys = SeriesKeys.parse(Face.V2, flow, address.segment(4, "*"), codes, ignored);
        Set<Component> attributes = attributes(address, flow);
        boolean hasValue = hasValue(address);
        boolean hasObservations = hasValue
                || attributes.stream().anyMatch(one -> one.attachment().orElseThrow() == Attachment.OBSERVATION);
        Layout layout = Asked.layout(address, flow);
        Optional<java.time.Instant> updatedAfter = Asked.instant(address, "updatedAfter");
        Optional<java.time.Instant> asOf = Asked.instant(address, "asOf");
        Asked.refuseContradiction(updatedAfter, asOf);
        Asked.refuseOtherYears(address);
        return new DataQuery(
                flow,
                context,
                keys,
                filters,
                attributes,
                hasValue,
                hasObservations ? layout : layout.withoutObservations(),
                Asked.observations(address, "firstNObservations"),
                Asked.observations(address, "lastNObservations"),
                Asked.number(address, "offset", 0).orElse(0),
                Asked.number(address, "limit", 1),
                sort(address, flow, layout),
                updatedAfter,
                Asked.flag(address, "includeHistory"),
                asOf,
                List.copyOf(ignored));
    }

    private static Address withoutAlias(Address address) {
        if (!address.parameters().containsKey(ALIAS_OF_UPDATED_AFTER)) {
            return address;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(address.parameters());
        List<String> all = new ArrayList<>(parameters.remove(ALIAS_OF_UPDATED_AFTER));
        all.addAll(parameters.getOrDefault("updatedAfter", List.of()));
        parameters.put("updatedAfter", all);
        return new Address(address.segments(), parameters).eachOnce(Set.of());
    }

    private static String context(Address address) {
        String context = address.segment(0, "*");
        if (!CONTEXTS.contains(context)) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The context is '" + Address.shown(context) + "'"
                    + Codes.asked(context, CONTEXTS) + ". Give dataflow, datastructure, provisionagreement or *.");
        }
        if (context.equals("provisionagreement")) {
            throw SdmxRefusal.NOT_IMPLEMENTED.because("Data are not told by provision agreement here. Ask the dataflow "
                    + PublishedStructure.DATAFLOW + ", and for one office by its area: c[REF_AREA]=KEN.");
        }
        return context.equals("datastructure") ? context : "dataflow";
    }

    private static PublishedFlow flow(Address address, List<String> ignored) {
        String context = address.segment(0, "*");
        Map<String, PublishedFlow> there = new LinkedHashMap<>();
        if (!context.equals("datastructure")) {
            there.putAll(Flows.byFlow());
        }
        if (!context.equals("dataflow")) {
            there.putAll(Flows.byStructure());
        }
        return Flows.asked(
                Face.V2,
                context.equals("*") ? "dataflow or data structure" : context,
                there,
                address.segment(1, "*"),
                address.segment(2, "*"),
                address.segment(3, "*"),
                ignored);
    }

    private static Map<Component, ComponentFilter> filters(
            Address address, PublishedFlow flow, PublishedCodes codes, List<String> ignored) {
        Map<Component, ComponentFilter> filters = new EnumMap<>(Component.class);
        for (String name : address.parameters().keySet()) {
            if (!name.startsWith("c[")) {
                continue;
            }
            if (!name.endsWith("]")) {
                throw SdmxRefusal.SYNTAX_ERROR.because("The parameter '" + Address.shown(name)
                        + "' has no bracket at its end. Write c[REF_AREA]=KEN, or with %5B and %5D.");
            }
            FlowComponent component = Asked.component("c", name.substring(2, name.length() - 1), flow);
            String text = address.parameter(name)
                    .orElseThrow(() -> SdmxRefusal.SYNTAX_ERROR.because(
                            "c[" + component.id() + "] has no value. Give one, or leave it out for all."));
            filters.merge(
                    component.source(),
                    Codes.known(Face.V2, component, ComponentFilter.parse(component.source(), text), codes, ignored),
                    ComponentFilter::and);
        }
        return filters;
    }

    private static boolean hasValue(Address address) {
        boolean hasValue = false;
        for (String one : address.parameter("measures").orElse("all").split(",", -1)) {
            switch (one) {
                case "all", "OBS_VALUE" -> hasValue = true;
                case "none" -> {
                    // Says nothing beside others.
                }
                default ->
                    throw SdmxRefusal.SYNTAX_ERROR.because("'measures' names '" + Address.shown(one) + "'"
                            + Codes.asked(one, List.of("all", "none", "OBS_VALUE"))
                            + ". Give all, none or OBS_VALUE, which is the only measure.");
            }
        }
        return hasValue;
    }

    private static Set<Component> attributes(Address address, PublishedFlow flow) {
        Set<Component> attributes = EnumSet.noneOf(Component.class);
        for (String one : address.parameter("attributes").orElse("dsd").split(",", -1)) {
            switch (one) {
                case "dsd", "all" -> flow.attributes().forEach(attribute -> attributes.add(attribute.source()));
                case "series" -> attributes.addAll(attached(flow, Attachment.SERIES));
                case "obs" -> attributes.addAll(attached(flow, Attachment.OBSERVATION));
                case "none", "msd", "dataset" -> {
                    // There are none of these.
                }
                default -> attributes.add(attribute(flow, one));
            }
        }
        return attributes;
    }

    private static Component attribute(PublishedFlow flow, String id) {
        return flow.attributes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(FlowComponent::source)
                .orElseThrow(() -> {
                    List<String> words = new ArrayList<>(GROUPS);
                    flow.attributes().forEach(one -> words.add(one.id()));
                    return SdmxRefusal.SYNTAX_ERROR.because("'attributes' names '" + Address.shown(id) + "'"
                            + Codes.asked(id, words) + ". Those there are: " + String.join(", ", words) + ".");
                });
    }

    private static List<Component> attached(PublishedFlow flow, Attachment attachment) {
        return flow.attributes().stream()
                .filter(one -> one.attachment().orElseThrow() == attachment)
                .map(FlowComponent::source)
                .toList();
    }

    private static List<Sorting> sort(Address address, PublishedFlow flow, Layout layout) {
        List<Sorting> sort = new ArrayList<>();
        Optional<String> text = address.parameter("sort");
        if (text.isEmpty()) {
            return sort;
        }
        for (String one : text.get().split("[+ ]", -1)) {
            int colon = one.indexOf(':');
            String id = colon < 0 ? one : one.substring(0, colon);
            String direction = colon < 0 ? "asc" : one.substring(colon + 1);
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw SdmxRefusal.SYNTAX_ERROR.because("'sort' has the direction '" + Address.shown(direction)
                        + "'. Give asc or desc, such as sort=series_key:asc%2BTIME_PERIOD:desc.");
            }
            boolean isDescending = direction.equals("desc");
            if (id.equals("*") || id.equals("series_key")) {
                List<Component> key = new ArrayList<>(PublishedStructure.key());
                key.add(Component.TIME_PERIOD);
                Optional<Component> atObservation =
                        flow.component(layout.dimensionAtObservation()).map(FlowComponent::source);
                key.removeIf(dimension -> id.equals("series_key")
                        && atObservation.filter(dimension::equals).isPresent());
                key.forEach(dimension -> sort.add(new Sorting(dimension, isDescending)));
            } else {
                sort.add(new Sorting(Asked.component("sort", id, flow).source(), isDescending));
            }
        }
        return sort;
    }
}
