package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.csv.CsvRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.xlsx.XlsxRendering;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.uncertainty.Reliability;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be said of values that medians rest on: that only a limit is known, and what presentation standards ask for. */
class MarkedValuesTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String UNDERNOURISHED = "MDG_0109_UNDERNOURISHED";
    private static final String SKILLED = "MDG_0502_SBA";
    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");

    /** Of five areas three are below 5 at the end: so is the median. One is below 5 in both periods. */
    private static final List<Figure> LIMITS = List.of(
            limit("BRA", 1991, "14.8"), limit("BRA", 2014, "<5"),
            limit("CHL", 1991, "9.0"), limit("CHL", 2014, "<5"),
            limit("CUB", 1991, "<5"), limit("CUB", 2014, "<5"),
            limit("HTI", 1991, "61.1"), limit("HTI", 2014, "53.4"),
            limit("PER", 1991, "31.6"), limit("PER", 2014, "7.5"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_median_below_a_limit_is_told_so_in_table_chart_workbook_and_csv(Language language) throws IOException {
        WrittenReport report = report(LIMITS, language);
        StatisticalTable table = tables(report)
                .filter(one ->
                        one.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.contains("<5"))))
                .findFirst()
                .orElseThrow();
        Chart chart = charts(report)
                .filter(one -> one.plot() instanceof DotPlot)
                .filter(one -> one.table().rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> "<5".equals(plain(cell.text()))))
                .findFirst()
                .orElseThrow();

        assertThat(Jsoup.parse(new HtmlRendering().render(report.document()))
                        .select("#figure-" + chart.numeral() + " svg")
                        .text())
                .as("the row has the limit that has no mark")
                .contains("<5");
        assertThat(CsvRendering.of(chart, Origins.nowhere())).contains("<5");
        assertThat(CsvRendering.of(table, Phrases.of(language), Origins.nowhere()))
                .contains("<5");
        assertThat(workbook(report)).contains("&lt;5");
    }

    @Test
    void table_and_chart_say_how_many_values_are_only_known_by_a_limit() {
        WrittenReport report = report(LIMITS, Language.ENGLISH);
        String note = "a median that depends on them is given by its limits: 4.";

        assertThat(tables(report).flatMap(table -> table.notes().stream())).anyMatch(one -> one.endsWith(note));
        assertThat(charts(report).flatMap(chart -> chart.notes().stream())).anyMatch(one -> one.endsWith(note));
    }

    /** Brazil, Chile, Haiti and Peru are lower for certain; of Cuba it can't be told. */
    @Test
    void the_sentence_tells_the_limit_and_the_areas_of_which_it_can_not_be_told() {
        assertThat(report(LIMITS, Language.ENGLISH).document().paragraphs())
                .extracting(NumberedParagraph::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("the unweighted median of the areas was 14.8 per cent in 1990\u20131995 and <5 in")
                        .contains("the later value was lower in four.")
                        .contains("Areas of which only a limit of a value is known, counted so in the median: three.")
                        .contains("Areas of which the limits do not tell which value is better: one."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_leaves_a_sentence_of_limits_out(Language language) {
        WrittenReport report = report(LIMITS, language);
        WrittenReport english = report(LIMITS, Language.ENGLISH);

        assertThat(counted(report)).containsAll(counted(english));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_share_whose_complement_is_too_unsure_has_its_footnote_in_every_form(Language language) throws IOException {
        List<Figure> shares = new ArrayList<>();
        for (String area : List.of("BRA", "CHL", "CUB", "HTI", "PER")) {
            for (int year : new int[] {1991, 2014}) {
                shares.add(Figures.of(SKILLED, area, year)
                        .number(number(area, year))
                        .value("95.1")
                        .reliability(year == 2014 ? Reliability.COMPLEMENT : Reliability.PUBLISH)
                        .figure());
            }
        }
        WrittenReport report = report(shares, language);
        String note = Phrases.of(language).say("note.complement", "values", "5");

        assertThat(tables(report).flatMap(table -> table.notes().stream())).contains(note);
        assertThat(charts(report).flatMap(chart -> chart.notes().stream())).contains(note);
        assertThat(new HtmlRendering().render(report.document())).contains(note.substring(0, note.length() - 3));
        assertThat(workbook(report)).contains(note.substring(0, note.length() - 3));
    }

    private static String plain(String text) {
        return text == null ? null : text.replaceAll("\\p{Cf}", "");
    }

    private static List<String> counted(WrittenReport report) {
        return report.statistics().stream().map(Statistic::counted).toList();
    }

    private static Stream<StatisticalTable> tables(WrittenReport report) {
        return report.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast);
    }

    private static Stream<Chart> charts(WrittenReport report) {
        return report.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast);
    }

    private static WrittenReport report(List<Figure> figures, Language language) {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparing(Figure::series).thenComparing(Figure::refArea));
        return new WriteReport(CATALOGUE).write(Evidence.of(CATALOGUE, sorted), CUT_OFF, language);
    }

    /** All parts of the workbook one after the other. */
    private static String workbook(WrittenReport report) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts =
                new ZipInputStream(new ByteArrayInputStream(new XlsxRendering().render(report.document(), CUT_OFF)))) {
            while (parts.getNextEntry() != null) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // Letters other than ASCII are written by their numbers.
        return Parser.unescapeEntities(text.toString().replace("&lt;", "&amp;lt;"), false);
    }

    private static Figure limit(String area, int year, String told) {
        Figures figure = Figures.of(UNDERNOURISHED, area, year).number(number(area, year));
        return told.startsWith("<")
                ? figure.interval(null, new BigDecimal(told.substring(1))).figure()
                : figure.value(told).figure();
    }

    private static long number(String area, int year) {
        return Math.abs((long) (area + year).hashCode()) + 1;
    }
}
