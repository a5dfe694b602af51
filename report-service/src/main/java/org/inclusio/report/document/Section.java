package org.inclusio.report.document;

import java.util.List;
import java.util.stream.Stream;

/** A chapter: its roman numeral, its heading and its blocks. */
public record Section(String numeral, String heading, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    Stream<String> printedText() {
        return Stream.concat(Stream.of(numeral + ".", heading), blocks.stream().flatMap(Block::printedText));
    }
}
