package org.inclusio.indicator.sdmx.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.answer.VersionQuery;

/** Which dataflow or data structure is asked; every way to write that is taken. */
final class Flows {

    /** As either version of the standard writes the same one. */
    private static final List<String> VERSIONS = List.of(PublishedStructure.VERSION_OF_2_1, PublishedStructure.VERSION);

    private Flows() {}

    /** Those that are asked for as dataflows, by their identifiers. */
    static Map<String, PublishedFlow> byFlow() {
        Map<String, PublishedFlow> there = new LinkedHashMap<>();
        Stream.of(PublishedFlow.values()).forEach(one -> there.put(one.id(), one));
        return there;
    }

    /** Those that are asked for by the identifier of their data structure. */
    static Map<String, PublishedFlow> byStructure() {
        Map<String, PublishedFlow> there = new LinkedHashMap<>();
        PublishedFlow.ofStructures().forEach(one -> there.put(one.structure(), one));
        return there;
    }

    /**
     * The one that is asked for. Of several that with all values; the others are told to have been left out where they were named.
     *
     * @param agency one or several, with a comma between two, or an asterisk
     * @param id likewise
     * @param version likewise, by the rules for versions
     * @param ignored takes what is named and not told
     * @throws org.inclusio.problem.RefusedRequest when there is no such artefact
     */
    static PublishedFlow asked(
            Face face,
            String kind,
            Map<String, PublishedFlow> there,
            String agency,
            String id,
            String version,
            List<String> ignored) {
        if (!names(agency, List.of(PublishedStructure.AGENCY))) {
            throw none("no agency '" + Address.shown(agency) + "' with data"
                    + Codes.asked(agency, List.of(PublishedStructure.AGENCY)));
        }
        String all = String.join(", ", there.keySet());
        if (!names(id, there.keySet())) {
            throw none("no " + kind + " '" + Address.shown(id) + "'" + Codes.asked(id, there.keySet()) + ". There is "
                    + all);
        }
        if (!isVersion(face, version)) {
            throw none(
                    "no version '" + Address.shown(version) + "' of " + all + ". There is " + face.structureVersion());
        }
        List<String> ids = List.of(id.split(",", -1));
        String chosen = there.keySet().stream()
                .filter(one -> ids.contains(one) || ids.stream().anyMatch(Flows::isAny))
                .findFirst()
                .orElseThrow();
        ids.stream()
                .filter(one -> !one.equals(chosen) && !isAny(one))
                .forEach(one -> ignored.add(Address.shown(one)
                        + (there.containsKey(one)
                                ? " (one " + kind + " is told at once: " + chosen + ")"
                                : Codes.asked(one, there.keySet()))));
        return there.get(chosen);
    }

    private static boolean isAny(String one) {
        return one.equals("*") || one.equalsIgnoreCase("all");
    }

    private static RuntimeException none(String what) {
        return SdmxRefusal.NO_RESULTS.because("There is " + what + ".");
    }

    private static boolean names(String asked, Collection<String> there) {
        return Arrays.stream(asked.split(",", -1)).anyMatch(one -> isAny(one) || there.contains(one));
    }

    private static boolean isVersion(Face face, String asked) {
        if (face == Face.V1 && (asked.equals("latest") || asked.equals("all"))) {
            return true;
        }
        try {
            return !VersionQuery.parse(asked).of(VERSIONS).isEmpty();
        } catch (IllegalArgumentException e) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The version " + e.getMessage());
        }
    }
}
