package org.inclusio.report.document;

import java.util.List;
import java.util.stream.Stream;

/** A paragraph with the number that references to it use in every language version. */
public record NumberedParagraph(int number, String text, List<Footnote> footnotes) implements Block {

    public NumberedParagraph {
        footnotes = List.copyOf(footnotes);
    }

    NumberedParagraph withText(String other) {
        return new NumberedParagraph(number, other, footnotes);
    }

    @Override
    public String kind() {
        return "paragraph";
    }

    @Override
    public Stream<String> printedText() {
        return Stream.of(number + ".", text);
    }
}
