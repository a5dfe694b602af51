package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.inclusio.formats.row.UnreadableFile;

/**
 * The members of an object, one after the other. One that has no value is as good as absent (field guide of SDMX-JSON). An
 * extension, {@code x-...}, is refused as any other name that isn't known here, unless it is a comment by its name.
 */
final class JsonMembers {

    private static final String COMMENT = "x-comment";

    private final JsonParser parser;
    private final JsonShape shape;
    private final Set<String> seen = new HashSet<>(4);
    private long line;

    /** The parser stands at the beginning of the object. */
    JsonMembers(JsonParser parser, JsonShape shape) {
        this.parser = parser;
        this.shape = shape;
    }

    /**
     * The name of the next member, whose value the parser then stands at; null after the last.
     *
     * @throws UnreadableFile when it isn't known, or stands there twice
     */
    String next() throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            line = JsonText.line(parser);
            if (!name.startsWith(COMMENT)) {
                shape.requireMember(name, line);
                if (!seen.add(name)) {
                    throw UnreadableFile.at(line, "READABLE_FILE.member-twice", "name", name, "within", shape.place());
                }
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    return name;
                }
            } else {
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return null;
    }

    /** The line of the member that was named last. */
    long line() {
        return line;
    }

    /** @throws UnreadableFile when the member that was named last is no object */
    void requireObject(String name) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw shape.notUnderstood(name, line);
        }
    }

    /**
     * Goes to the next element of the array that the member named last is.
     *
     * @return false after the last
     * @throws UnreadableFile when the member is no array, or the element no object
     */
    boolean nextObject(String name) throws IOException {
        JsonToken at = parser.currentToken();
        if (at != JsonToken.START_ARRAY && at != JsonToken.END_OBJECT) {
            throw shape.notUnderstood(name, line);
        }
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            throw shape.notUnderstood(name, JsonText.line(parser));
        }
        return token == JsonToken.START_OBJECT;
    }
}
