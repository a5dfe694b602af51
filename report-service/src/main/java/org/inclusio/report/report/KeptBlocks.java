package org.inclusio.report.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.StatisticalTable;

/** The tables and charts of a report as they were kept. */
@ApplicationScoped
class KeptBlocks {

    private final AssembleReport assemble;
    private final Reports reports;
    private final ObjectMapper json;

    KeptBlocks(AssembleReport assemble, Reports reports, ObjectMapper json) {
        this.assemble = assemble;
        this.reports = reports;
        this.json = json;
    }

    /** @param language ISO 639-1 code, or null for that of the order */
    List<StatisticalTable> tables(String id, String language) {
        return having("stubHead", StatisticalTable.class, id, language);
    }

    List<Chart> charts(String id, String language) {
        return having("panels", Chart.class, id, language);
    }

    /** The blocks that have a component which no other kind of block has. */
    private <T> List<T> having(String component, Class<T> kind, String id, String language) {
        Report report = reports.existing(id);
        byte[] kept =
                assemble.read(report, report.inLanguage(language), Form.JSON).bytes();
        List<T> found = new ArrayList<>();
        try {
            for (JsonNode section : json.readTree(kept).at("/document/sections")) {
                for (JsonNode block : section.path("blocks")) {
                    if (block.has(component)) {
                        found.add(json.treeToValue(block, kind));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The kept report can't be read.", e);
        }
        return found;
    }
}
