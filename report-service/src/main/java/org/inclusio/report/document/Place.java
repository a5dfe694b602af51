package org.inclusio.report.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text of a report stands that can be worded anew: a numbered paragraph, a paragraph of the summary, or a heading. It
 * is the same in every language. Written it is the number of a paragraph alone, such as 12, or summary-1, or heading-3.
 *
 * @param number from 1 within its kind, in the order of the report
 */
public record Place(Kind kind, int number) {

    /** What stands there. */
    public enum Kind {
        PARAGRAPH(""),
        SUMMARY("summary-"),
        HEADING("heading-");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("(|summary-|heading-)([1-9]\\d{0,3})");

    public static Place paragraph(int number) {
        return new Place(Kind.PARAGRAPH, number);
    }

    public static Place summary(int number) {
        return new Place(Kind.SUMMARY, number);
    }

    public static Place heading(int number) {
        return new Place(Kind.HEADING, number);
    }

    /** Empty where the text is none that {@link #toString} writes. */
    public static Optional<Place> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.prefix.equals(matcher.group(1))) {
                return Optional.of(new Place(kind, Integer.parseInt(matcher.group(2))));
            }
        }
        throw new IllegalStateException("The pattern knows a kind of place that there is not: " + written);
    }

    /** The number of a paragraph, or null of anything else. */
    public Integer paragraphNumber() {
        return kind == Kind.PARAGRAPH ? number : null;
    }

    @Override
    public String toString() {
        return kind.prefix + number;
    }
}
