package org.inclusio.report.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chapter or an annex.
 *
 * @param numeral "I." or "Annex I"
 * @param anchor what links to it end in
 */
public record Section(String numeral, String anchor, String heading, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    Section withTexts(Map<Integer, Linked> texts) {
        return new Section(
                numeral,
                anchor,
                heading,
                blocks.stream()
                        .map(block -> block instanceof NumberedParagraph paragraph
                                ? paragraph.withText(texts.getOrDefault(paragraph.number(), paragraph.linked()))
                                : block)
                        .toList());
    }

    Stream<String> printedText() {
        return Stream.concat(Stream.of(numeral, heading), blocks.stream().flatMap(Block::printedText));
    }
}
