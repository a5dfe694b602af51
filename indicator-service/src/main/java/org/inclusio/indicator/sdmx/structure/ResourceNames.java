package org.inclusio.indicator.sdmx.structure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.indicator.sdmx.query.Face;

/** What addresses call the types of artefacts: those that are here, and those that the standard has besides. */
final class ResourceNames {

    private static final List<String> OTHERS_OF_2 = List.of(
            "hierarchyassociation",
            "valuelist",
            "metadataproviderscheme",
            "dataconsumerscheme",
            "organisationunitscheme",
            "reportingtaxonomy",
            "metadataprovisionagreement",
            "structuremap",
            "representationmap",
            "conceptschememap",
            "categoryschememap",
            "organisationschememap",
            "reportingtaxonomymap",
            "process",
            "metadataconstraint",
            "transformationscheme",
            "rulesetscheme",
            "userdefinedoperatorscheme",
            "customtypescheme",
            "namepersonalisationscheme",
            "vtlmappingscheme");

    private static final List<String> OTHERS_OF_1 = List.of(
            "dataconsumerscheme",
            "organisationunitscheme",
            "reportingtaxonomy",
            "structureset",
            "process",
            "attachmentconstraint",
            "transformationscheme",
            "rulesetscheme",
            "userdefinedoperatorscheme",
            "customtypescheme",
            "namepersonalisationscheme",
            "vtlmappingscheme",
            // These are queries of their own.
            "metadata",
            "schema");

    private static final Map<String, Set<ArtefactType>> OF_2 = new LinkedHashMap<>();
    private static final Map<String, Set<ArtefactType>> OF_1 = new LinkedHashMap<>();

    static {
        for (ArtefactType type : ArtefactType.values()) {
            OF_2.put(type.resource(), EnumSet.of(type));
            if (type != ArtefactType.HIERARCHY && type != ArtefactType.DATA_CONSTRAINT) {
                OF_1.put(type.resource(), EnumSet.of(type));
            }
        }
        OF_1.put("hierarchicalcodelist", EnumSet.of(ArtefactType.HIERARCHY));
        OF_1.put("organisationscheme", EnumSet.of(ArtefactType.AGENCY_SCHEME, ArtefactType.DATA_PROVIDER_SCHEME));
        for (String constraint : List.of("contentconstraint", "actualconstraint", "allowedconstraint")) {
            OF_1.put(constraint, EnumSet.of(ArtefactType.DATA_CONSTRAINT));
        }
        OF_1.put("structure", EnumSet.allOf(ArtefactType.class));
    }

    private ResourceNames() {}

    /** The types that are here, by their names. */
    static Map<String, Set<ArtefactType>> served(Face face) {
        return face == Face.V1 ? OF_1 : OF_2;
    }

    /** Whether the standard has a type of this name that is not here. */
    static boolean isOther(Face face, String name) {
        return (face == Face.V1 ? OTHERS_OF_1 : OTHERS_OF_2).contains(name);
    }

    /** Every name that the standard has. */
    static List<String> all(Face face) {
        return Stream.concat(served(face).keySet().stream(), (face == Face.V1 ? OTHERS_OF_1 : OTHERS_OF_2).stream())
                .toList();
    }

    /** For a sentence. */
    static String directions() {
        return String.join(
                ", ",
                Arrays.stream(References.Direction.values())
                        .map(References.Direction::word)
                        .toList());
    }
}
