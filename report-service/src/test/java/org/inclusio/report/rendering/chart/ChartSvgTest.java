package org.inclusio.report.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places of marks are compared with the values that they stand for, by the marks of the axis in the same drawing. */
class ChartSvgTest {

    private static final Function<Integer, Optional<String>> NOWHERE = statistic -> Optional.empty();

    @Test
    void a_mark_of_a_dot_plot_stands_where_its_value_is_on_the_axis() {
        Element svg = draw(
                new DotPlot(
                        List.of("early", "late"),
                        List.of(new DotPlot.Panel(
                                "per cent",
                                List.of(new DotPlot.Row("one", new BigDecimal("25"), new BigDecimal("75")))))),
                Language.ENGLISH);

        // From 0 to 80 in steps of 20, so that 25 lies a quarter of the way from 20 to 40.
        double twenty = x(text(svg, "20"));
        double forty = x(text(svg, "40"));
        assertThat(svg.select("text[text-anchor=middle]").eachText()).containsExactly("0", "20", "40", "60", "80");
        assertThat(number(svg.select("circle").last(), "cx")).isCloseTo(twenty + (forty - twenty) / 4, within(0.11));
        assertThat(number(svg.select("rect").get(1), "x") + 5)
                .isCloseTo(twenty + (forty - twenty) * 2.75, within(0.11));
    }

    @Test
    void the_marks_of_an_equiplot_are_as_far_apart_as_their_values() {
        Element svg = draw(
                new Equiplot(
                        List.of("Q1", "Q2", "Q3"),
                        List.of(new Equiplot.Panel(
                                "per cent",
                                List.of(new Equiplot.Row("one", 9, decimals("10", "40", "100"), null, List.of()))))),
                Language.ENGLISH);

        // The last of each form is that of the row, the one before that of the legend.
        double first = number(svg.select("circle[stroke-width=2]").last(), "cx");
        double second = number(svg.select("circle[stroke-width=0.8]").last(), "cx");
        double third = number(svg.select("rect").last(), "x") + 5;
        assertThat((second - first) / (third - first)).isCloseTo(30 / 90.0, within(0.001));
    }

    @Test
    void a_slope_begins_and_ends_at_its_years_and_values_and_is_labelled_there() {
        Element svg = draw(
                new SlopeChart(
                        "per 1,000",
                        List.of(
                                line("A", 1990, "100", 2015, "50"),
                                line("B", 1990, "80", 2015, "20"),
                                line("C", 2000, "60", 2015, "40"))),
                Language.ENGLISH);

        double early = x(text(svg, "1990"));
        double late = x(text(svg, "2015"));
        List<List<Double>> lines = svg.select("polyline").stream()
                .map(line -> numbers(line.attr("points")))
                .toList();
        assertThat(lines.get(0).get(0)).isCloseTo(early, within(0.11));
        assertThat(lines.get(0).get(2)).isCloseTo(late, within(0.11));
        // 2000 is two fifths of the way, and 100 to 50 falls as much as 100 to 0 does by half.
        assertThat(lines.get(2).get(0)).isCloseTo(early + 0.4 * (late - early), within(0.11));
        double zero = y(text(svg, "0")) - 16;
        assertThat((zero - lines.get(0).get(3)) / (zero - lines.get(0).get(1))).isCloseTo(0.5, within(0.005));
        assertThat((zero - lines.get(1).get(3)) / (zero - lines.get(1).get(1))).isCloseTo(0.25, within(0.005));
        // A year that is not the usual one is told with the value.
        assertThat(svg.select("text").eachText())
                .contains("60, 2000", "100", "80", "50", "20", "40", "A", "B", "C")
                .doesNotContain("100, 1990");
    }

    @Test
    void labels_of_slopes_never_lie_on_each_other() {
        List<Double> places = Slopes.apart(List.of(100.0, 101.0, 102.0, 250.0, 251.0), 255);

        assertThat(places).isSorted().allMatch(place -> place <= 255);
        assertThat(IntStream.range(1, places.size()).mapToDouble(i -> places.get(i) - places.get(i - 1)))
                .allMatch(between -> between >= 15);
    }

    @Test
    void all_panels_have_the_same_axes_so_that_equal_values_are_equally_high() {
        Element svg = draw(
                new SmallMultiples(
                        "per 100,000",
                        List.of(
                                panel("A", 1990, "400", 2015, "200"),
                                panel("B", 1990, "100", 2015, "200"),
                                panel("C", 2000, "300", 2015, "200"))),
                Language.ENGLISH);

        List<List<Double>> lines = svg.select("polyline").stream()
                .map(line -> numbers(line.attr("points")))
                .toList();
        assertThat(lines)
                .extracting(line -> line.get(3))
                .containsOnly(lines.get(0).get(3));
        double wide = lines.get(0).get(2) - lines.get(0).get(0);
        assertThat(lines.get(2).get(2) - lines.get(2).get(0)).isCloseTo(0.6 * wide, within(0.11));
        assertThat(svg.select("text").eachText()).contains("0", "400", "1990", "2015", "coverage of C");
    }

    @Test
    void each_standing_has_a_sign_and_one_without_data_a_broken_edge() {
        Element svg = draw(
                new ProgressMatrix(
                        List.of("A", "B", "C", "D", "E"),
                        List.of("met", "good", "fair", "poor", "no data"),
                        List.of(new ProgressMatrix.Row("1.A", List.of(ProgressMatrix.Standing.values()), List.of()))),
                Language.ENGLISH);

        // Five cells of the legend, and five of the row.
        assertThat(svg.select("rect")).hasSize(10);
        assertThat(svg.select("rect[stroke-dasharray]")).hasSize(2);
        assertThat(svg.select("rect").eachAttr("fill").subList(5, 10)).doesNotHaveDuplicates();
        for (String sign : List.of("+++", "++", "+", "\u2212", "..")) {
            assertThat(svg.select("text").eachText()).as(sign).containsSequence(sign);
        }
    }

