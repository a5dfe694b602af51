package org.inclusio.report.language;

/**
 * An argument of a phrase that prints between two marks, which tell afterwards where in the phrase it stands.
 *
 * @param value a whole number, or a text
 */
public record Marked(Object value, String before, String after) {

    String around(String printed) {
        return before + printed + after;
    }
}
