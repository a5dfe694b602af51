package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Describes a release by the Croissant vocabulary of ML Commons, version 1.0, whose required properties include a licence: what
 * has none stated is not described so.
 */
final class Croissant {

    private static final String CONFORMS_TO = "http://mlcommons.org/croissant/1.0";

    /** Terms of the vocabulary, with their names. */
    private static final List<String> TERMS = List.of(
            "citeAs",
            "column",
            "extract",
            "field",
            "fileProperty",
            "fileObject",
            "fileSet",
            "format",
            "includes",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "separator",
            "source",
            "subField",
            "transform");

    private Croissant() {}

    /** @param licence address or name of the licence of the figures */
    static ObjectNode of(Publication publication, String licence) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        context(node.putObject("@context"));
        node.put("@type", "sc:Dataset");
        node.put("conformsTo", CONFORMS_TO);
        node.put("name", publication.title());
        node.put("description", publication.description());
        node.put("license", licence);
        node.put("url", "./");
        node.put("version", publication.release().name());
        node.put("datePublished", publication.release().asOf().toString());
        node.put("citeAs", publication.citation());
        node.putObject("creator").put("@type", "sc:Organization").put("name", publication.publisher());
        ArrayNode files = node.putArray("distribution");
        ArrayNode records = node.putArray("recordSet");
        for (BulkFile file : publication.files()) {
            files.addObject()
                    .put("@type", "cr:FileObject")
                    .put("@id", file.path())
                    .put("name", file.path())
                    .put("description", file.title())
                    .put("contentUrl", file.path())
                    .put("contentSize", file.bytes() + " B")
                    .put("encodingFormat", file.mediaType().replaceFirst(";.*", ""))
                    .put("sha256", file.sha256());
            // The same rows as CSV are the same records.
            if (file.isParquet()) {
                file.table().ifPresent(table -> records(file, table, records.addObject()));
            }
        }
        return node;
    }

    private static void records(BulkFile file, Table table, ObjectNode node) {
        String id = file.path().replaceFirst("\\.parquet$", "");
        node.put("@type", "cr:RecordSet").put("@id", id).put("name", id).put("description", file.title());
        ArrayNode fields = node.putArray("field");
        for (Table.Field field : table.fields()) {
            ObjectNode one = fields.addObject()
                    .put("@type", "cr:Field")
                    .put("@id", id + "/" + field.name())
                    .put("name", field.name())
                    .put("description", field.description())
                    .put("dataType", type(field.type()));
            ObjectNode source = one.putObject("source");
            source.putObject("fileObject").put("@id", file.path());
            source.putObject("extract").put("column", field.name());
        }
    }

    private static String type(Table.Type type) {
        return switch (type) {
            case TEXT -> "sc:Text";
            case WHOLE, YEAR -> "sc:Integer";
            case NUMBER -> "sc:Float";
            case TRUTH -> "sc:Boolean";
            case INSTANT -> "sc:DateTime";
        };
    }

    private static void context(ObjectNode context) {
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("conformsTo", "dct:conformsTo");
        TERMS.forEach(term -> context.put(term, "cr:" + term));
        context.putObject("data").put("@id", "cr:data").put("@type", "@json");
        context.putObject("examples").put("@id", "cr:examples").put("@type", "@json");
        context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
    }
}
