package org.inclusio.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a place of an SDMX-JSON message can hold: a text, a number, several of them, or texts by language. */
final class JsonText {

    /** So SDMX-CSV 2 tells several values apart, and so they are kept. */
    private static final String BETWEEN = "; ";

    /** As many elements as an array has at most that is held whole. */
    static final int MOST_ELEMENTS = 10_000;

    private JsonText() {}

    /** @throws UnreadableFile when more stands in one place than is held */
    static void requireFew(int elements, long line) {
        if (elements > MOST_ELEMENTS) {
            throw UnreadableFile.at(line, "READABLE_FILE.long-array", "most", MOST_ELEMENTS);
        }
    }

    /** A number by the digits that were written; it is a value or the place of one in a list, as its component wants it. */
    record Digits(String text) {

        /** The number of a value, counted from 0; -1 when it can't be one. A writer of doubles writes 1.0. */
        int number() {
            String digits = text;
            int point = digits.indexOf('.');
            if (point > 0 && digits.substring(point + 1).chars().allMatch(c -> c == '0')) {
                digits = digits.substring(0, point);
            }
            return JsonText.number(digits);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A whole number without a sign; -1 when it is none. */
    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
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
            requireFew(values.size(), line(parser));
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
            requireFew(texts.size(), line);
            if (token != JsonToken.VALUE_NULL) {
                texts.put(language, text(parser).strip());
            }
        }
        return inLanguages(texts);
    }

    /** Whether it is built as the tag of a language is (RFC 5646, 2.1). */
    static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    }

    /** One text of those in several languages. */
    static String inLanguages(Map<String, String> texts) {
        return texts.values().stream().distinct().count() <= 1
                ? texts.values().stream().findFirst().orElse(null)
                : texts.entrySet().stream()
                        .map(text -> text.getKey() + ": " + text.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    /**
     * One text of what stands in the place of a component; null for nothing.
     *
     * @throws UnreadableFile when there are several values and the component can have but one
     */
    static String one(Column column, List<?> values, long line) {
        List<String> texts = values.stream()
                .filter(Objects::nonNull)
                .map(value -> value instanceof List<?> several ? one(column, several, line) : value.toString())
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        if (texts.size() > 1 && column != null && !isText(column)) {
            throw UnreadableFile.at(line, "READABLE_FILE.several-values", "component", column);
        }
        return texts.isEmpty() ? null : String.join(BETWEEN, texts);
    }

    /** Whether a component is a text in words, which can hold several. */
    private static boolean isText(Column column) {
        return column == Column.SOURCE_DETAIL || column == Column.COMMENT_OBS || column == Column.TIME_DETAIL;
    }

    static long line(JsonParser parser) {
        return Math.max(1, parser.currentLocation().getLineNr());
    }
}
