package org.inclusio.report;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/** Invented reports; their text is nobody's. */
public final class Drafts {

    private Drafts() {}

    public static ReportDraft empty() {
        return new ReportDraft(
                Phrases.of(Language.ENGLISH),
                new Masthead(
                        "United Nations",
                        "General Assembly",
                        "A/EXAMPLE/1",
                        "Distr.: General",
                        "1 July 2015",
                        "Original: English",
                        List.of("Seventieth session")),
                "Nobody submitted this.",
                "An example",
                "Report of nobody");
    }

    public static ReportDraft small() {
        return empty().summary("What it says.")
                .section("Introduction")
                .paragraph("First.", "A note of five words.")
                .paragraph("Second.")
                .section("Findings")
                .paragraph("Third.", "See paragraph 1.")
                .table(
                        "Employment by sex",
                        "Sex",
                        List.of("2000", "2015"),
                        List.of(
                                new StatisticalTable.Row("Women", List.of("48.1", "..")),
                                new StatisticalTable.Row("Men", List.of("72.0", "-"))),
                        List.of("Two dots (..) mean that data are not available."),
                        "labour force survey.")
                .subsection("In a picture")
                .chart(
                        "Employment of women",
                        "A dot for each year.",
                        List.of("2000", "2015"),
                        List.of(new DotPlot.Panel(
                                "Per cent", List.of(new DotPlot.Row("Women", new BigDecimal("48.1"), null)))),
                        "labour force survey.")
                .annex("Method")
                .text("None.");
    }
}
