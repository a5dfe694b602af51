package org.inclusio.report.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.StatisticalTable;

/** The tables and charts of the reports that the caller may read. */
@ApplicationScoped
class KeptBlocks {

    private final AssembleReport assemble;
    private final ReadableReports reports;
    private final ObjectMapper json;

    KeptBlocks(AssembleReport assemble, ReadableReports reports, ObjectMapper json) {
        this.assemble = assemble;
        this.reports = reports;
        this.json = json;
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
        return KeptDocument.of(assemble.read(report, report.inLanguage(language), Form.JSON), json);
    }
}
