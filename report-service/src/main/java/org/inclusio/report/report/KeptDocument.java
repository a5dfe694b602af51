package org.inclusio.report.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.StatisticalTable;

/** The numbered paragraphs and the tables of a report as they were kept. */
record KeptDocument(List<NumberedParagraph> paragraphs, List<StatisticalTable> tables) {

    /** Of the bytes of {@link Form#JSON}. */
    static KeptDocument of(ReportForms.Kept kept, ObjectMapper json) {
        List<NumberedParagraph> paragraphs = new ArrayList<>();
        List<StatisticalTable> tables = new ArrayList<>();
        try {
            for (JsonNode section : json.readTree(kept.bytes()).at("/document/sections")) {
                for (JsonNode block : section.path("blocks")) {
                    if (block.has("stubHead")) {
                        tables.add(json.treeToValue(block, StatisticalTable.class));
                    } else if (block.has("footnotes")) {
                        paragraphs.add(json.treeToValue(block, NumberedParagraph.class));
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The kept report is not as it is written.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The kept report can't be read.", e);
        }
        return new KeptDocument(paragraphs, tables);
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
