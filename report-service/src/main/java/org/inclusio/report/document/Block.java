package org.inclusio.report.document;

import java.util.stream.Stream;

/** What a section is made of. */
public sealed interface Block permits NumberedParagraph, StatisticalTable {

    /** Every piece of text that the block prints in its place, in order. */
    Stream<String> printedText();

    /** The table that this block is, or null; templates ask it because they cannot ask for a type. */
    default StatisticalTable table() {
        return this instanceof StatisticalTable table ? table : null;
    }

    /** The paragraph that this block is, or null. */
    default NumberedParagraph paragraph() {
        return this instanceof NumberedParagraph paragraph ? paragraph : null;
    }
}
