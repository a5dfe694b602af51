package org.inclusio.report.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.comparison.Passage;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.writing.Statistic;

/** The summary, the numbered paragraphs, the tables and the charts of a report as they were kept. */
record KeptDocument(
        List<String> summary, List<NumberedParagraph> paragraphs, List<StatisticalTable> tables, List<Chart> charts) {

    /** The numbers that it prints, with their figures; of the bytes of {@link Form#JSON}. */
    static List<Statistic> statistics(ReportForms.Kept kept, ObjectMapper json) {
        try {
            return Stream.of(json.treeToValue(json.readTree(kept.bytes()).path("statistics"), Statistic[].class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The kept report can't be read.", e);
        }
    }

    /** Of the bytes of {@link Form#JSON}. */
    static KeptDocument of(ReportForms.Kept kept, ObjectMapper json) {
        List<String> summary = new ArrayList<>();
        List<NumberedParagraph> paragraphs = new ArrayList<>();
        List<StatisticalTable> tables = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        try {
            JsonNode document = json.readTree(kept.bytes()).path("document");
            document.path("summary").forEach(text -> summary.add(text.asText()));
            for (JsonNode section : document.path("sections")) {
                for (JsonNode block : section.path("blocks")) {
                    if (block.has("stubHead")) {
                        tables.add(json.treeToValue(block, StatisticalTable.class));
                    } else if (block.has("panels")) {
                        charts.add(json.treeToValue(block, Chart.class));
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
        return new KeptDocument(summary, paragraphs, tables, charts);
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
