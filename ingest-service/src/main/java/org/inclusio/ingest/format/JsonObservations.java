package org.inclusio.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.ingest.format.JsonStructures.Listed;

/** Reads the data sets of an SDMX-JSON message, whether their observations are in series or flat. */
final class JsonObservations {

    private final JsonParser parser;
    private final JsonStructures structures;
    private final RowReceiver receiver;
    private String action;
    private String[] ofDataSet = RawObservation.emptyCells();
    private long rows;

    JsonObservations(JsonParser parser, JsonStructures structures, RowReceiver receiver) {
        this.parser = parser;
        this.structures = structures;
        this.receiver = receiver;
    }

    void read() throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !field.equals("data")) {
                parser.skipChildren();
                continue;
            }
            for (String part = parser.nextFieldName(); part != null; part = parser.nextFieldName()) {
                if (parser.nextToken() != JsonToken.START_ARRAY || !part.equals("dataSets")) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    readDataSet();
                }
            }
        }
    }

    private void readDataSet() throws IOException {
        action = null;
        long before = rows;
        long began = JsonStructures.line(parser);
        ofDataSet = RawObservation.emptyCells();
        // A dimension of the data set has one value; its number is not written.
        structures.dataSetDimensions.forEach(listed -> ofDataSet[listed.column().ordinal()] =
                listed.values().isEmpty() ? null : text(listed.values().get(0)));
        boolean begun = false;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            long line = JsonStructures.line(parser);
            switch (field) {
                case "action" -> {
                    if (begun) {
                        throw UnreadableFile.at(line, "READABLE_FILE.late-action");
                    }
                    action = Component.action(parser.getValueAsString(), line);
                }
                case "attributes" -> {
                    requireBefore(begun, line);
                    apply(attributes(), structures.dataSetAttributes, ofDataSet, line);
                }
                case "series" -> {
                    begun = true;
                    if (token == JsonToken.START_OBJECT) {
                        readSeries();
                    }
                }
                case "observations" -> {
                    begun = true;
                    if (token == JsonToken.START_OBJECT) {
                        readObservations(ofDataSet);
                    }
                }
                default -> parser.skipChildren();
            }
        }
        deleteAll(ofDataSet, began, before);
    }

    /** A data set that deletes, or a series in it, stands for all its observations when it has none. */
    private void deleteAll(String[] cells, long line, long before) {
        if ("D".equals(action) && rows == before) {
            state(line, cells.clone());
        }
    }

    private void state(long line, String[] cells) {
        rows++;
        cells[Column.ACTION.ordinal()] = action;
        receiver.observation(RawObservation.ofSdmx(line, cells));
    }

    private void readSeries() throws IOException {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            long before = rows;
            long began = JsonStructures.line(parser);
            String[] ofSeries = ofDataSet.clone();
            decode(key, structures.seriesDimensions, ofSeries, began);
            parser.nextToken();
            boolean begun = false;
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                long line = JsonStructures.line(parser);
                if (field.equals("attributes")) {
                    requireBefore(begun, line);
                    apply(attributes(), structures.seriesAttributes, ofSeries, line);
                } else if (field.equals("observations") && token == JsonToken.START_OBJECT) {
                    begun = true;
                    readObservations(ofSeries);
                } else {
                    parser.skipChildren();
                }
            }
            deleteAll(ofSeries, began, before);
        }
    }

    private void readObservations(String[] above) throws IOException {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            long line = JsonStructures.line(parser);
            String[] cells = above.clone();
            decode(key, structures.observationDimensions, cells, line);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw UnreadableFile.at(line, "READABLE_FILE.no-observation");
            }
            List<Object> parts = attributes();
            if (!parts.isEmpty()) {
                cells[Column.OBS_VALUE.ordinal()] =
                        text(parts.get(0) == null ? null : parts.get(0).toString());
                apply(parts.subList(1, parts.size()), structures.observationAttributes, cells, line);
            }
            state(line, cells);
        }
    }

    /** An array of numbers, texts and nulls; the parser stands at its beginning. Numbers keep the digits written. */
    private List<Object> attributes() throws IOException {
        List<Object> parts = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return parts;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT) {
                parts.add(new Index(parser.getText()));
            } else if (token == JsonToken.VALUE_NULL) {
                parts.add(null);
            } else if (token.isScalarValue()) {
                parts.add(parser.getText());
            } else {
                throw UnreadableFile.at(JsonStructures.line(parser), "READABLE_FILE.no-single-value");
            }
        }
        return parts;
    }

    /** A whole number, which is a value or picks one, as its place wants it. */
    private record Index(String digits) {
        @Override
        public String toString() {
            return digits;
        }
    }

    private static void apply(List<Object> parts, List<Listed> listed, String[] cells, long line) {
        if (parts.size() > listed.size()) {
            throw UnreadableFile.at(
                    line, "READABLE_FILE.more-attributes", "attributes", parts.size(), "listed", listed.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            Object part = parts.get(i);
            if (part != null) {
                Listed component = listed.get(i);
                cells[component.column().ordinal()] = text(
                        part instanceof Index index && !component.values().isEmpty()
                                ? component.value(number(index.digits(), line), line)
                                : part.toString());
            }
        }
    }

    /** Only what deletes may leave a part of its key empty. */
    private void decode(String key, List<Listed> listed, String[] cells, long line) {
        String[] numbers = key.isEmpty() ? new String[0] : key.split(":", -1);
        if (numbers.length != listed.size()) {
            throw UnreadableFile.at(
                    line,
                    "READABLE_FILE.other-key",
                    "key",
                    key.length() <= 60 ? key : key.substring(0, 60) + "...",
                    "parts",
                    numbers.length,
                    "dimensions",
                    listed.size());
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!numbers[i].isEmpty() || !"D".equals(action)) {
                Listed component = listed.get(i);
                cells[component.column().ordinal()] = text(component.value(number(numbers[i], line), line));
            }
        }
    }

    private static int number(String digits, long line) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw UnreadableFile.at(line, "READABLE_FILE.no-number-of-value", "text", digits);
        }
        return Integer.parseInt(digits);
    }

    private static String text(String written) {
        String text = written == null ? "" : written.strip();
        return text.isEmpty() ? null : text;
    }

    private static void requireBefore(boolean begun, long line) {
        if (begun) {
            throw UnreadableFile.at(line, "READABLE_FILE.late-attributes");
        }
    }
}
