package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Describes a release as a Data Package, version 2 (datapackage.org). */
final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private DataPackage() {}

    static ObjectNode of(Publication publication) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("$schema", PROFILE);
        node.put("name", "inclusio-" + publication.release().name());
        node.put("id", "release:" + publication.release().name());
        node.put("title", publication.title());
        node.put("description", publication.description() + " " + publication.rights());
        node.put("version", publication.release().name());
        node.put("created", publication.release().asOf().toString());
        // A package without a stated licence has none of these.
        publication.licence().ifPresent(licence -> {
            ObjectNode stated = node.putArray("licenses").addObject();
            stated.put("title", licence.name());
            licence.address()
                    .ifPresentOrElse(address -> stated.put("path", address), () -> stated.put("name", licence.name()));
        });
        node.putArray("contributors")
                .addObject()
                .put("title", publication.publisher())
                .putArray("roles")
                .add("publisher");
        ArrayNode resources = node.putArray("resources");
        publication.files().forEach(file -> resource(file, resources.addObject()));
        return node;
    }

    private static void resource(BulkFile file, ObjectNode resource) {
        resource.put(
                "name", file.path().toLowerCase(Locale.ROOT).replace('/', '-').replace('.', '-'));
        resource.put("path", file.path());
        resource.put("title", file.title());
        resource.put("mediatype", file.mediaType());
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        file.table().ifPresent(table -> {
            resource.put("type", "table");
            resource.put("format", file.isParquet() ? "parquet" : "csv");
            if (!file.isParquet()) {
                resource.put("encoding", "utf-8");
            }
            if (file.path().endsWith(".gz")) {
                resource.put("compression", "gz");
            }
            schema(table, resource.putObject("schema"));
        });
    }

    private static void schema(Table table, ObjectNode schema) {
        ArrayNode fields = schema.putArray("fields");
        table.fields()
                .forEach(field -> fields.addObject()
                        .put("name", field.name())
                        .put("type", field.type() == Table.Type.YEAR ? "year" : field.type().dataPackage)
                        .put("description", field.description()));
        schema.putArray("missingValues").add("");
        if (!table.key().isEmpty()) {
            table.key().forEach(schema.putArray("primaryKey")::add);
        }
    }
}
