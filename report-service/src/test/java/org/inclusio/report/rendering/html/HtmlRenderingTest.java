package org.inclusio.report.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.document.Words;
import org.inclusio.report.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        // of the chart caption, title, description, two marks, unit, row, source, and of its table two heads, unit,
        // row; what each of its two marks says of its row and which it is;
        // annex, text; in the contents both headings and the subheading: 33 places, 34 pieces.
        assertThat(page.body().text().split("<script>alert", -1)).hasSize(34);
    }

    @Test
    void a_text_in_another_script_says_its_script_and_the_words_around_it_do_not() {
        Document page = Jsoup.parse(new HtmlRendering()
                .render(Drafts.empty()
                        .section("S")
                        .paragraph("The form \u201c\u12a3\u121b\u122d\u129b \u12a3\u201d, and"
                                + " \u1781\u17d2\u1798\u17c2\u179a too.")
                        .finish()));

        assertThat(page.select("[lang^=und-]"))
                .extracting(span -> span.attr("lang") + " " + span.text())
                .containsExactly("und-Ethi \u12a3\u121b\u122d\u129b \u12a3", "und-Khmr \u1781\u17d2\u1798\u17c2\u179a");
        assertThat(page.select(".numbered").text()).endsWith("\u201d, and \u1781\u17d2\u1798\u17c2\u179a too.");
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
                .containsExactly("Contents", "Summary", "I. Introduction", "II. Findings", "Annex I Method");
        assertThat(page.select("[src], link, script, iframe, object")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        for (Element link : page.select("a")) {
            assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
    }

    @Test
    void contents_lead_to_every_chapter_and_to_each_heading_with_a_letter() {
        Document page = page(Drafts.small().finish());

        assertThat(page.select("nav a").eachText())
                .containsExactly("I. Introduction", "II. Findings", "A. In a picture", "Annex I Method");
        for (Element link : page.select("nav a")) {
            assertThat(page.expectFirst(link.attr("href")).text()).isEqualTo(link.text());
        }
    }

    /** By the guidelines on the preparation of reports of the Secretariat. */
    @Test
    void the_last_chapter_is_that_of_conclusions_and_no_annex_is() {
        Document page = page(Drafts.small().finish());

        assertThat(page.select(".concluding > h2").eachText()).containsExactly("II. Findings");
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

        assertThat(new Words().in(printed(page(report)))).isEqualTo(report.wordCount());
    }

    /** Of every kind of chart: a text that is drawn and not counted would let a report grow beyond its limit. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_words_in_a_chart_are_the_words_the_document_counts(Language language) {
        ReportDocument report = Drafts.charts(language).finish();

        // Codes on tiles are marks; there are two.
        assertThat(new Words().in(printed(page(report)))).isEqualTo(report.wordCount() + 2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_chart_says_what_it_is_and_has_its_values_as_a_table(Language language) {
        ReportDocument report = Drafts.charts(language).finish();
        List<Chart> charts = report.sections().get(0).blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
        Document page = page(report);

        assertThat(charts).hasSize(Plot.class.getPermittedSubclasses().length);
        for (Chart chart : charts) {
            Element figure = page.getElementById("figure-" + chart.numeral());
            Element svg = figure.expectFirst("svg");
            assertThat(svg.attr("role")).isEqualTo("figure");
            assertThat(Stream.of(svg.attr("aria-labelledby").split(" "))
                            .map(id -> page.getElementById(id).text()))
                    .containsExactly(chart.title(), chart.description());
            assertThat(svg.select("> title, > desc")).hasSize(2);
            Element table = figure.expectFirst("details table");
            assertThat(figure.expectFirst("details summary").text()).contains(chart.label());
            assertThat(table.select("thead th[scope=col]").eachText())
                    .isEqualTo(chart.table().head());
            assertThat(table.select("tbody tr"))
                    .hasSameSizeAs(chart.table().rows())
                    .isNotEmpty();
            assertThat(table.select("tbody tr").first().select("th[scope=row]"))
                    .hasSize(chart.table().labels());
        }
    }

    private Document page(ReportDocument report) {
        return Jsoup.parse(rendering.render(report));
    }

    /** What prints: contents, descriptions of charts and tables of their values are there for the screen alone. */
    private static String printed(Document page) {
        Document copy = page.clone();
        copy.select("details, nav, .up, svg title, svg desc").remove();
        return copy.body().text();
    }
}
