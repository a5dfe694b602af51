package org.inclusio.indicator.sdmx.query;

import java.util.Arrays;
import java.util.List;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.answer.VersionQuery;

/** Which dataflow or data structure is asked: there is one of each, and every way to write that is taken. */
final class Flows {

    /** As either version of the standard writes the same one. */
    private static final List<String> VERSIONS = List.of(PublishedStructure.VERSION_OF_2_1, PublishedStructure.VERSION);

    private Flows() {}

    /**
     * @param agency one or several, with a comma between two, or an asterisk
     * @param id likewise
     * @param version likewise, by the rules for versions
     * @throws org.inclusio.problem.RefusedRequest when there is no such artefact
     */
    static void require(Face face, String kind, List<String> there, String agency, String id, String version) {
        if (!names(agency, List.of(PublishedStructure.AGENCY))) {
            throw none("no agency '" + Address.shown(agency) + "' with data"
                    + Codes.asked(agency, List.of(PublishedStructure.AGENCY)));
        }
        if (!names(id, there)) {
            throw none("no " + kind + " '" + Address.shown(id) + "'" + Codes.asked(id, there) + ". There is "
                    + String.join(", ", there));
        }
        if (!isVersion(face, version)) {
            throw none("no version '" + Address.shown(version) + "' of " + String.join(", ", there) + ". There is "
                    + face.structureVersion());
        }
    }

    private static RuntimeException none(String what) {
        return SdmxRefusal.NO_RESULTS.because("There is " + what + ".");
    }

    private static boolean names(String asked, List<String> there) {
        return Arrays.stream(asked.split(",", -1))
                .anyMatch(one -> one.equals("*") || one.equalsIgnoreCase("all") || there.contains(one));
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
