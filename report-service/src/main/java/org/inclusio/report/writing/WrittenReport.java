package org.inclusio.report.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Place;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** A report with the figures behind its numbers, and what it found in a few plain sentences. */
public record WrittenReport(ReportDocument document, List<Statistic> statistics, List<String> findings) {

    public WrittenReport {
        statistics = List.copyOf(statistics);
        findings = List.copyOf(findings);
    }

    /** The text of a place with references in the place of its numbers, from which an editor can go on. */
    public String draft(Place place, IndicatorCatalogue catalogue) {
        return new References(this, catalogue).referring(document.texts().get(place));
    }

    /**
     * The report as somebody edited it.
     *
     * @param wording text with references, by the place of the text that it replaces
     * @throws UnusableWording where a text has a number of its own or a reference that leads nowhere
     */
    public WrittenReport edited(Map<Place, String> wording, IndicatorCatalogue catalogue) {
        References references = new References(this, catalogue);
        Map<Place, Linked> texts = new HashMap<>();
        wording.forEach((place, text) -> texts.put(place, references.resolved(place, text)));
        return new WrittenReport(document.withTexts(texts), statistics, findings);
    }
}
