package org.inclusio.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.StatisticalTable;

/** The tables and charts of the reports that the caller may read. */
@ApplicationScoped
class KeptBlocks {

    private final AssembleReport assemble;
    private final ReadableReports reports;

    KeptBlocks(AssembleReport assemble, ReadableReports reports) {
        this.assemble = assemble;
        this.reports = reports;
    }

    /** @param language ISO 639-1 code, or null for that of the order */
    List<StatisticalTable> tables(String id, String language) {
        return document(id, language).tables();
    }

    List<Chart> charts(String id, String language) {
        return document(id, language).charts();
    }

    private KeptDocument document(String id, String language) {
        Report report = reports.existing(id);
        return KeptDocument.of(assemble.read(report, report.inLanguage(language), Form.JSON));
    }
}
