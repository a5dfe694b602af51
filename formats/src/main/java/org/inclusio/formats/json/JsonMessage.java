package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sdmx.MessageText;
import org.inclusio.formats.sentence.Sentence;

/** An SDMX-JSON message but for its series and observations: its structures, and what its data sets say above those. */
final class JsonMessage {

    private final JsonBounds bounds = new JsonBounds();
    private final List<JsonStructure> structures = new ArrayList<>();
    private final List<JsonDataSet> dataSets = new ArrayList<>();

    private UnreadableRow test;

    private JsonMessage() {}

    /** The parser stands at the beginning of the message, and at its end after it. */
    static JsonMessage read(JsonParser parser) throws IOException {
        JsonMessage message = new JsonMessage();
        JsonMembers members = new JsonMembers(parser, JsonShape.MESSAGE);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "data" -> {
                    members.requireObject(name);
                    message.readData(parser);
                }
                case "meta" -> {
                    members.requireObject(name);
                    message.readMeta(parser);
                }
                case "errors" -> requireNone(parser, members);
                default -> JsonShape.MESSAGE.pass(name, parser);
            }
        }
        long end = JsonText.line(parser);
        if (parser.nextToken() != null) {
            throw UnreadableFile.at(end, "READABLE_FILE.no-json-message");
        }
        if (message.structures.isEmpty()) {
            throw UnreadableFile.at(1, "READABLE_FILE.no-structures");
        }
        return message;
    }

    /** It says nothing of an observation, but for whether all of them are a test. */
    private void readMeta(JsonParser parser) throws IOException {
        JsonMembers members = new JsonMembers(parser, JsonShape.META);
        for (String name = members.next(); name != null; name = members.next()) {
            if (!name.equals("test")) {
                JsonShape.META.pass(name, parser);
            } else if (parser.currentToken() == JsonToken.VALUE_TRUE) {
                test = new UnreadableRow(
                        members.line(),
                        Sentence.of("MARKED_AS_TEST.marked", "name", "meta.test")
                                .at(Place.line(members.line())));
            } else if (parser.currentToken() != JsonToken.VALUE_FALSE) {
                throw JsonShape.META.notUnderstood(name, members.line());
            }
        }
    }

    private void readData(JsonParser parser) throws IOException {
        JsonMembers members = new JsonMembers(parser, JsonShape.DATA);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "structures" -> {
                    while (members.nextObject(name)) {
                        structures.add(JsonStructure.read(parser, bounds));
                        MessageText.requireFew(structures.size(), members.line());
                    }
                }
                // Of 1.0, which knows one.
                case "structure" -> {
                    members.requireObject(name);
                    structures.add(JsonStructure.read(parser, bounds));
                }
                default -> {
                    while (members.nextObject(name)) {
                        dataSets.add(JsonDataSet.read(parser, bounds));
                        MessageText.requireFew(dataSets.size(), members.line());
                    }
                }
            }
        }
    }

    /** Whoever wrote the message says in it that something was wrong: then something may be missing, too. */
    private static void requireNone(JsonParser parser, JsonMembers members) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw JsonShape.MESSAGE.notUnderstood("errors", members.line());
        }
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw UnreadableFile.at(members.line(), "READABLE_FILE.says-errors", "name", "errors");
        }
    }

    /** What is to be said to its sender if the message says that it is a test, or null. */
    UnreadableRow test() {
        return test;
    }

    List<JsonStructure> structures() {
        return structures;
    }

    /** A data set by its place in the message, from 0. */
    JsonDataSet dataSet(int number) {
        return dataSets.get(number);
    }
}
