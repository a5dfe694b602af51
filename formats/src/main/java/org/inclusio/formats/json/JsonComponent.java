package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.MessageText;
import org.inclusio.formats.sdmx.Said;

/**
 * A dimension, measure or attribute of an SDMX-JSON structure. Where it lists values the data have their places in the list,
 * and otherwise the values themselves.
 */
final class JsonComponent {

    private final String id;
    private final Column column;
    private final long line;
    private final JsonValues values;
    private final List<Object> annotations;
    private final String otherwise;
    private final int keyPosition;
    private boolean isSaid;

    private JsonComponent(
            String id, long line, JsonValues values, List<Object> annotations, String otherwise, int keyPosition) {
        this.id = id;
        this.column = Component.of(id, line).orElse(null);
        this.line = line;
        this.values = values;
        this.annotations = annotations;
        this.otherwise = otherwise;
        this.keyPosition = keyPosition;
    }

    /** The measure of a structure that names none. */
    static JsonComponent observationValue() {
        return new JsonComponent(Column.OBS_VALUE.name(), 1, new JsonValues(), List.of(), null, -1);
    }

    /**
     * The parser stands at the beginning of the component.
     *
     * @param isAttribute whether it is one, which alone may have a default
     */
    static JsonComponent read(JsonParser parser, JsonBounds bounds, boolean isAttribute) throws IOException {
        String id = null;
        String otherwise = null;
        int keyPosition = -1;
        JsonValues values = new JsonValues();
        List<Object> annotations = List.of();
        long line = JsonText.line(parser);
        JsonMembers members = new JsonMembers(parser, JsonShape.COMPONENT);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "id" -> id = JsonText.text(parser);
                case "default" -> {
                    if (!isAttribute) {
                        throw JsonShape.COMPONENT.notUnderstood(name, members.line());
                    }
                    otherwise = JsonText.text(parser);
                }
                case "annotations" -> annotations = JsonStructure.numbers(name, parser, members.line());
                case "keyPosition" -> keyPosition = JsonShape.COMPONENT.place(name, parser);
                case "values" -> {
                    if (parser.currentToken() != JsonToken.START_ARRAY) {
                        throw JsonShape.COMPONENT.notUnderstood(name, members.line());
                    }
                    values.read(parser, bounds);
                }
                default -> JsonShape.COMPONENT.pass(name, parser);
            }
        }
        if (id == null) {
            throw UnreadableFile.at(line, "READABLE_FILE.component-without-id");
        }
        if (id.equals(Column.TIME_PERIOD.name())) {
            values.requireCalendarYears();
        }
        Component.of(id, line).ifPresent(values::requireOwnNames);
        return new JsonComponent(id, line, values, annotations, otherwise, keyPosition);
    }

    String id() {
        return id;
    }

    /** Counted from 0; -1 where it isn't said. */
    int keyPosition() {
        return keyPosition;
    }

    /**
     * What its own annotations say, which is of every observation; those of its values are looked up, too.
     *
     * @throws UnreadableFile when the structure has no such annotation
     */
    List<String> notes(JsonStructure structure) {
        values.lookUp(structure);
        return structure.notes(annotations, line);
    }

    /** Takes in the value that a whole data set has. */
    void sayOnly(Said said) {
        if (values.size() > 1) {
            throw UnreadableFile.at(line, "READABLE_FILE.several-values", "component", id);
        }
        if (values.size() > 0) {
            put(said, values.get(0, said, line), line);
        }
    }

    /** Takes in the value of a part of a key. */
    void sayNumber(Said said, String digits, long at) {
        int number = MessageText.number(digits);
        if (number < 0) {
            throw noNumber(digits, at);
        }
        put(said, listed(number, said, at), at);
    }

    /** Takes in what stands in its place in an array of the data. */
    void say(Said said, Object written, long at) {
        isSaid = true;
        if (written == null) {
            return;
        }
        if (values.size() == 0) {
            put(said, written, at);
        } else if (written instanceof List<?> several) {
            List<Object> picked = new ArrayList<>(several.size());
            for (Object one : several) {
                picked.add(one == null ? null : picked(one, said, at));
            }
            put(said, picked, at);
        } else {
            put(said, picked(written, said, at), at);
        }
    }

    private void put(Said said, Object value, long at) {
        String text = value instanceof List<?> several
                ? MessageText.one(column, several, at)
                : value == null ? null : value.toString();
        if (column == null) {
            Component.requireNothing(id, text, at);
        } else {
            said.put(column, text, at);
        }
    }

    private Object picked(Object written, Said said, long at) {
        if (written instanceof JsonText.Digits digits) {
            if (digits.number() < 0) {
                throw noNumber(digits.text(), at);
            }
            return listed(digits.number(), said, at);
        }
        int number = values.indexOf(written);
        if (number < 0) {
            throw noNumber(written.toString(), at);
        }
        return values.get(number, said, at);
    }

    private static UnreadableFile noNumber(String text, long at) {
        return UnreadableFile.at(at, "READABLE_FILE.no-number-of-value", "text", Component.shown(text));
    }

    private Object listed(int number, Said said, long at) {
        if (number >= values.size()) {
            throw UnreadableFile.at(
                    at, "READABLE_FILE.no-such-value", "column", id, "values", values.size(), "number", number);
        }
        return values.get(number, said, at);
    }

    /** @throws UnreadableFile when it lists values, and nothing in the message says one, or that there is none */
    void requireSaid() {
        if (!isSaid && values.size() > 0 && otherwise == null) {
            throw UnreadableFile.at(line, "READABLE_FILE.unused-values", "component", Component.shown(id));
        }
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
