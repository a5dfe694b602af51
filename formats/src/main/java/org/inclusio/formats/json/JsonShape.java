package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;

/**
 * The objects of an SDMX-JSON data message and the members that each may have, by the schemas of 2.0.0 and 2.1.0, the field
 * guide, and what 1.0 called otherwise. A member with a colon is an object of that shape, or an array of such.
 */
enum JsonShape {
    MESSAGE("the message", "$schema meta:META data errors"),
    META(
            "meta",
            "schema id test prepared contentLanguages name names:TEXTS sender:PARTY receivers:PARTY receiver:PARTY links:LINK"),
    PARTY("sender or receivers", "id name names:TEXTS contacts:CONTACT contact:CONTACT"),
    CONTACT(
            "contacts",
            "id name names:TEXTS department departments:TEXTS role roles:TEXTS telephones faxes x400s uris emails"
                    + " telephone fax x400 uri email"),
    LINK("links", "href rel urn uri title titles:TEXTS type hreflang"),
    ERROR("errors", "code title titles:TEXTS detail details:TEXTS links:LINK"),
    DATA("data", "structures structure dataSets"),
    STRUCTURE(
            "structures",
            "id name names:TEXTS description descriptions:TEXTS links:LINK dimensions measures attributes"
                    + " annotations dataSets"),
    DIMENSIONS("dimensions", "dataSet series observation"),
    MEASURES("measures", "observation"),
    ATTRIBUTES("attributes", "dataSet dimensionGroup series observation"),
    COMPONENT(
            "a component",
            "id name names:TEXTS description descriptions:TEXTS keyPosition role roles isMandatory"
                    + " relationship:RELATIONSHIP format:FORMAT default minOccurs maxOccurs links:LINK annotations"
                    + " values"),
    RELATIONSHIP(
            "relationship",
            "dataflow:NOTHING none:NOTHING observation:NOTHING dimensions primaryMeasure measures group"
                    + " attachmentGroups"),
    FORMAT(
            "format",
            "dataType isSequence interval startValue endValue timeInterval startTime endTime minLength maxLength"
                    + " minValue maxValue decimals pattern isMultiLingual isMultilingual minOccurs maxOccurs"),
    VALUE(
            "values",
            "id name names:TEXTS value values description descriptions:TEXTS start end parent order links:LINK"
                    + " annotations"),
    ANNOTATION("annotations", "id title type value text texts:TEXTS links:LINK"),
    DATA_SET(
            "dataSets",
            "structure action reportingBegin reportingEnd validFrom validTo publicationYear publicationPeriod"
                    + " links:LINK annotations attributes dimensionGroupAttributes series observations"),
    SERIES("series", "annotations attributes observations"),
    NOTHING("relationship", ""),
    /** By language. */
    TEXTS("the texts by language", "");

    private final String place;
    private final Map<String, String> members = new HashMap<>();

    JsonShape(String place, String members) {
        this.place = place;
        if (!members.isEmpty()) {
            for (String member : members.split(" ")) {
                String[] parts = member.split(":");
                this.members.put(parts[0], parts.length == 1 ? "" : parts[1]);
            }
        }
    }

    /** How a sentence names the place of such an object. */
    String place() {
        return place;
    }

    /** @throws UnreadableFile when no such object has a member of this name */
    void requireMember(String name, long line) {
        if (!members.containsKey(name)) {
            throw notUnderstood(name, line);
        }
    }

    /**
     * The place of something in a list, counted from 0, at which the parser stands; -1 for null, which says none.
     *
     * @throws UnreadableFile when it is anything else
     */
    int place(String name, JsonParser parser) throws IOException {
        long line = JsonText.line(parser);
        Object said = JsonText.read(parser);
        int number = said instanceof JsonText.Digits digits ? digits.number() : -1;
        if (said != null && number < 0) {
            throw notUnderstood(name + " (" + said + ")", line);
        }
        return number;
    }

    UnreadableFile notUnderstood(String name, long line) {
        return UnreadableFile.at(line, "READABLE_FILE.not-understood", "name", Component.shown(name), "within", place);
    }

    /**
     * Passes over a member that says nothing of an observation.
     *
     * @throws UnreadableFile when there is something in it that isn't known
     */
    void pass(String member, JsonParser parser) throws IOException {
        String shape = members.get(member);
        pass(shape.isEmpty() ? null : valueOf(shape), member, parser);
    }

    private void pass(JsonShape shape, String member, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    throw notUnderstood(member, JsonText.line(parser));
                }
                pass(shape, member, parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT && shape == TEXTS) {
            passTexts(parser);
        } else if (parser.currentToken() == JsonToken.START_OBJECT && shape != null) {
            JsonMembers members = new JsonMembers(parser, shape);
            for (String name = members.next(); name != null; name = members.next()) {
                shape.pass(name, parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT
                || shape != null && parser.currentToken() != JsonToken.VALUE_NULL) {
            throw notUnderstood(member, JsonText.line(parser));
        }
    }

    private static void passTexts(JsonParser parser) throws IOException {
        for (String language = parser.nextFieldName(); language != null; language = parser.nextFieldName()) {
            long line = JsonText.line(parser);
            JsonToken text = parser.nextToken();
            boolean isText = text == JsonToken.VALUE_STRING || text == JsonToken.VALUE_NULL;
            if (!isText || !JsonText.isLanguage(language)) {
                throw TEXTS.notUnderstood(language, line);
            }
        }
    }
}
