package org.inclusio.indicator.sdmx.structure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes.Accepted;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.answer.VersionQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/** In which syntax structures are asked for. Each face serves all of them; what is said less exactly means its own. */
final class StructureFormats {

    private static final String JSON = "application/vnd.sdmx.structure+json";
    private static final String XML = "application/vnd.sdmx.structure+xml";

    private static final String OFFERED = Arrays.stream(StructureFormat.values())
            .map(StructureFormat::mediaType)
            .collect(Collectors.joining(", "));

    private StructureFormats() {}

    /**
     * @param accept the header; everything is accepted where there is none
     * @param format the parameter that overrides it, where it is given
     * @param version the version of that format, where it is given
     * @throws org.inclusio.problem.RefusedRequest when nothing that is asked for is offered
     */
    static StructureFormat asked(
            Face face, Optional<String> accept, Optional<String> format, Optional<String> version) {
        if (format.isPresent()) {
            return named(face, format.get(), version);
        }
        List<Accepted> types = AcceptedTypes.of(accept.orElse("*/*"));
        return types.stream()
                .filter(one -> !one.isRefused())
                .map(one -> of(face, one))
                .flatMap(Optional::stream)
                .filter(one -> !isRefused(types, one))
                .findFirst()
                .orElseThrow(() -> SdmxRefusal.NO_SUCH_FORMAT.because("Structures are not told in "
                        + accept.orElse("*/*") + ". Send one of these in the header Accept: " + OFFERED + "."));
    }

    private static StructureFormat usual(Face face) {
        return face == Face.V1 ? StructureFormat.ML_2_1 : StructureFormat.JSON_2_1;
    }

    private static StructureFormat json(Face face) {
        return face == Face.V1 ? StructureFormat.JSON_1_0 : StructureFormat.JSON_2_1;
    }

    private static StructureFormat xml(Face face) {
        return face == Face.V1 ? StructureFormat.ML_2_1 : StructureFormat.ML_3_1;
    }

    private static boolean isRefused(List<Accepted> types, StructureFormat format) {
        return types.stream()
                .anyMatch(one -> one.isRefused()
                        && format.mediaType()
                                .equals(one.type()
                                        + one.version()
                                                .map(v -> ";version=" + v)
                                                .orElse("")));
    }

    private static Optional<StructureFormat> of(Face face, Accepted accepted) {
        return switch (accepted.type()) {
            case "*/*", "application/*" -> Optional.of(usual(face));
            case "application/xml", "text/xml", "text/*" -> Optional.of(xml(face));
            case "application/json" -> Optional.of(json(face));
            case JSON -> ofVersion(json(face), false, accepted.version());
            case XML -> ofVersion(xml(face), true, accepted.version());
            default -> Optional.empty();
        };
    }

    private static Optional<StructureFormat> ofVersion(StructureFormat usual, boolean isXml, Optional<String> version) {
        if (version.isEmpty()) {
            return Optional.of(usual);
        }
        Map<String, StructureFormat> there = new LinkedHashMap<>();
        for (StructureFormat one : StructureFormat.values()) {
            if (one.isXml() == isXml) {
                there.put(one.mediaType().substring(one.mediaType().indexOf('=') + 1), one);
            }
        }
        // 1.0 and 1.0.0 are written for the same.
        return Optional.ofNullable(there.get(version.get()))
                .or(() -> Optional.ofNullable(there.get(version.get() + ".0")))
                .or(() -> latest(there, version.get()));
    }

    private static Optional<StructureFormat> latest(Map<String, StructureFormat> there, String version) {
        try {
            return VersionQuery.parse(version).of(there.keySet()).stream()
                    .reduce((first, second) -> second)
                    .map(there::get);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static StructureFormat named(Face face, String format, Optional<String> version) {
        Map<String, StructureFormat> names = new LinkedHashMap<>();
        names.put("structure", xml(face));
        names.put("jsonstructure", json(face));
        names.put("xml", xml(face));
        names.put("json", json(face));
        names.put("sdmx-2.1", StructureFormat.ML_2_1);
        names.put("sdmx-3.0", StructureFormat.ML_3_0);
        names.put("sdmx-3.1", StructureFormat.ML_3_1);
        names.put("sdmx-json", json(face));
        StructureFormat usual = names.get(format);
        if (usual == null) {
            throw SdmxRefusal.NO_SUCH_FORMAT.because("Structures are not told in the format '" + format + "'. "
                    + NearestWord.advice(format, names.keySet()));
        }
        return ofVersion(usual, usual.isXml(), version)
                .orElseThrow(() -> SdmxRefusal.NO_SUCH_FORMAT.because("Structures are not told in version '"
                        + version.orElseThrow() + "' of the format '" + format + "'. There are: " + OFFERED + "."));
    }
}
