package org.inclusio.report.document;

import java.util.stream.Stream;

/**
 * A heading within a chapter.
 *
 * @param level 2 for those with letters, 3 for those with arabic numbers
 * @param numeral "A." or "1."
 */
public record Subheading(int level, String numeral, String text) implements Block {

    @Override
    public String kind() {
        return "subheading";
    }

    @Override
    public Stream<String> printedText() {
        return Stream.of(numeral, text);
    }
}
