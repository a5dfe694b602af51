package org.inclusio.report.writing;

import java.util.List;
import org.inclusio.report.document.ReportDocument;

/** A report with the figures behind its numbers, and what it found in a few plain sentences. */
public record WrittenReport(ReportDocument document, List<Statistic> statistics, List<String> findings) {

    public WrittenReport {
        statistics = List.copyOf(statistics);
        findings = List.copyOf(findings);
    }
}
