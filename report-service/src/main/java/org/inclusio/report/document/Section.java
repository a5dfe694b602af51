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

    /** @param other what stands instead of a text, by place; null leaves it */
    Section withTexts(Numbering places, Function<Place, String> other) {
        String ownHeading = or(other.apply(places.heading()), heading);
        return new Section(
                numeral,
                anchor,
                ownHeading,
                blocks.stream().map(block -> withText(block, places, other)).toList(),
                online);
    }

    private static Block withText(Block block, Numbering places, Function<Place, String> other) {
        if (block instanceof NumberedParagraph paragraph) {
            return paragraph.withText(or(other.apply(Place.paragraph(paragraph.number())), paragraph.text()));
        }
        if (block instanceof Subheading subheading) {
            return new Subheading(
                    subheading.level(), subheading.numeral(), or(other.apply(places.heading()), subheading.text()));
        }
        return block;
    }

    private static String or(String other, String text) {
        return other == null ? text : other;
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
