package org.inclusio.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    private final List<String> annotations = new ArrayList<>();
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
                        String note = annotation(parser);
                        bounds.hold(note, members.line());
                        structure.annotations.add(note);
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
                    parser,
                    bounds);
        }
    }

    private void readMeasures(JsonParser parser, JsonBounds bounds) throws IOException {
        JsonMembers levels = new JsonMembers(parser, JsonShape.MEASURES);
        for (String level = levels.next(); level != null; level = levels.next()) {
            read(level, levels, measures, parser, bounds);
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
                    parser,
                    bounds);
        }
    }

    private static void read(
            String level, JsonMembers levels, List<JsonComponent> target, JsonParser parser, JsonBounds bounds)
            throws IOException {
        while (levels.nextObject(level)) {
            long line = JsonText.line(parser);
            JsonComponent component = JsonComponent.read(parser, bounds);
            bounds.hold(component.id(), line);
            if (target.stream().anyMatch(other -> other.id().equals(component.id()))) {
                throw UnreadableFile.at(line, "READABLE_FILE.member-twice", "name", component.id(), "within", level);
            }
            target.add(component);
        }
    }

    /** What an annotation says in words. */
    private static String annotation(JsonParser parser) throws IOException {
        String title = null;
        String type = null;
        String value = null;
        String text = null;
        Object texts = null;
        JsonMembers members = new JsonMembers(parser, JsonShape.ANNOTATION);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "title" -> title = JsonText.text(parser);
                case "type" -> type = JsonText.text(parser);
                case "value" -> value = JsonText.text(parser);
                // Of 1.0 by language, too.
                case "text" -> text = JsonText.one(Column.COMMENT_OBS, List.of(JsonText.read(parser)), members.line());
                case "texts" -> texts = JsonText.read(parser);
                default -> JsonShape.ANNOTATION.pass(name, parser);
            }
        }
        return Annotation.words(title, texts == null ? text : texts.toString(), value, type);
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
        int number = written instanceof JsonText.Digits digits ? digits.number() : -1;
        if (number < 0 || number >= annotations.size()) {
            throw UnreadableFile.at(
                    line,
                    "READABLE_FILE.no-such-annotation",
                    "text",
                    written == null ? "null" : Component.shown(written.toString()),
                    "annotations",
                    annotations.size());
        }
        if (annotations.get(number) != null) {
            said.note(annotations.get(number), line);
        }
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
