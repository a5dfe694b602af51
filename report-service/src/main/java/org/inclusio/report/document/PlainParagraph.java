package org.inclusio.report.document;

import java.util.stream.Stream;

/** A paragraph without a number, as annexes have them. */
public record PlainParagraph(String text) implements Block {

    @Override
    public String kind() {
        return "text";
    }

    @Override
    public Stream<String> printedText() {
        return Stream.of(text);
    }
}
