package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.MetadataSet;
import org.inclusio.formats.structure.Reference;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes.Accepted;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.answer.VersionQuery;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.Asked;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/**
 * Reads questions for metadata sets: {@code metadataset/{provider}/{id}/{version}},
 * {@code metadataflow/{agency}/{id}/{version}/{provider}} and {@code structure/{type}/{agency}/{id}/{version}}.
 *
 * @param ignored sets that are named beside others and are not there
 */
record AskedMetadata(List<MetadataSet> sets, List<String> ignored, boolean areStubs) {

    private static final String JSON = "application/vnd.sdmx.metadata+json";
    private static final String XML = "application/vnd.sdmx.metadata+xml";
    private static final List<String> CONTEXTS = List.of("metadataset", "metadataflow", "structure");
    private static final List<String> DETAILS = List.of("full", "allstubs");
    private static final Set<String> PARAMETERS =
            Set.of("detail", "asOf", "format", "formatVersion", "lang", "compression");

    /** @throws org.inclusio.problem.RefusedRequest where something can't be read or is not there */
    static AskedMetadata of(Address address, List<MetadataSet> all, Registry registry) {
        Asked.refuseOthers(Face.V2, address.parameters().keySet(), PARAMETERS);
        String detail = address.parameter("detail").orElse("full");
        if (!DETAILS.contains(detail)) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "'detail' is '" + Address.shown(detail) + "'. " + NearestWord.advice(detail, DETAILS));
        }
        String context = address.segment(0, "");
        int most =
                switch (context) {
                    case "metadataset" -> 4;
                    case "metadataflow", "structure" -> 5;
                    default ->
                        throw SdmxRefusal.SYNTAX_ERROR.because("'" + Address.shown(context)
                                + "' is no way to ask for metadata. " + NearestWord.advice(context, CONTEXTS));
                };
        if (address.segments().size() > most) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The address has '"
                    + Address.shown(address.segments().get(most)) + "' at its end, which is too much. Leave it out.");
        }
        List<MetadataSet> found =
                switch (context) {
                    case "metadataset" ->
                        sets(all, address.segment(1, "*"), address.segment(2, "*"), address.segment(3, "~"));
                    case "metadataflow" ->
                        isAsked(Identities.METHOD_FLOW, address, 1)
                                ? sets(all, address.segment(4, "*"), "*", "~")
                                : List.of();
                    default -> ofStructures(all, address, registry);
                };
        if (found.isEmpty()) {
            throw SdmxRefusal.NO_RESULTS.because("There is no such metadata set. Those there are, one for each series,"
                    + " are at /sdmx/v2/metadata/metadataflow/INCLUSIO/" + Identities.METHOD_FLOW.id() + "."
                    + NearestWord.of(
                                    address.segment(2, ""),
                                    all.stream().map(MetadataSet::id).toList())
                            .map(near -> " Was '" + near + "' meant?")
                            .orElse(""));
        }
        List<String> ignored = context.equals("metadataset") ? notThere(all, address.segment(2, "*")) : List.of();
        return new AskedMetadata(found, ignored, detail.equals("allstubs"));
    }

    private static List<String> notThere(List<MetadataSet> all, String ids) {
        List<String> there = all.stream().map(MetadataSet::id).toList();
        return Arrays.stream(ids.split(",", -1))
                .filter(id -> !id.equals("*") && !there.contains(id))
                .map(id -> Address.shown(id)
                        + NearestWord.of(id, there)
                                .map(near -> " (" + near + "?)")
                                .orElse(""))
                .toList();
    }

    private static List<MetadataSet> sets(List<MetadataSet> all, String agency, String id, String version) {
        List<MetadataSet> found = new ArrayList<>();
        for (MetadataSet one : all) {
            if (names(agency, one.agency()) && names(id, one.id()) && hasVersion(version, one.version())) {
                found.add(one);
            }
        }
        return found;
    }

    /** What is said of items of the code list of series, or by the structure itself. */
    private static List<MetadataSet> ofStructures(List<MetadataSet> all, Address address, Registry registry) {
        String type = address.segment(1, "*");
        List<String> types = registry.all().stream()
                .map(one -> one.identity().type().resource())
                .distinct()
                .toList();
        if (!type.equals("*") && !types.containsAll(List.of(type.split(",", -1)))) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "'" + Address.shown(type) + "' is no type of structures. " + NearestWord.advice(type, types));
        }
        boolean isOfSeries = names(type, ArtefactType.CODE_LIST.resource());
        return isOfSeries && isAsked(all.get(0).target().scheme(), address, 2) ? all : List.of();
    }

    private static boolean isAsked(Reference one, Address address, int first) {
        return names(address.segment(first, "*"), one.agency())
                && names(address.segment(first + 1, "*"), one.id())
                && hasVersion(address.segment(first + 2, "~"), one.version());
    }

    private static boolean names(String asked, String one) {
        return asked.equals("*") || List.of(asked.split(",", -1)).contains(one);
    }

    private static boolean hasVersion(String asked, String version) {
        try {
            return !VersionQuery.parse(asked).of(List.of(version)).isEmpty();
        } catch (IllegalArgumentException e) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The version in the address can't be read: " + e.getMessage());
        }
    }

    /** @throws org.inclusio.problem.RefusedRequest when nothing that is asked for is offered */
    static MetadataSet.Format format(Optional<String> accept, Address address) {
        Optional<String> version = address.parameter("formatVersion");
        Optional<String> named = address.parameter("format");
        if (named.isPresent()) {
            return switch (named.get()) {
                case "jsonmetadata", "json", "sdmx-json" -> ofVersion(JSON, version, named.get());
                case "xml", "metadata", "genericmetadata" -> ofVersion(XML, version, named.get());
                case "sdmx-3.0" -> MetadataSet.Format.ML_3_0;
                case "sdmx-3.1" -> MetadataSet.Format.ML_3_1;
                default -> throw noSuch(named.get());
            };
        }
        List<Accepted> types = AcceptedTypes.of(accept.orElse("*/*"));
        for (Accepted one : types) {
            Optional<String> type =
                    switch (one.type()) {
                        case "*/*", "application/*", "application/json", JSON -> Optional.of(JSON);
                        case "application/xml", "text/xml", "text/*", XML -> Optional.of(XML);
                        default -> Optional.empty();
                    };
            if (type.isPresent() && !one.isRefused()) {
                return ofVersion(type.get(), one.version(), accept.orElse("*/*"));
            }
        }
        throw noSuch(accept.orElse("*/*"));
    }

    private static MetadataSet.Format ofVersion(String type, Optional<String> version, String asked) {
        Map<String, MetadataSet.Format> there = new LinkedHashMap<>();
        for (MetadataSet.Format one : MetadataSet.Format.values()) {
            if (one.mediaType().startsWith(type + ";")) {
                there.put(one.mediaType().substring(one.mediaType().indexOf('=') + 1), one);
            }
        }
        String number = version.orElse("~");
        try {
            return VersionQuery.parse(number.matches("\\d+\\.\\d+") ? number + ".0" : number)
                    .of(there.keySet())
                    .stream()
                    .reduce((first, second) -> second)
                    .map(there::get)
                    .orElseThrow(() -> noSuch(asked));
        } catch (IllegalArgumentException e) {
            throw noSuch(asked);
        }
    }

    private static RuntimeException noSuch(String asked) {
        List<String> offered = new ArrayList<>();
        for (MetadataSet.Format one : MetadataSet.Format.values()) {
            offered.add(one.mediaType());
        }
        return SdmxRefusal.NO_SUCH_FORMAT.because("Metadata are not told in '" + Address.shown(asked)
                + "'. Send one of these in the header Accept: " + String.join(", ", offered) + ".");
    }
}
