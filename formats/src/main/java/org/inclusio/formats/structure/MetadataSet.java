package org.inclusio.formats.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of things by the structure of a metadataflow.
 *
 * @param id with which its agency knows it
 * @param target of what it is said
 * @param said by the identifiers of the attributes, in their order
 */
public record MetadataSet(
        String agency,
        String id,
        String version,
        Text name,
        Reference metadataflow,
        ItemReference target,
        Map<String, Text> said) {

    /** A syntax of metadata messages, and its version. */
    public enum Format {
        ML_3_0("application/vnd.sdmx.metadata+xml;version=3.0.0", StructureFormat.ML_3_0),
        ML_3_1("application/vnd.sdmx.metadata+xml;version=3.1.0", StructureFormat.ML_3_1),
        JSON_2_0("application/vnd.sdmx.metadata+json;version=2.0.0", StructureFormat.JSON_2_0),
        JSON_2_1("application/vnd.sdmx.metadata+json;version=2.1.0", StructureFormat.JSON_2_1);

        private final String mediaType;
        private final StructureFormat ofStructures;

        Format(String mediaType, StructureFormat ofStructures) {
            this.mediaType = mediaType;
            this.ofStructures = ofStructures;
        }

        /** As the standard writes it, to the letter. */
        public String mediaType() {
            return mediaType;
        }

        /** That of structures of the same syntax and version. */
        public StructureFormat ofStructures() {
            return ofStructures;
        }
    }

    /** How it is referred to. */
    public String urn() {
        return "urn:sdmx:org.sdmx.infomodel.metadatastructure.MetadataSet=" + agency + ":" + id + "(" + version + ")";
    }

    /** What is said of it in a language; empty where it says nothing. */
    public Optional<Text> said(String attribute) {
        return Optional.ofNullable(said.get(attribute));
    }

    /** Their attributes, as a list. */
    List<Map.Entry<String, Text>> attributes() {
        return List.copyOf(said.entrySet());
    }
}
