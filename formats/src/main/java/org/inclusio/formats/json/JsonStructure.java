package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.Said;

/** What the places and numbers of an SDMX-JSON data set stand for: by level, its components; and the annotations. */
final class JsonStructure {

    final List<JsonComponent> dataSetDimensions = new ArrayList<>();
    final List<JsonComponent> seriesDimensions = new ArrayList<>();
    final List<JsonComponent> observationDimensions = new ArrayList<>();
    final List<JsonComponent> dataSetAttributes = new ArrayList<>();
    final List<JsonComponent> groupAttributes = new ArrayList<>();
    final List<JsonComponent> seriesAttributes = new ArrayList<>();
    final List<JsonComponent> observationAttributes = new ArrayList<>();
    final List<JsonComponent> measures = new ArrayList<>();
    private final JsonAnnotations annotations = new JsonAnnotations();
    private final List<String> ofComponents = new ArrayList<>();
    private final Set<Integer> dataSets = new HashSet<>();
    private final List<JsonComponent> defaults = new ArrayList<>();
    private List<JsonComponent> inOrderOfKey;
    private boolean saysMeasures;

    private JsonStructure() {}

    /** The parser stands at the beginning of the structure. */
    static JsonStructure read(JsonParser parser, JsonBounds bounds) throws IOException {
        JsonStructure structure = new JsonStructure();
        JsonMembers members = new JsonMembers(parser, JsonShape.STRUCTURE);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "dimensions" -> {
                    members.requireObject(name);
                    structure.readDimensions(parser, bounds);
                }
                case "measures" -> {
                    members.requireObject(name);
                    structure.saysMeasures = true;
                    structure.readMeasures(parser, bounds);
                }
                case "attributes" -> {
                    members.requireObject(name);
                    structure.readAttributes(parser, bounds);
                }
                case "annotations" -> {
                    while (members.nextObject(name)) {
                        structure.annotations.read(parser, bounds);
                    }
                }
                case "dataSets" -> {
                    for (Object number : numbers(name, parser, members.line())) {
                        structure.dataSets.add(((JsonText.Digits) number).number());
                    }
                }
                default -> JsonShape.STRUCTURE.pass(name, parser);
            }
        }
        structure.complete();
        return structure;
    }

    /** Without the object of measures there is one, the value (field guide, structure). */
    private void complete() {
        if (!saysMeasures) {
            measures.add(JsonComponent.observationValue());
        }
        for (List<JsonComponent> level :
                List.of(dataSetAttributes, groupAttributes, seriesAttributes, observationAttributes)) {
            level.stream().filter(JsonComponent::hasDefault).forEach(defaults::add);
        }
        Stream.of(
                        dataSetDimensions,
                        seriesDimensions,
                        observationDimensions,
                        measures,
                        dataSetAttributes,
                        groupAttributes,
                        seriesAttributes,
                        observationAttributes)
                .flatMap(List::stream)
                .forEach(component -> ofComponents.addAll(component.notes(this)));
    }

    private void readDimensions(JsonParser parser, JsonBounds bounds) throws IOException {
        JsonMembers levels = new JsonMembers(parser, JsonShape.DIMENSIONS);
        for (String level = levels.next(); level != null; level = levels.next()) {
            read(
                    level,
                    levels,
                    switch (level) {
                        case "dataSet" -> dataSetDimensions;
                        case "series" -> seriesDimensions;
                        default -> observationDimensions;
                    },
                    false,
                    parser,
                    bounds);
        }
    }

    private void readMeasures(JsonParser parser, JsonBounds bounds) throws IOException {
        JsonMembers levels = new JsonMembers(parser, JsonShape.MEASURES);
        for (String level = levels.next(); level != null; level = levels.next()) {
            read(level, levels, measures, false, parser, bounds);
        }
    }

    private void readAttributes(JsonParser parser, JsonBounds bounds) throws IOException {
        JsonMembers levels = new JsonMembers(parser, JsonShape.ATTRIBUTES);
        for (String level = levels.next(); level != null; level = levels.next()) {
            read(
                    level,
                    levels,
                    switch (level) {
                        case "dataSet" -> dataSetAttributes;
                        case "dimensionGroup" -> groupAttributes;
                        case "series" -> seriesAttributes;
                        default -> observationAttributes;
                    },
                    true,
                    parser,
                    bounds);
        }
    }

    private static void read(
            String level,
            JsonMembers levels,
            List<JsonComponent> target,
            boolean isAttribute,
            JsonParser parser,
            JsonBounds bounds)
            throws IOException {
        while (levels.nextObject(level)) {
            long line = JsonText.line(parser);
            JsonComponent component = JsonComponent.read(parser, bounds, isAttribute);
            bounds.hold(component.id(), line);
            if (isAttribute && component.id().equals(Column.OBS_VALUE.name())) {
                throw JsonShape.ATTRIBUTES.notUnderstood(component.id(), line);
            }
            if (target.stream().anyMatch(other -> other.id().equals(component.id()))) {
                throw UnreadableFile.at(line, "READABLE_FILE.member-twice", "name", component.id(), "within", level);
            }
            target.add(component);
        }
    }

    /** An array of whole numbers. */
    static List<Object> numbers(String name, JsonParser parser, long line) throws IOException {
        List<Object> numbers = parser.currentToken() == JsonToken.START_ARRAY ? JsonText.readAll(parser) : List.of("");
        for (Object number : numbers) {
            if (!(number instanceof JsonText.Digits digits) || digits.number() < 0) {
                throw UnreadableFile.at(
                        line, "READABLE_FILE.no-number-of-value", "text", Component.shown(name + ": " + number));
            }
        }
        return numbers;
    }

    /** Whether it says that it describes a data set. */
    boolean describes(int dataSet) {
        return dataSets.contains(dataSet);
    }

    /** Takes in the text of the annotation of this number. */
    void note(Said said, Object written, long line) {
        String note = annotations.text(written, line);
        if (note != null) {
            said.note(note, line);
        }
    }

    /** Takes in what is said of its components, which is of every observation. */
    void noteComponents(Said said, long line) {
        ofComponents.forEach(note -> said.noteOfCode(note, line));
    }

    /** What the annotations of these numbers say, without those that say nothing. */
    List<String> notes(List<Object> numbers, long line) {
        return numbers.stream()
                .map(number -> annotations.text(number, line))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Of attributes of series and observations it is usual that some have none, and a list may be that of all data.
     *
     * @throws UnreadableFile when nothing has referred to one of its annotations, or to the values of an attribute of data
     *     sets or groups
     */
    void requireAllUsed() {
        dataSetAttributes.forEach(JsonComponent::requireSaid);
        groupAttributes.forEach(JsonComponent::requireSaid);
        annotations.requireAllUsed();
    }

    void fillDefaults(String[] cells) {
        defaults.forEach(component -> component.fillDefault(cells));
    }

    /**
     * All dimensions, as they stand in the key of a group of them.
     *
     * @throws UnreadableFile when their order isn't said; that of time alone is known, last
     */
    List<JsonComponent> inOrderOfKey(long line) {
        if (inOrderOfKey == null) {
            List<JsonComponent> all = Stream.of(dataSetDimensions, seriesDimensions, observationDimensions)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingInt(JsonStructure::place))
                    .toList();
            for (int i = 1; i < all.size(); i++) {
                if (place(all.get(i)) == place(all.get(i - 1))) {
                    throw UnreadableFile.at(
                            line,
                            "READABLE_FILE.no-key-position",
                            "component",
                            all.get(i).id());
                }
            }
            inOrderOfKey = all;
        }
        return inOrderOfKey;
    }

    private static int place(JsonComponent dimension) {
        boolean isUnsaid = dimension.keyPosition() < 0;
        return !isUnsaid
                ? dimension.keyPosition()
                : dimension.id().equals(Column.TIME_PERIOD.name()) ? Integer.MAX_VALUE : Integer.MAX_VALUE - 1;
    }
}
