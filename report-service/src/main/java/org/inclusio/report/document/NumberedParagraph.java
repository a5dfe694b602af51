package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;

/**
 * A paragraph with the number that references to it use in every language version.
 *
 * @param links the numbers in its text that lead to their statistics
 */
public record NumberedParagraph(
        int number,
        String text,
        List<Footnote> footnotes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> links) implements Block {

    public NumberedParagraph {
        footnotes = List.copyOf(footnotes);
        links = links == null ? List.of() : List.copyOf(links);
    }

    public NumberedParagraph(int number, String text, List<Footnote> footnotes) {
        this(number, text, footnotes, List.of());
    }

    NumberedParagraph withText(Linked other) {
        return new NumberedParagraph(number, other.text(), footnotes, other.links());
    }

    /** Its text, a number that leads somewhere apart from what stands around it. */
    public Linked linked() {
        return new Linked(text, links);
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