    @Test
    void there_is_one_tile_for_each_area_with_as_many_points_as_its_class() {
        Element svg = draw(
                new TileGrid(
                        "per cent",
                        List.of("none", "some", "many"),
                        List.of(new TileGrid.Block("Large", tiles(30)), new TileGrid.Block("Small", tiles(4)))),
                Language.ENGLISH);

        assertThat(svg.select("g > title")).hasSize(34);
        // Ranks go round 0, 1, 2: of 30 tiles ten have one point and ten two, of four one and one; the legend has 1 and
        // 2.
        assertThat(svg.select("circle")).hasSize(10 + 20 + 1 + 2 + 3);
        assertThat(svg.select("rect[stroke-dasharray]")).hasSize(10 + 2 + 1);
        List<String> places = svg.select("rect").stream()
                .map(tile -> tile.attr("x") + " " + tile.attr("y"))
                .toList();
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void what_is_read_from_the_right_is_drawn_from_the_right() {
        DotPlot plot = new DotPlot(
                List.of("early", "late"),
                List.of(new DotPlot.Panel(
                        "per cent", List.of(new DotPlot.Row("one", new BigDecimal("25"), new BigDecimal("75"))))));
        Element left = draw(plot, Language.ENGLISH);
        Element right = draw(plot, Language.ARABIC);

        assertThat(right.select("circle").stream().map(mark -> Math.round(6400 - 10 * number(mark, "cx"))))
                .containsExactlyElementsOf(left.select("circle").stream()
                        .map(mark -> Math.round(10 * number(mark, "cx")))
                        .toList());
        assertThat(left.expectFirst("text").attr("text-anchor")).isEqualTo("start");
        assertThat(right.expectFirst("text").attr("text-anchor")).isEqualTo("end");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_mark_and_letter_lies_within_the_sheet(Language language) {
        for (Chart chart : charts(language)) {
            Element svg = parsed(ChartSvg.forScreen(chart, NOWHERE));
            double height = number(svg, "height");
            for (Element part : svg.select("rect, text, circle")) {
                double x = number(part, part.tagName().equals("circle") ? "cx" : "x");
                double y = number(part, part.tagName().equals("circle") ? "cy" : "y");
                double wide = part.tagName().equals("rect") ? number(part, "width") : 0;
                double high = part.tagName().equals("rect") ? number(part, "height") : 0;
                assertThat(x).as(part.toString()).isBetween(0.0, 640 - wide);
                assertThat(y).as(part.toString()).isBetween(0.0, height - high);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_same_chart_gives_the_same_drawing_and_in_print_the_same_marks(Language language) {
        for (Chart chart : charts(language)) {
            assertThat(ChartSvg.forScreen(chart, NOWHERE)).isEqualTo(ChartSvg.forScreen(chart, NOWHERE));
            Element printed = parsed(ChartSvg.forPrint(chart).svg());
            assertThat(printed.attr("alt")).isEqualTo(chart.title() + ". " + chart.description());
            assertThat(printed.select("rect, circle, polygon, polyline").stream()
                            .map(Element::toString))
                    .containsExactlyElementsOf(
                            parsed(ChartSvg.forScreen(chart, NOWHERE))
                                    .select("rect, circle, polygon, polyline")
                                    .stream()
                                    .map(Element::toString)
                                    .toList());
        }
    }

    private static List<Chart> charts(Language language) {
        return Drafts.charts(language).finish().sections().get(0).blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    private static Element draw(Plot plot, Language language) {
        return parsed(ChartSvg.forScreen(
                new Chart(
                        language, "I", "Figure I", "Title", "Description", plot, List.of(), "Source: none.", List.of()),
                NOWHERE));
    }

    private static Element parsed(String svg) {
        return Jsoup.parse(svg, Parser.xmlParser()).expectFirst("svg");
    }

    private static Element text(Element svg, String text) {
        return svg.select("text").stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static double x(Element part) {
        return number(part, "x");
    }

    private static double y(Element part) {
        return number(part, "y");
    }

    private static double number(Element part, String attribute) {
        return Double.parseDouble(part.attr(attribute));
    }

    private static List<Double> numbers(String text) {
        return Pattern.compile("[0-9.]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .toList();
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private static SlopeChart.Line line(String label, int firstYear, String first, int lastYear, String last) {
        return new SlopeChart.Line(
                label,
                new SlopeChart.End(firstYear, new BigDecimal(first), first, null, null),
                new SlopeChart.End(lastYear, new BigDecimal(last), last, null, null),
                false);
    }

    private static SmallMultiples.Panel panel(String label, int firstYear, String first, int lastYear, String last) {
        return new SmallMultiples.Panel(
                label,
                "coverage of " + label,
                List.of(
                        new SmallMultiples.Point(firstYear, new BigDecimal(first), null, null),
                        new SmallMultiples.Point(lastYear, new BigDecimal(last), null, null)));
    }

    private static List<TileGrid.Tile> tiles(int count) {
        List<TileGrid.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiles.add(new TileGrid.Tile("T" + i, "Tile " + i, BigDecimal.valueOf(i % 3), i % 3, null));
        }
        return tiles;
    }
}
