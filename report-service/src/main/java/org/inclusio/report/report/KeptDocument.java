package org.inclusio.report.report;

import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.comparison.Passage;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.writing.Statistic;

/** The summary, the numbered paragraphs, the tables and the charts of a report as they were kept. */
record KeptDocument(
        List<String> summary, List<NumberedParagraph> paragraphs, List<StatisticalTable> tables, List<Chart> charts) {

    /** The numbers that it prints, with their figures; of the bytes of {@link Form#JSON}. */
    static List<Statistic> statistics(ReportForms.Kept kept) {
        return KeptContent.of(kept.bytes()).statistics();
    }

    /** Of the bytes of {@link Form#JSON}. */
    static KeptDocument of(ReportForms.Kept kept) {
        ReportDocument document = KeptContent.of(kept.bytes()).document();
        return new KeptDocument(
                document.summary(),
                document.paragraphs(),
                blocks(document, StatisticalTable.class),
                blocks(document, Chart.class));
    }

    private static <T extends Block> List<T> blocks(ReportDocument document, Class<T> kind) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Every text but those of headings, tables and annexes. */
    List<Passage> passages() {
        return Stream.concat(
                        summary.stream().map(text -> new Passage(null, text)),
                        paragraphs.stream().map(paragraph -> new Passage(paragraph.number(), paragraph.text())))
                .toList();
    }

    /** A paragraph by the number of a request; a problem where there is none. */
    NumberedParagraph paragraph(String number) {
        return paragraphs.stream()
                .filter(paragraph -> Integer.toString(paragraph.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> ReportRefusal.UNKNOWN_PARAGRAPH.because("The report has no paragraph '" + number
                        + "'; its paragraphs are numbered from 1 to " + paragraphs.size() + "."));
    }
}
