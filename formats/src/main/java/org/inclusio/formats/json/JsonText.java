package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.MessageText;

/** What a place of an SDMX-JSON message can hold: a text, a number, several of them, or texts by language. */
final class JsonText {

    private JsonText() {}

    /** A number by the digits that were written; it is a value or the place of one in a list, as its component wants it. */
    record Digits(String text) {

        /** The number of a value, counted from 0; -1 when it can't be one. A writer of doubles writes 1.0. */
        int number() {
            String digits = text;
            int point = digits.indexOf('.');
            if (point > 0 && digits.substring(point + 1).chars().allMatch(c -> c == '0')) {
                digits = digits.substring(0, point);
            }
            return MessageText.number(digits);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Reads a value.
     *
     * @return a text, {@link Digits}, a list of such and nulls, or null
     * @throws UnreadableFile when it is an object that isn't one of texts by language, or a text has half a character
     */
    static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case START_ARRAY -> readAll(parser);
            case START_OBJECT -> localised(parser);
            default -> text(parser);
        };
    }

    /** The elements of an array, at whose beginning the parser stands. */
    static List<Object> readAll(JsonParser parser) throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
            MessageText.requireFew(values.size(), line(parser));
        }
        return values;
    }

    /** A text without half characters. */
    static String text(JsonParser parser) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            throw UnreadableFile.at(line(parser), "READABLE_FILE.no-single-value");
        }
        String text = parser.getText();
        requireWhole(text, line(parser));
        return text;
    }

    /** An escape can write one of two surrogates, which is no character and which UTF-8 can't hold. */
    private static void requireWhole(String text, long line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw UnreadableFile.at(line, "READABLE_FILE.half-character", "code", String.format("U+%04X", (int) c));
            }
        }
    }

    /** A text in several languages is kept as one, each with its language: {@code en: Census; fr: Recensement}. */
    private static String localised(JsonParser parser) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language = parser.nextFieldName(); language != null; language = parser.nextFieldName()) {
            long line = line(parser);
            JsonToken token = parser.nextToken();
            boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
            if (!isText || !isLanguage(language)) {
                throw JsonShape.TEXTS.notUnderstood(language, line);
            }
            MessageText.requireFew(texts.size(), line);
            if (token != JsonToken.VALUE_NULL) {
                texts.put(language, text(parser).strip());
            }
        }
        return MessageText.inLanguages(texts);
    }

    /** Whether it is built as the tag of a language is (RFC 5646, 2.1). */
    static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    }

    static long line(JsonParser parser) {
        return Math.max(1, parser.currentLocation().getLineNr());
    }
}
