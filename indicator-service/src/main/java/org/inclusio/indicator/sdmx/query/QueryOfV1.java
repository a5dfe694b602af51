package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.inclusio.formats.write.Layout;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.Comparison.Operator;

/** Reads questions for data of SDMX REST 1.5: {@code /data/{flowRef}/{key}/{providerRef}}. */
public final class QueryOfV1 {

    private static final Set<String> PARAMETERS = Set.of(
            "startPeriod",
            "endPeriod",
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "detail",
            "includeHistory",
            // Not of the standard: as of when, as other services have it.
            "asOf");

    private static final List<String> DETAILS = List.of("full", "dataonly", "serieskeysonly", "nodata");

    private QueryOfV1() {}

    /** @throws org.inclusio.problem.RefusedRequest where something can't be read or is not there */
    public static DataQuery of(Address address, PublishedCodes codes) {
        Set<String> known = new HashSet<>(PARAMETERS);
        known.addAll(AskedFormat.PARAMETERS);
        Asked.refuseOthers(Face.V1, address.parameters().keySet(), known);
        if (address.segments().size() > 3) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "The address has '" + Address.shown(address.segments().get(3))
                            + "' behind the provider. Write /sdmx/v1/data/{flow}/{key}/{provider}.");
        }
        List<String> ignored = new ArrayList<>();
        PublishedFlow flow = flow(address.segment(0, "all"), ignored);
        SeriesKeys keys = SeriesKeys.parse(Face.V1, flow, address.segment(1, "all"), codes, ignored);
        Map<Component, ComponentFilter> filters = new EnumMap<>(Component.class);
        periods(address).ifPresent(filter -> filters.put(Component.TIME_PERIOD, filter));
        provider(address.segment(2, "all"), codes, ignored)
                .ifPresent(filter -> filters.put(Component.REF_AREA, filter));
        String detail = detail(address);
        boolean isWhole = detail.equals("full") || detail.equals("dataonly");
        Layout layout = Asked.layout(address, flow);
        Optional<java.time.Instant> updatedAfter = Asked.instant(address, "updatedAfter");
        Optional<java.time.Instant> asOf = Asked.instant(address, "asOf");
        Asked.refuseContradiction(updatedAfter, asOf);
        return new DataQuery(
                flow,
                "dataflow",
                keys,
                filters,
                attributes(flow, detail),
                isWhole,
                isWhole ? layout : layout.withoutObservations(),
                Asked.observations(address, "firstNObservations"),
                Asked.observations(address, "lastNObservations"),
                0,
                OptionalLong.empty(),
                List.of(),
                updatedAfter,
                Asked.flag(address, "includeHistory"),
                asOf,
                List.copyOf(ignored));
    }

    /** {@code ID}, {@code AGENCY,ID} or {@code AGENCY,ID,VERSION}; a part left empty is any. */
    private static PublishedFlow flow(String reference, List<String> ignored) {
        String[] parts = reference.split(",", -1);
        if (parts.length > 3) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'" + Address.shown(reference)
                    + "' is no reference to a dataflow. Write ID, AGENCY,ID or AGENCY,ID,VERSION.");
        }
        String agency = parts.length == 1 || parts[0].isEmpty() ? "*" : parts[0];
        String id = parts.length == 1 ? parts[0] : parts[1];
        String version = parts.length < 3 || parts[2].isEmpty() ? "latest" : parts[2];
        return Flows.asked(Face.V1, "dataflow", Flows.byFlow(), agency, id, version, ignored);
    }

    /** Who provides data of an area is its statistics office, which has the code of the area. */
    private static Optional<ComponentFilter> provider(String reference, PublishedCodes codes, List<String> ignored) {
        String id = reference.substring(reference.indexOf(',') + 1);
        if (id.isEmpty() || id.equalsIgnoreCase("all") || id.equals("*")) {
            return Optional.empty();
        }
        List<List<Comparison>> areas = new ArrayList<>();
        for (String one : id.split("\\+", -1)) {
            areas.add(List.of(new Comparison(Operator.EQ, one)));
        }
        return Optional.of(Codes.known(
                Face.V1,
                PublishedFlow.ALL.component("REF_AREA").orElseThrow(),
                new ComponentFilter(areas),
                codes,
                ignored));
    }

    private static Optional<ComponentFilter> periods(Address address) {
        List<Comparison> all = new ArrayList<>();
        period(address, "startPeriod", Operator.GE).ifPresent(all::add);
        period(address, "endPeriod", Operator.LE).ifPresent(all::add);
        ComponentFilter.refuseContradiction(all);
        return all.isEmpty() ? Optional.empty() : Optional.of(new ComponentFilter(List.of(all)));
    }

    private static Optional<Comparison> period(Address address, String name, Operator operator) {
        return address.parameter(name).map(text -> {
            Comparison read = new Comparison(operator, text);
            read.fault(Component.TIME_PERIOD).ifPresent(fault -> {
                throw SdmxRefusal.SYNTAX_ERROR.because(
                        "'" + name + "' is '" + Address.shown(text) + "', which " + fault + ".");
            });
            return read;
        });
    }

    private static String detail(Address address) {
        String detail = address.parameter("detail").orElse("full");
        if (!DETAILS.contains(detail)) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'detail' is '" + Address.shown(detail) + "'"
                    + Codes.asked(detail, DETAILS) + ". Give one of " + String.join(", ", DETAILS) + ".");
        }
        return detail;
    }

    private static Set<Component> attributes(PublishedFlow flow, String detail) {
        Set<Component> attributes = EnumSet.noneOf(Component.class);
        for (FlowComponent one : flow.attributes()) {
            boolean isOfSeries =
                    one.attachment().filter(Attachment.SERIES::equals).isPresent();
            if (detail.equals("full") || detail.equals("nodata") && isOfSeries) {
                attributes.add(one.source());
            }
        }
        return attributes;
    }
}
