package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A chapter or an annex.
 *
 * @param numeral "I." or "Annex I"
 * @param anchor what links to it end in
 * @param online whether it is published online only, so that nothing of it prints
 */
public record Section(
        String numeral,
        String anchor,
        String heading,
        List<Block> blocks,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean online) {

    /** One that prints. */
    public Section(String numeral, String anchor, String heading, List<Block> blocks) {
        this(numeral, anchor, heading, blocks, false);
    }

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Whether it is an annex, which stands apart from the chapters. */
    public boolean annex() {
        return anchor.startsWith("annex");
    }

    /** @param other what stands instead of a text, by place; null leaves it */
    Section withTexts(Numbering places, Function<Place, Linked> other) {
        Linked ownHeading = other.apply(places.heading());
        return new Section(
                numeral,
                anchor,
                ownHeading == null ? heading : ownHeading.text(),
                blocks.stream().map(block -> withText(block, places, other)).toList(),
                online);
    }

    private static Block withText(Block block, Numbering places, Function<Place, Linked> other) {
        if (block instanceof NumberedParagraph paragraph) {
            Linked text = other.apply(Place.paragraph(paragraph.number()));
            return text == null ? paragraph : paragraph.withText(text);
        }
        if (block instanceof Subheading subheading) {
            Linked text = other.apply(places.heading());
            return text == null ? subheading : new Subheading(subheading.level(), subheading.numeral(), text.text());
        }
        return block;
    }

    /** Counts the headings of a report, those of chapters and those within them. */
    static final class Numbering {
        private int headings;

        Place heading() {
            return Place.heading(++headings);
        }
    }

    Stream<String> printedText() {
        return online
                ? Stream.empty()
                : Stream.concat(Stream.of(numeral, heading), blocks.stream().flatMap(Block::printedText));
    }
}
