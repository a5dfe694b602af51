package org.inclusio.report.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlRenderingTest {

    private final HtmlRendering rendering = new HtmlRendering();

    @Test
    void hostile_markup_in_text_prints_as_text() {
        String hostile = "<script>alert('x')</script> & \"{report.title}\"";
        Document page = page(Drafts.empty()
                .summary(hostile)
                .section(hostile)
                .paragraph(hostile, hostile)
                .table(
                        hostile,
                        hostile,
                        List.of(hostile),
                        List.of(new StatisticalTable.Row(hostile, List.of(hostile))),
                        List.of(hostile),
                        hostile)
                .subsection(hostile)
                .chart(
                        hostile,
                        hostile,
                        List.of(hostile, hostile),
                        List.of(new DotPlot.Panel(
                                hostile, List.of(new DotPlot.Row(hostile, BigDecimal.ONE, BigDecimal.TEN)))),
                        hostile)
                .annex(hostile)
                .text(hostile)
                .finish());

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".block > table td").first().text()).isEqualTo(hostile);
        // Summary, heading, paragraph, note; of the table caption, stub head, column, row, cell, note, source;
        // subheading;
        // of the chart caption, title, description, two marks, unit, row, source; annex, text: 22 places, 23 pieces.
        assertThat(printed(page).split("<script>alert", -1)).hasSize(23);
    }

    @Test
    void each_table_names_its_source_and_has_a_caption_and_scoped_heads() {
        Document page = page(Drafts.small().finish());

        Element table = page.expectFirst("table");
        assertThat(table.select("> caption").text()).isEqualTo("Table 1 Employment by sex");
        assertThat(table.nextElementSibling().text()).isEqualTo("Two dots (..) mean that data are not available.");
        assertThat(table.nextElementSibling().nextElementSibling().text()).isEqualTo("Source: labour force survey.");
        assertThat(table.select("th[scope=col]").eachText()).containsExactly("Sex", "2000", "2015");
        assertThat(table.select("th[scope=row]").eachText()).containsExactly("Women", "Men");
        assertThat(table.select("td").eachText()).containsExactly("48.1", "..", "72.0", "-");
    }

    @Test
    void the_page_names_its_language_nests_its_headings_and_needs_no_other_resource() {
        Document page = page(Drafts.small().finish());

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2").eachText())
                .containsExactly("Summary", "I. Introduction", "II. Findings", "Annex I Method");
        assertThat(page.select("[src], link, script, iframe, object")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        for (Element link : page.select("a")) {
            assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
    }

    @Test
    void numbers_print_on_paragraphs_and_not_on_the_summary() {
        Document page = page(Drafts.small().finish());

        assertThat(page.select("main p[id^=paragraph-] .number").eachText()).containsExactly("1.", "2.", "3.");
        assertThat(page.select("section[aria-labelledby=summary] .number")).isEmpty();
    }

    @Test
    void the_words_of_the_page_are_the_words_the_document_counts() {
        ReportDocument report = Drafts.small().finish();

        long words = Stream.of(printed(page(report)).split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();

        assertThat(words).isEqualTo(report.wordCount());
    }

    private Document page(ReportDocument report) {
        return Jsoup.parse(rendering.render(report));
    }

    /** What prints: descriptions of charts and tables of their values are there for the screen alone. */
    private static String printed(Document page) {
        Document copy = page.clone();
        copy.select("details, svg title, svg desc").remove();
        return copy.body().text();
    }
}
