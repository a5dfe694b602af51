package org.inclusio.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;

/** The tables and charts of the reports that the caller may read. */
@ApplicationScoped
class KeptBlocks {

    private final AssembleReport assemble;
    private final ReadableReports reports;
    private final PublicAddress address;

    KeptBlocks(AssembleReport assemble, ReadableReports reports, PublicAddress address) {
        this.assemble = assemble;
        this.reports = reports;
        this.address = address;
    }

    /** @param language ISO 639-1 code, or null for that of the order */
    List<StatisticalTable> tables(String id, String language) {
        return document(id, language).tables();
    }

    List<Chart> charts(String id, String language) {
        return document(id, language).charts();
    }

    /** The phrases of a language that the report may be read in. */
    Phrases phrases(String id, String language) {
        return Phrases.of(reports.existing(id).inLanguage(language));
    }

    /** Where the numbers of a report lead to. */
    Origins origins(String id) {
        return Origins.at(address.base() + "/v1/reports/" + id + "/statistics");
    }

    private KeptDocument document(String id, String language) {
        Report report = reports.existing(id);
        return KeptDocument.of(assemble.content(report, report.inLanguage(language)));
    }
}
