package org.inclusio.formats.sdmx;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;

/** What a place of an SDMX message can hold: a text, a whole number, several texts, or texts by language. */
public final class MessageText {

    /** So SDMX-CSV 2 tells several values apart, and so they are kept. */
    private static final String BETWEEN = "; ";

    /** As many elements as an array has at most that is held whole. */
    private static final int MOST_ELEMENTS = 10_000;

    private MessageText() {}

    /** @throws UnreadableFile when more stands in one place than is held */
    public static void requireFew(int elements, long line) {
        if (elements > MOST_ELEMENTS) {
            throw UnreadableFile.at(line, "READABLE_FILE.long-array", "most", MOST_ELEMENTS);
        }
    }

    /** A whole number without a sign; -1 when it is none. */
    public static int number(String digits) {
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

    /** One text of those in several languages. */
    public static String inLanguages(Map<String, String> texts) {
        return texts.values().stream().distinct().count() <= 1
                ? texts.values().stream().findFirst().orElse(null)
                : texts.entrySet().stream()
                        .map(text -> text.getKey() + ": " + text.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    /**
     * One text of what stands in the place of a component; null for nothing.
     *
     * @param column may be null
     * @throws UnreadableFile when there are several values and the component can have but one
     */
    public static String one(Column column, List<?> values, long line) {
        List<String> texts = values.stream()
                .filter(Objects::nonNull)
                .map(value -> value instanceof List<?> several ? one(column, several, line) : value.toString())
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        if (texts.size() > 1 && column != null && !column.isText()) {
            throw UnreadableFile.at(line, "READABLE_FILE.several-values", "component", column);
        }
        return texts.isEmpty() ? null : String.join(BETWEEN, texts);
    }
}
