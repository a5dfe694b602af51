package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.inclusio.indicator.bulk.Publication.Licence;

/** Describes the CSV files of a release as the World Wide Web Consortium's CSV on the Web does. */
final class CsvOnTheWeb {

    private CsvOnTheWeb() {}

    static ObjectNode of(Publication publication) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@context", "http://www.w3.org/ns/csvw");
        node.put("@type", "TableGroup");
        node.put("dc:title", publication.title());
        node.put("dc:description", publication.description());
        node.put("dc:publisher", publication.publisher());
        node.put("dc:rights", publication.rights());
        publication
                .licence()
                .flatMap(Licence::address)
                .ifPresent(address -> node.putObject("dc:license").put("@id", address));
        ArrayNode tables = node.putArray("tables");
        publication.files().stream()
                .filter(file -> !file.isParquet())
                .forEach(file -> file.table().ifPresent(table -> table(file, table, tables.addObject())));
        return node;
    }

    private static void table(BulkFile file, Table table, ObjectNode node) {
        node.put("url", file.path());
        node.put("dc:title", file.title());
        ObjectNode schema = node.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        table.fields()
                .forEach(field -> columns.addObject()
                        .put("name", field.name())
                        .put("titles", field.name())
                        .put("datatype", field.type().xmlSchema)
                        .put("dc:description", field.description()));
        if (!table.key().isEmpty()) {
            table.key().forEach(schema.putArray("primaryKey")::add);
        }
    }
}
