package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.DataSetDates;
import org.inclusio.formats.sdmx.DimensionGroups;
import org.inclusio.formats.sdmx.Said;

/**
 * What an SDMX-JSON data set says above its series and observations, wherever in it that stands. What the numbers mean is
 * known only when the whole message has been read once.
 */
final class JsonDataSet {

    private record Attributes(String key, List<Object> values, long line) {}

    private final List<Attributes> groupAttributes = new ArrayList<>();
    private Attributes attributes;
    private List<Object> annotations = List.of();
    private final DataSetDates dates = new DataSetDates();
    private String action;
    private int structure = -1;
    private long line;

    private JsonDataSet() {}

    /** The parser stands at the beginning of the data set. */
    static JsonDataSet read(JsonParser parser, JsonBounds bounds) throws IOException {
        JsonDataSet dataSet = new JsonDataSet();
        dataSet.line = JsonText.line(parser);
        JsonMembers members = new JsonMembers(parser, JsonShape.DATA_SET);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "structure" -> dataSet.structure = JsonShape.DATA_SET.place(name, parser);
                case "action" -> dataSet.action = Component.action(JsonText.text(parser), members.line());
                case "annotations" -> dataSet.annotations = JsonStructure.numbers(name, parser, members.line());
                case "attributes" -> {
                    if (parser.currentToken() != JsonToken.START_ARRAY) {
                        throw JsonShape.DATA_SET.notUnderstood(name, members.line());
                    }
                    dataSet.attributes = held("", parser, bounds);
                }
                case "dimensionGroupAttributes" -> {
                    members.requireObject(name);
                    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                        if (parser.nextToken() != JsonToken.START_ARRAY) {
                            throw JsonShape.DATA_SET.notUnderstood(key, JsonText.line(parser));
                        }
                        dataSet.groupAttributes.add(held(key, parser, bounds));
                        DimensionGroups.requireFew(dataSet.groupAttributes.size(), JsonText.line(parser));
                    }
                }
                case "series", "observations" -> {
                    members.requireObject(name);
                    parser.skipChildren();
                }
                default -> {
                    if (DataSetDates.isOne(name)) {
                        dataSet.dates.put(name, JsonText.text(parser), members.line());
                    } else {
                        JsonShape.DATA_SET.pass(name, parser);
                    }
                }
            }
        }
        return dataSet;
    }

    private static Attributes held(String key, JsonParser parser, JsonBounds bounds) throws IOException {
        long line = JsonText.line(parser);
        bounds.hold(key, line);
        List<Object> values = JsonText.readAll(parser);
        values.forEach(value -> bounds.hold(value, line));
        return new Attributes(key, values, line);
    }

    /** The letter of its action; null without one. */
    String action() {
        return action;
    }

    DataSetDates dates() {
        return dates;
    }

    long line() {
        return line;
    }

    /**
     * The structure that describes it: the one it names, unless another names it; else the one that names it, else the
     * first.
     *
     * @param number which of the data sets of the message it is, from 0
     */
    JsonStructure structure(List<JsonStructure> structures, int number) {
        int described = -1;
        for (int i = 0; i < structures.size(); i++) {
            described = described < 0 && structures.get(i).describes(number) ? i : described;
        }
        int named = structure >= 0 ? structure : Math.max(0, described);
        if (named >= structures.size()
                || described >= 0 && !structures.get(named).describes(number)) {
            throw UnreadableFile.at(line, "READABLE_FILE.no-such-structure", "structure", named);
        }
        return structures.get(named);
    }

    /** Takes in what is said of the whole data set. */
    Said said(JsonStructure described) {
        Said said = new Said();
        described.noteComponents(said, line);
        described.dataSetDimensions.forEach(dimension -> dimension.sayOnly(said));
        if (attributes != null) {
            say(attributes, described.dataSetAttributes, described, said);
        }
        annotations.forEach(number -> described.note(said, number, line));
        return said;
    }

    /** Takes in what is said of groups of its observations. */
    DimensionGroups groups(JsonStructure described) {
        DimensionGroups groups = new DimensionGroups();
        for (Attributes group : groupAttributes) {
            List<JsonComponent> dimensions = described.inOrderOfKey(group.line());
            String[] numbers = group.key().split(":", -1);
            if (numbers.length > dimensions.size()) {
                throw otherKey(group.key(), numbers.length, dimensions.size(), group.line());
            }
            Said said = new Said();
            for (int i = 0; i < numbers.length; i++) {
                // An empty part leaves the dimension out; so does ~, which says that the attribute is not about it.
                if (!numbers[i].isEmpty() && !numbers[i].equals("~")) {
                    dimensions.get(i).sayNumber(said, numbers[i], group.line());
                }
            }
            say(group, described.groupAttributes, described, said);
            groups.add(said, group.line());
        }
        return groups;
    }

    private static void say(Attributes written, List<JsonComponent> listed, JsonStructure described, Said said) {
        sayAll(written.values(), listed, described, said, written.line());
    }

    /** Takes in values in the order of their components, and numbers of annotations after them. */
    static void sayAll(
            List<Object> written, List<JsonComponent> listed, JsonStructure described, Said said, long line) {
        for (int i = 0; i < written.size(); i++) {
            if (i < listed.size()) {
                listed.get(i).say(said, written.get(i), line);
            } else {
                described.note(said, written.get(i), line);
            }
        }
    }

    static UnreadableFile otherKey(String key, int parts, int dimensions, long line) {
        return UnreadableFile.at(
                line, "READABLE_FILE.other-key", "key", Component.shown(key), "parts", parts, "dimensions", dimensions);
    }
}
