package org.inclusio.report.document;

import java.util.stream.Stream;

/** What a section is made of. */
public sealed interface Block permits NumberedParagraph, PlainParagraph, Subheading, StatisticalTable, Chart {

    /** Every piece of text that the block prints in its place, in order. */
    Stream<String> printedText();

    /** The name of its kind, which templates and readers of the JSON ask for because they cannot ask for a type. */
    String kind();
}
