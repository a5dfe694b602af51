package org.inclusio.indicator.sdmx.structure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.SpecificSchema;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes.Accepted;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.answer.VersionQuery;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.Asked;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/** Reads questions for schemas: {@code /schema/{context}/{agencyID}/{resourceID}/{version}}. */
final class AskedSchema {

    static final String XML = "application/vnd.sdmx.schema+xml";

    private static final Map<String, ArtefactType> SERVED = new LinkedHashMap<>();
    private static final List<String> OTHERS =
            List.of("provisionagreement", "metadatastructure", "metadataflow", "metadataprovisionagreement");

    static {
        SERVED.put("dataflow", ArtefactType.DATAFLOW);
        SERVED.put("datastructure", ArtefactType.DATA_STRUCTURE);
    }

    private AskedSchema() {}

    /** The question for the structure and all that it refers to. */
    static StructureQuestion question(Face face, Address address) {
        List<String> segments = address.segments();
        String context = address.segment(0, "");
        if (OTHERS.contains(context)) {
            throw SdmxRefusal.NOT_IMPLEMENTED.because(
                    "Schemas are told of " + String.join(" and ", SERVED.keySet()) + ", not of " + context + ".");
        }
        if (!SERVED.containsKey(context)) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "The context is '" + Address.shown(context) + "'. " + NearestWord.advice(context, SERVED.keySet()));
        }
        if (segments.size() < 3 || segments.size() > 4) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "A schema is asked for as /sdmx/" + (face == Face.V1 ? "v1" : "v2")
                            + "/schema/{context}/{agencyID}/{resourceID}/{version}, of which only the version may be left out.");
        }
        refuseOthers(face, address);
        return new AskedStructures(face)
                .question(new AskedStructures.Written(
                        Optional.of(context),
                        Optional.of(segments.get(1)),
                        Optional.of(segments.get(2)),
                        segments.size() > 3 ? Optional.of(segments.get(3)) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("descendants")));
    }

    private static void refuseOthers(Face face, Address address) {
        Set<String> known =
                new HashSet<>(Set.of("dimensionAtObservation", "format", "formatVersion", "lang", "compression"));
        known.addAll(face == Face.V1 ? List.of("explicitMeasure") : List.of("deletion", "asOf"));
        Asked.refuseOthers(face, address.parameters().keySet(), known);
        if (Asked.flag(address, "explicitMeasure")) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'explicitMeasure' is for structures with a dimension of measures,"
                    + " and here there is none. Leave it out.");
        }
    }

    /** The version of the schema that is asked for; none where a structure message is. */
    static Optional<SpecificSchema.Version> version(Face face, Optional<String> accept, Address address) {
        Optional<String> format = address.parameter("format");
        if (format.isPresent()) {
            return format.get().equals("schema")
                    ? Optional.of(version(face, address.parameter("formatVersion"))
                            .orElseThrow(() ->
                                    noSuch(address.parameter("formatVersion").orElse(""))))
                    : Optional.empty();
        }
        List<Accepted> types = AcceptedTypes.of(accept.orElse("*/*"));
        for (Accepted one : types) {
            if (one.isRefused()) {
                continue;
            }
            if (one.type().startsWith("application/vnd.sdmx.structure+")) {
                return Optional.empty();
            }
            boolean isAny = List.of("*/*", "application/*", "application/xml", "text/xml", "text/*")
                    .contains(one.type());
            Optional<SpecificSchema.Version> version = isAny
                    ? Optional.of(usual(face))
                    : one.type().equals(XML) ? version(face, one.version()) : Optional.empty();
            if (version.isPresent()) {
                return version;
            }
        }
        throw noSuch(accept.orElse("*/*"));
    }

    private static RuntimeException noSuch(String asked) {
        return SdmxRefusal.NO_SUCH_FORMAT.because("Schemas are not told in '" + Address.shown(asked)
                + "'. Send one of these in the header Accept: "
                + String.join(
                        ", ",
                        Arrays.stream(SpecificSchema.Version.values())
                                .map(AskedSchema::mediaType)
                                .toList())
                + ", or a type of structures.");
    }

    static String mediaType(SpecificSchema.Version version) {
        return XML + ";version=" + version.number();
    }

    private static SpecificSchema.Version usual(Face face) {
        return face == Face.V1 ? SpecificSchema.Version.V2_1 : SpecificSchema.Version.V3_1;
    }

    private static Optional<SpecificSchema.Version> version(Face face, Optional<String> asked) {
        if (asked.isEmpty()) {
            return Optional.of(usual(face));
        }
        Map<String, SpecificSchema.Version> there = new LinkedHashMap<>();
        for (SpecificSchema.Version one : SpecificSchema.Version.values()) {
            there.put(one.number(), one);
        }
        for (String one : List.of(asked.get(), asked.get() + ".0", asked.get().replaceAll("\\.0$", ""))) {
            if (there.containsKey(one)) {
                return Optional.of(there.get(one));
            }
        }
        try {
            return VersionQuery.parse(asked.get()).of(new TreeSet<>(there.keySet())).stream()
                    .reduce((first, second) -> second)
                    .map(there::get);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
