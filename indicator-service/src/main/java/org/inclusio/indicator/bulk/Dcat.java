package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.inclusio.indicator.bulk.Publication.Licence;

/** Describes a release as a Dataset of the Data Catalog Vocabulary, version 3, in JSON-LD. */
final class Dcat {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private Dcat() {}

    static ObjectNode of(Publication publication) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dcterms", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        node.put("@id", "./");
        node.put("@type", "dcat:Dataset");
        node.putObject("dcterms:title").put("@language", "en").put("@value", publication.title());
        node.putObject("dcterms:description").put("@language", "en").put("@value", publication.description());
        node.put("dcterms:identifier", publication.release().name());
        node.put("dcat:version", publication.release().name());
        typed(
                node.putObject("dcterms:issued"),
                "dateTime",
                publication.release().asOf().toString());
        node.putObject("dcterms:publisher").put("@type", "foaf:Organization").put("foaf:name", publication.publisher());
        node.put("dcterms:bibliographicCitation", publication.citation());
        rights(node, publication);
        Extent extent = publication.extent();
        if (extent.rows() > 0) {
            ObjectNode years = node.putObject("dcterms:temporal").put("@type", "dcterms:PeriodOfTime");
            typed(
                    years.putObject("dcat:startDate"),
                    "gYear",
                    Integer.toString(extent.firstYear().getAsInt()));
            typed(
                    years.putObject("dcat:endDate"),
                    "gYear",
                    Integer.toString(extent.lastYear().getAsInt()));
        }
        if (publication.release().tellsBefore()) {
            node.putObject("dcat:previousVersion")
                    .put("@id", "../" + publication.release().since() + "/");
        }
        ArrayNode distributions = node.putArray("dcat:distribution");
        publication.files().forEach(file -> distribution(file, publication, distributions.addObject()));
        return node;
    }

    private static void distribution(BulkFile file, Publication publication, ObjectNode node) {
        String plain = file.mediaType().replaceFirst(";.*", "");
        node.put("@id", file.path());
        node.put("@type", "dcat:Distribution");
        node.put("dcterms:title", file.title());
        node.putObject("dcat:downloadURL").put("@id", file.path());
        node.putObject("dcat:mediaType").put("@id", MEDIA_TYPES + plain);
        typed(node.putObject("dcat:byteSize"), "nonNegativeInteger", Long.toString(file.bytes()));
        if (plain.equals(BulkFile.GZIP)) {
            node.putObject("dcat:compressFormat").put("@id", MEDIA_TYPES + BulkFile.GZIP);
        }
        rights(node, publication);
        ObjectNode checksum = node.putObject("spdx:checksum").put("@type", "spdx:Checksum");
        checksum.putObject("spdx:algorithm").put("@id", "spdx:checksumAlgorithm_sha256");
        typed(checksum.putObject("spdx:checksumValue"), "hexBinary", file.sha256());
    }

    private static void rights(ObjectNode node, Publication publication) {
        publication
                .licence()
                .flatMap(Licence::address)
                .ifPresentOrElse(
                        address -> node.putObject("dcterms:license").put("@id", address),
                        () -> node.putObject("dcterms:rights")
                                .put("@type", "dcterms:RightsStatement")
                                .put("dcterms:description", publication.rights()));
    }

    private static void typed(ObjectNode node, String type, String value) {
        node.put("@type", "xsd:" + type).put("@value", value);
    }
}
