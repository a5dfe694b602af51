package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Annotation;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.MessageText;

/** The annotations of an SDMX-JSON structure, which the message refers to by their numbers, and whether it has. */
final class JsonAnnotations {

    private record Listed(String text, long line) {}

    private final List<Listed> annotations = new ArrayList<>();
    private final BitSet used = new BitSet();

    /** Takes in the next one, at whose beginning the parser stands. */
    void read(JsonParser parser, JsonBounds bounds) throws IOException {
        long line = JsonText.line(parser);
        String text = words(parser);
        bounds.hold(text, line);
        annotations.add(new Listed(text, line));
    }

    private static String words(JsonParser parser) throws IOException {
        String title = null;
        String type = null;
        String value = null;
        String text = null;
        String texts = null;
        String link = null;
        JsonMembers members = new JsonMembers(parser, JsonShape.ANNOTATION);
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "title" -> title = JsonText.text(parser);
                case "type" -> type = JsonText.text(parser);
                case "value" -> value = JsonText.text(parser);
                // Of 1.0 by language, too.
                case "text" ->
                    text = MessageText.one(Column.COMMENT_OBS, List.of(JsonText.read(parser)), members.line());
                case "texts" -> {
                    members.requireObject(name);
                    texts = (String) JsonText.read(parser);
                }
                case "links" -> link = links(members, name, parser);
                default -> JsonShape.ANNOTATION.pass(name, parser);
            }
        }
        // The text is the one of the texts that fits the reader best.
        boolean isAmong = texts != null && (text == null || texts.contains(text.strip()));
        String said = isAmong || text == null ? texts : texts == null ? text : text + "; " + texts;
        return Annotation.words(title, said, value, link, type);
    }

    /** Where they lead to. */
    private static String links(JsonMembers above, String member, JsonParser parser) throws IOException {
        List<String> addresses = new ArrayList<>();
        while (above.nextObject(member)) {
            JsonMembers members = new JsonMembers(parser, JsonShape.LINK);
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals("href") && parser.currentToken() == JsonToken.VALUE_STRING) {
                    addresses.add(JsonText.text(parser));
                    MessageText.requireFew(addresses.size(), members.line());
                } else {
                    JsonShape.LINK.pass(name, parser);
                }
            }
        }
        return addresses.isEmpty() ? null : String.join("; ", addresses);
    }

    /**
     * What the annotation of this number says, or null; it has been used then.
     *
     * @throws UnreadableFile when there is none
     */
    String text(Object written, long line) {
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
        used.set(number);
        return annotations.get(number).text();
    }

    /** @throws UnreadableFile when one says something and nothing has referred to it */
    void requireAllUsed() {
        for (int i = used.nextClearBit(0); i < annotations.size(); i = used.nextClearBit(i + 1)) {
            if (annotations.get(i).text() != null) {
                throw UnreadableFile.at(annotations.get(i).line(), "READABLE_FILE.unused-annotation", "number", i);
            }
        }
    }
}
