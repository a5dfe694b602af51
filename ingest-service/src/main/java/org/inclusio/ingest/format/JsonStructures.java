package org.inclusio.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the positions and numbers of an SDMX-JSON message stand for: by level, each component with the values that a
 * number picks from.
 */
final class JsonStructures {

    /** A component and its values by number; no values where they are written out. */
    record Listed(Column column, List<String> values) {

        /** The value of a number, or null for none. */
        String value(int number, long line) {
            if (number < 0 || number >= values.size()) {
                throw UnreadableFile.at(
                        line,
                        "READABLE_FILE.no-such-value",
                        "column",
                        column,
                        "values",
                        values.size(),
                        "number",
                        number);
            }
            return values.get(number);
        }
    }

    private static final int MOST_VALUES = 1_000_000;

    final List<Listed> dataSetDimensions = new ArrayList<>();
    final List<Listed> seriesDimensions = new ArrayList<>();
    final List<Listed> observationDimensions = new ArrayList<>();
    final List<Listed> dataSetAttributes = new ArrayList<>();
    final List<Listed> seriesAttributes = new ArrayList<>();
    final List<Listed> observationAttributes = new ArrayList<>();
    private boolean found;
    private int values;

    private JsonStructures() {}

    /** Reads {@code data.structures[0]}; the parser stands at the beginning of the message. */
    static JsonStructures read(JsonParser parser) throws IOException {
        JsonStructures structures = new JsonStructures();
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_OBJECT && field.equals("data")) {
                structures.readData(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!structures.found) {
            throw UnreadableFile.at(1, "READABLE_FILE.no-structures");
        }
        return structures;
    }

    private void readData(JsonParser parser) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals("structures") && parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    if (found) {
                        throw UnreadableFile.at(line(parser), "READABLE_FILE.second-structure");
                    }
                    found = true;
                    readStructure(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readStructure(JsonParser parser) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals("dimensions") && parser.currentToken() == JsonToken.START_OBJECT) {
                readLevels(parser, dataSetDimensions, seriesDimensions, observationDimensions);
            } else if (field.equals("attributes") && parser.currentToken() == JsonToken.START_OBJECT) {
                readLevels(parser, dataSetAttributes, seriesAttributes, observationAttributes);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readLevels(JsonParser parser, List<Listed> dataSet, List<Listed> series, List<Listed> observation)
            throws IOException {
        for (String level = parser.nextFieldName(); level != null; level = parser.nextFieldName()) {
            List<Listed> target =
                    switch (level) {
                        case "dataSet" -> dataSet;
                        case "series" -> series;
                        case "observation" -> observation;
                        default -> null;
                    };
            if (parser.nextToken() != JsonToken.START_ARRAY || target == null) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                target.add(readComponent(parser));
            }
        }
    }

    private Listed readComponent(JsonParser parser) throws IOException {
        String id = null;
        List<String> listed = new ArrayList<>();
        long line = line(parser);
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals("id")) {
                id = parser.getValueAsString();
            } else if (field.equals("values") && parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    listed.add(readValue(parser));
                    if (++values > MOST_VALUES) {
                        throw UnreadableFile.at(line, "READABLE_FILE.many-values", "most", MOST_VALUES);
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        if (id == null) {
            throw UnreadableFile.at(line, "READABLE_FILE.component-without-id");
        }
        return new Listed(Component.of(id, line), List.copyOf(listed));
    }

    /** A value is an object with an id, or a value, or, for uncoded attributes, the text itself. */
    private static String readValue(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String text = parser.getValueAsString("");
            parser.skipChildren();
            return text;
        }
        String id = null;
        String value = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals("id")) {
                id = parser.getValueAsString();
            } else if (field.equals("value")) {
                value = parser.getValueAsString();
            } else {
                parser.skipChildren();
            }
        }
        return id != null ? id : value == null ? "" : value;
    }

    static long line(JsonParser parser) {
        return Math.max(1, parser.currentLocation().getLineNr());
    }
}
