package org.inclusio.report.rendering.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.junit.jupiter.api.Test;

class CsvRenderingTest {

    private static final Origins ORIGINS = Origins.at("http://o");

    @Test
    void each_number_has_a_cell_and_each_cell_of_numbers_its_addresses() {
        ReportDocument report = Drafts.empty()
                .section("Findings")
                .tableOfSeveral(
                        "Employment",
                        "Region",
                        List.of("Women"),
                        List.of("1990", "2015"),
                        List.of(
                                new StatisticalTable.Row(
                                        "Oceania",
                                        List.of(Linked.marked(1, "48.1") + "\u2192" + Linked.marked(2, "1,050"))),
                                new StatisticalTable.Row("Asia", List.of(".."))),
                        List.of(),
                        "nobody.")
                .wordyTable(
                        "Evidence",
                        "Paragraph",
                        List.of("Found"),
                        List.of(new StatisticalTable.Row(
                                "1", List.of(Linked.marked(3, "two") + " of " + Linked.marked(4, "nine")))),
                        "nobody.")
                .finish();
        Phrases phrases = Phrases.of(Language.ENGLISH);

        assertThat(CsvRendering.of(
                                (StatisticalTable)
                                        report.sections().get(0).blocks().get(0),
                                phrases,
                                ORIGINS)
                        .lines())
                .containsExactly(
                        "Region,Women: 1990,Women: 2015,Women: 1990: origin,Women: 2015: origin",
                        "Oceania,48.1,\"1,050\",http://o/1,http://o/2",
                        "Asia,..,..,,");
        assertThat(CsvRendering.of(
                                (StatisticalTable)
                                        report.sections().get(0).blocks().get(1),
                                phrases,
                                ORIGINS)
                        .lines())
                .containsExactly("Paragraph,Found,Found: origin", "1,two of nine,http://o/3 http://o/4");
    }

    @Test
    void a_value_of_a_chart_has_all_its_decimals_and_one_that_is_missing_is_empty() {
        ReportDocument report = Drafts.empty()
                .section("Findings")
                .chart(
                        "Employment",
                        "A dot for each year.",
                        List.of("1990", "2015"),
                        List.of(new DotPlot.Panel(
                                "Per cent",
                                List.of(new DotPlot.Row(
                                        "Women", null, new BigDecimal("1050.10"), null, 7, null, null, false)))),
                        "nobody.")
                .finish();

        assertThat(CsvRendering.of((Chart) report.sections().get(0).blocks().get(0), ORIGINS)
                        .lines()
                        .skip(1))
                .containsExactly("Per cent,Women,,,1050.10,http://o/7");
    }
}
