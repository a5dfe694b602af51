package org.inclusio.report.report;

import java.util.List;
import java.util.Map;
import org.inclusio.report.comparison.Passage;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Place;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;

/** The texts that can be worded anew, the tables and the charts of a report as they were kept. */
record KeptDocument(Map<Place, Linked> texts, List<StatisticalTable> tables, List<Chart> charts) {

    static KeptDocument of(KeptContent content) {
        ReportDocument document = content.document();
        return new KeptDocument(
                document.texts(), blocks(document, StatisticalTable.class), blocks(document, Chart.class));
    }

    private static <T extends Block> List<T> blocks(ReportDocument document, Class<T> kind) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Every text but those of tables, charts and annexes. */
    List<Passage> passages() {
        return texts.entrySet().stream()
                .map(text -> new Passage(text.getKey(), text.getValue().text()))
                .toList();
    }

    /** A place by what a request calls it; a problem where there is no text. */
    Place place(String called) {
        return Place.of(called)
                .filter(texts::containsKey)
                .orElseThrow(() -> ReportRefusal.UNKNOWN_PARAGRAPH.because("The report has no paragraph '" + called
                        + "'; its paragraphs are numbered from 1 to " + count(Place.Kind.PARAGRAPH)
                        + ", those of the summary are summary-1 to summary-" + count(Place.Kind.SUMMARY)
                        + ", and headings are heading-1 to heading-" + count(Place.Kind.HEADING) + "."));
    }

    private long count(Place.Kind kind) {
        return texts.keySet().stream().filter(place -> place.kind() == kind).count();
    }
}
