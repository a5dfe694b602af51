package org.inclusio.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A dimension, measure or attribute of an SDMX-JSON structure. Where it lists values the data have their places in the list,
 * and otherwise the values themselves.
 */
final class JsonComponent {

    private final String id;
    private final Column column;
    private final long line;
    private final List<Object> values;
    private final String otherwise;
    private final int keyPosition;

    private JsonComponent(String id, long line, List<Object> values, String otherwise, int keyPosition) {
        this.id = id;
        this.column = Component.of(id, line).orElse(null);
        this.line = line;
        this.values = values;
        this.otherwise = otherwise;
        this.keyPosition = keyPosition;
    }

    /** The measure of a structure that names none. */
    static JsonComponent observationValue() {
        return new JsonComponent(Column.OBS_VALUE.name(), 1, List.of(), null, -1);
    }

    /** The parser stands at the beginning of the component. */
    static JsonComponent read(JsonParser parser, JsonBounds bounds) throws IOException {
        String id = null;
        String otherwise = null;
        int keyPosition = -1;
        List<Object> values = new ArrayList<>();
        long line = JsonText.line(parser);
        JsonMembers members = new JsonMembers(parser, JsonShape.COMPONENT);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "id" -> id = JsonText.text(parser);
                case "default" -> otherwise = JsonText.text(parser);
                case "keyPosition" -> keyPosition = JsonShape.COMPONENT.place(name, parser);
                case "values" -> {
                    if (parser.currentToken() != JsonToken.START_ARRAY) {
                        throw JsonShape.COMPONENT.notUnderstood(name, members.line());
                    }
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        Object value = value(parser);
                        bounds.hold(value, members.line());
                        values.add(value);
                    }
                }
                default -> JsonShape.COMPONENT.pass(name, parser);
            }
        }
        if (id == null) {
            throw UnreadableFile.at(line, "READABLE_FILE.component-without-id");
        }
        return new JsonComponent(id, line, values, otherwise, keyPosition);
    }

    /** An object with an id, or one or several values; the text itself; or nothing, which holds a place all the same. */
    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            Object value = JsonText.read(parser);
            return value instanceof JsonText.Digits digits ? digits.text() : value;
        }
        String id = null;
        String called = null;
        Object value = null;
        JsonMembers members = new JsonMembers(parser, JsonShape.VALUE);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "id" -> id = JsonText.text(parser);
                // What has neither id nor value has nothing but its name (SDMX-JSON 1.0, uncoded attributes).
                case "name" -> called = JsonText.text(parser);
                case "value", "values" -> value = JsonText.read(parser);
                default -> JsonShape.VALUE.pass(name, parser);
            }
        }
        Object stands = id != null ? id : value != null ? value : called;
        return stands instanceof JsonText.Digits digits ? digits.text() : stands;
    }

    String id() {
        return id;
    }

    /** Counted from 0; -1 where it isn't said. */
    int keyPosition() {
        return keyPosition;
    }

    int size() {
        return values.size();
    }

    /** Takes in the value that a whole data set has. */
    void sayOnly(Said said) {
        if (values.size() > 1) {
            throw UnreadableFile.at(line, "READABLE_FILE.several-values", "component", id);
        }
        if (!values.isEmpty()) {
            put(said, values.get(0), line);
        }
    }

    /** Takes in the value of a part of a key. */
    void sayNumber(Said said, String digits, long at) {
        int number = JsonText.number(digits);
        if (number < 0) {
            throw noNumber(digits, at);
        }
        put(said, listed(number, at), at);
    }

    /** Takes in what stands in its place in an array of the data. */
    void say(Said said, Object written, long at) {
        if (written == null) {
            return;
        }
        if (values.isEmpty()) {
            put(said, written, at);
        } else if (written instanceof List<?> several) {
            List<Object> picked = new ArrayList<>(several.size());
            for (Object one : several) {
                picked.add(one == null ? null : picked(one, at));
            }
            put(said, picked, at);
        } else {
            put(said, picked(written, at), at);
        }
    }

    private void put(Said said, Object value, long at) {
        String text = value instanceof List<?> several
                ? JsonText.one(column, several, at)
                : value == null ? null : value.toString();
        if (column == null) {
            Component.requireNothing(id, text, at);
        } else {
            said.put(column, text, at);
        }
    }

    private Object picked(Object written, long at) {
        if (written instanceof JsonText.Digits digits) {
            if (digits.number() < 0) {
                throw noNumber(digits.text(), at);
            }
            return listed(digits.number(), at);
        }
        if (!values.contains(written)) {
            throw noNumber(written.toString(), at);
        }
        return written;
    }

    private static UnreadableFile noNumber(String text, long at) {
        return UnreadableFile.at(at, "READABLE_FILE.no-number-of-value", "text", Component.shown(text));
    }

    private Object listed(int number, long at) {
        if (number >= values.size()) {
            throw UnreadableFile.at(
                    at, "READABLE_FILE.no-such-value", "column", id, "values", values.size(), "number", number);
        }
        return values.get(number);
    }

    /** Says what stands where the data say nothing. */
    void fillDefault(String[] cells) {
        if (otherwise != null && column != null && cells[column.ordinal()] == null) {
            cells[column.ordinal()] = otherwise.isBlank() ? null : otherwise.strip();
        }
    }

    /** Whether something stands where the data say nothing. */
    boolean hasDefault() {
        return otherwise != null;
    }
}
