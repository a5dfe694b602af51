package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.DimensionGroups;
import org.inclusio.formats.sdmx.Said;

/** Reads the observations of an SDMX-JSON message, in series or flat, as they come; the rest of it has been read. */
final class JsonObservations {

    private final JsonParser parser;
    private final JsonMessage message;
    private final RowReceiver receiver;
    private final Set<JsonStructure> described = new LinkedHashSet<>();
    private int number = -1;
    private JsonDataSet dataSet;
    private JsonStructure structure;
    private List<JsonComponent> parts;
    private Said ofDataSet;
    private DimensionGroups groups;
    private long rows;

    JsonObservations(JsonParser parser, JsonMessage message, RowReceiver receiver) {
        this.parser = parser;
        this.message = message;
        this.receiver = receiver;
    }

    /** The parser stands at the beginning of the message, which is known to be well-formed. */
    void read() throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("data")) {
                readData();
            } else {
                parser.skipChildren();
            }
        }
        described.forEach(JsonStructure::requireAllUsed);
    }

    private void readData() throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("dataSets")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    readDataSet();
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readDataSet() throws IOException {
        number++;
        dataSet = message.dataSet(number);
        structure = dataSet.structure(message.structures(), number);
        described.add(structure);
        dataSet.dates().requireValid(dataSet.action(), Instant.now());
        parts = new ArrayList<>(structure.measures);
        parts.addAll(structure.observationAttributes);
        ofDataSet = dataSet.said(structure);
        groups = dataSet.groups(structure);
        if (isDeletion() && !groups.isEmpty()) {
            throw UnreadableFile.at(dataSet.line(), "READABLE_FILE.group-deletes");
        }
        long before = rows;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && name.equals("series")) {
                readSeries();
            } else if (token == JsonToken.START_OBJECT && name.equals("observations")) {
                readObservations(null);
            } else {
                parser.skipChildren();
            }
        }
        if (rows == before) {
            // A data set without observations that deletes names none of them, so nothing is deleted.
            ofDataSet.requireNothing(dataSet.line());
        }
        groups.requireReached();
    }

    private boolean isDeletion() {
        return "D".equals(dataSet.action());
    }

    private void readSeries() throws IOException {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            long before = rows;
            long began = JsonText.line(parser);
            Said series = new Said();
            decode(key, structure.seriesDimensions, series, began);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw JsonShape.DATA_SET.notUnderstood(key, began);
            }
            boolean begun = false;
            JsonMembers members = new JsonMembers(parser, JsonShape.SERIES);
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals("observations")) {
                    members.requireObject(name);
                    begun = true;
                    readObservations(series);
                } else {
                    readAboveSeries(name, series, begun, members);
                }
            }
            if (rows == before && isDeletion()) {
                // A series without observations, in a data set that deletes, stands for all of them.
                state(began, series, null);
            } else if (rows == before) {
                series.requireNothing(began);
            }
        }
    }

    private void readAboveSeries(String name, Said series, boolean begun, JsonMembers members) throws IOException {
        if (begun) {
            throw UnreadableFile.at(members.line(), "READABLE_FILE.late-attributes");
        }
        if (name.equals("annotations")) {
            JsonStructure.numbers(name, parser, members.line())
                    .forEach(written -> structure.note(series, written, members.line()));
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            JsonDataSet.sayAll(JsonText.readAll(parser), structure.seriesAttributes, structure, series, members.line());
        } else {
            throw JsonShape.SERIES.notUnderstood(name, members.line());
        }
    }

    private void readObservations(Said series) throws IOException {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            long line = JsonText.line(parser);
            Said observation = new Said();
            decode(key, structure.observationDimensions, observation, line);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw UnreadableFile.at(line, "READABLE_FILE.no-observation");
            }
            JsonDataSet.sayAll(JsonText.readAll(parser), parts, structure, observation, line);
            state(line, observation, series);
        }
    }

    /** What is nearer to an observation goes before what is above. */
    private void state(long line, Said nearest, Said series) {
        rows++;
        String[] cells = nearest.cells();
        if (series != null) {
            series.fill(cells, line);
        }
        List<String> notesOfGroups = List.of();
        if (!groups.isEmpty()) {
            // By its whole key, of which the data set has a part.
            ofDataSet.fillName(cells, line);
            notesOfGroups = groups.fill(cells);
        }
        ofDataSet.fill(cells, line);
        if (!isDeletion()) {
            structure.fillDefaults(cells);
            nearest.fillComment(cells);
            if (series != null) {
                series.fillComment(cells);
            }
            Said.fillComment(cells, notesOfGroups);
            ofDataSet.fillComment(cells);
        }
        dataSet.dates().requireReported(cells[Column.TIME_PERIOD.ordinal()], line);
        cells[Column.ACTION.ordinal()] = dataSet.action();
        receiver.observation(RawObservation.ofSdmx(line, cells));
    }

    /** Only what deletes may leave a part of its key empty. */
    private void decode(String key, List<JsonComponent> dimensions, Said said, long line) {
        String[] numbers = key.isEmpty() ? new String[0] : key.split(":", -1);
        if (numbers.length != dimensions.size()) {
            throw JsonDataSet.otherKey(key, numbers.length, dimensions.size(), line);
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!numbers[i].isEmpty() || !isDeletion()) {
                dimensions.get(i).sayNumber(said, numbers[i], line);
            }
        }
    }
}
