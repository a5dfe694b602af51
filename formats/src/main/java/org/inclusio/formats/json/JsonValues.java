package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.CodeLabels;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Meant;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.Said;
import org.inclusio.formats.sdmx.StatedTime;

/** The values that a component of an SDMX-JSON structure lists, by their places, and the annotations of each. */
final class JsonValues {

    private static final int YEAR = 4;

    private final List<Object> values = new ArrayList<>();
    private final Map<Integer, List<Object>> annotations = new HashMap<>();
    private final Map<Integer, List<String>> notes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private UnreadableFile otherYear;
    private long line;

    /** The parser stands at the beginning of the array. */
    void read(JsonParser parser, JsonBounds bounds) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            line = JsonText.line(parser);
            Object value = value(parser, bounds);
            bounds.hold(value, line);
            values.add(value);
        }
    }

    /** An object with an id, or one or several values; the text itself; or nothing, which holds a place all the same. */
    private Object value(JsonParser parser, JsonBounds bounds) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return written(JsonText.read(parser));
        }
        String id = null;
        String called = null;
        Object value = null;
        String start = null;
        String end = null;
        JsonMembers members = new JsonMembers(parser, JsonShape.VALUE);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "id" -> id = JsonText.text(parser);
                // What has neither id nor value has nothing but its name (SDMX-JSON 1.0, uncoded attributes).
                case "name" -> called = JsonText.text(parser);
                case "value", "values" -> {
                    Object further = written(JsonText.read(parser));
                    requireSame(value, further, members.line());
                    value = value == null ? further : value;
                }
                case "start" -> start = JsonText.text(parser);
                case "end" -> end = JsonText.text(parser);
                case "annotations" -> {
                    List<Object> numbers = JsonStructure.numbers(name, parser, members.line());
                    bounds.hold(numbers, members.line());
                    annotations.put(values.size(), numbers);
                }
                default -> JsonShape.VALUE.pass(name, parser);
            }
        }
        requireSame(id, value, members.line());
        if (id != null && called != null) {
            bounds.hold(called, members.line());
            names.put(id, called);
        }
        Object stands = id != null ? id : value != null ? value : called;
        if (stands instanceof String text) {
            requireCalendarYear(text, start, end);
        }
        return stands;
    }

    private static Object written(Object value) {
        return value instanceof JsonText.Digits digits ? digits.text() : value;
    }

    private static void requireSame(Object one, Object other, long line) {
        if (one != null && other != null && !one.equals(other)) {
            throw UnreadableFile.at(
                    line,
                    "READABLE_FILE.said-twice",
                    "column",
                    JsonShape.VALUE.place(),
                    "first",
                    Component.shown(one.toString()),
                    "second",
                    Component.shown(other.toString()));
        }
    }

    /** Remembers where a year begins or ends otherwise than in January and December, give or take the zone. */
    private void requireCalendarYear(String period, String start, String end) {
        String year = Meant.year(period);
        if (year.length() == YEAR && year.chars().allMatch(Character::isDigit) && otherYear == null) {
            requireNear(year, "start", start, LocalDate.of(Integer.parseInt(year), 1, 1));
            requireNear(year, "end", end, LocalDate.of(Integer.parseInt(year), 12, 31));
        }
    }

    private void requireNear(String year, String name, String text, LocalDate day) {
        boolean isNear = text == null
                || StatedTime.of(text)
                        .filter(time -> Math.abs(ChronoUnit.DAYS.between(
                                        day, time.local().toLocalDate()))
                                <= 1)
                        .isPresent();
        if (!isNear && otherYear == null) {
            otherYear = UnreadableFile.at(
                    line, "READABLE_FILE.other-year", "year", year, "name", name, "value", Component.shown(text));
        }
    }

    /** @throws UnreadableFile when these are time periods, and a year among them is none of the calendar */
    void requireCalendarYears() {
        if (otherYear != null) {
            throw otherYear;
        }
    }

    /** @throws UnreadableFile when one is called by the name of another code of the column */
    void requireOwnNames(Column column) {
        names.forEach((id, called) -> {
            String other = CodeLabels.otherCode(column, id, called);
            if (other != null) {
                throw UnreadableFile.at(
                        line,
                        "READABLE_FILE.label",
                        "column",
                        column,
                        "value",
                        Component.shown(id),
                        "label",
                        Component.shown(called),
                        "code",
                        other);
            }
        });
        names.clear();
    }

    /** Looks up what the annotations say, once all of the structure has been read. */
    void lookUp(JsonStructure structure) {
        annotations.forEach((number, numbers) -> notes.put(number, structure.notes(numbers, line)));
    }

    int size() {
        return values.size();
    }

    /** The value in its place, whose annotations are said, too. */
    Object get(int number, Said said, long at) {
        notes.getOrDefault(number, List.of()).forEach(note -> said.noteOfCode(note, at));
        return values.get(number);
    }

    /** The place of a value; -1 where it is not listed. */
    int indexOf(Object value) {
        return values.indexOf(value);
    }
}
