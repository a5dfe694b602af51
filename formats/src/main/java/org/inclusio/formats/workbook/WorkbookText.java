package org.inclusio.formats.workbook;

import java.util.regex.Pattern;

/**
 * Texts in the cells of a workbook, where {@code _x000D_} stands for a character that XML would change or can't carry, and
 * {@code _x005F_} for the line before what looks so and is none (ECMA-376-1, 22.9.2.19).
 */
public final class WorkbookText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private WorkbookText() {}

    /** What a cell says. */
    static String read(String written) {
        return written.contains("_x")
                ? ESCAPED.matcher(written)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : written;
    }

    /** The same as a cell has to hold it. */
    public static String written(String text) {
        String marked = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
        return marked.replace("\r", "_x000D_");
    }
}
