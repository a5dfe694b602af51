package org.inclusio.report.writing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** A report with the figures behind its numbers, and what it found in a few plain sentences. */
public record WrittenReport(ReportDocument document, List<Statistic> statistics, List<String> findings) {

    public WrittenReport {
        statistics = List.copyOf(statistics);
        findings = List.copyOf(findings);
    }

    /**
     * The report as somebody edited it.
     *
     * @param wording text with references, by number of the paragraph that it replaces
     * @throws UnusableWording where a text has a number of its own or a reference that leads nowhere
     */
    public WrittenReport edited(Map<Integer, String> wording, IndicatorCatalogue catalogue) {
        References references = new References(this, catalogue);
        Map<Integer, Linked> texts = new TreeMap<>();
        wording.forEach((paragraph, text) -> texts.put(paragraph, references.resolved(text)));
        return new WrittenReport(document.withTexts(texts), statistics, findings);
    }
}
