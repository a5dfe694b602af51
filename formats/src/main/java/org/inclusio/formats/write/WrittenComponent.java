package org.inclusio.formats.write;

import java.util.Map;
import java.util.function.Function;

/**
 * A component of what is written, and what a row says in it.
 *
 * @param <T> what rows are made of
 * @param id as SDMX has it
 * @param header over it in plain CSV and workbooks
 * @param label its name in English
 * @param isNumber whether it is a number to a spreadsheet; codes that look like one are not
 * @param isCoded whether its values are codes of a list
 * @param codes names of codes in English; empty where it has none
 * @param text what a row says in it, decimals with their digits and without exponent; null where it says nothing
 * @param told the same for a file that people open, which may say {@code <2.5} in place of a value
 */
public record WrittenComponent<T>(
        String id,
        String header,
        String label,
        boolean isNumber,
        boolean isCoded,
        Map<String, String> codes,
        Function<T, String> text,
        Function<T, String> told) {

    /** What a row says in it, or null. */
    public String text(T row) {
        return text.apply(row);
    }

    /** The same for a file that people open. */
    public String told(T row) {
        return told.apply(row);
    }
}
