package org.inclusio.report.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Places of marks are compared with the values that they stand for, by the marks of the axis in the same drawing. */
class ChartSvgTest {

    private static final Function<Integer, Optional<String>> NOWHERE = statistic -> Optional.empty();
    private static final String RING = "path[stroke=#d55e00]";
    private static final String SQUARE = "path[fill=#0072b2]";
    private static final String BOX = "path[stroke=#555555]";

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
        double twenty = text(svg, "20").x();
        double forty = text(svg, "40").x();
        assertThat(svg.select("text[text-anchor=middle]").eachText()).containsExactly("0", "20", "40", "60", "80");
        assertThat(last(svg, RING).x()).isCloseTo(twenty + (forty - twenty) / 4, within(0.11));
        assertThat(last(svg, SQUARE).x()).isCloseTo(twenty + (forty - twenty) * 2.75, within(0.11));
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
        double first = last(svg, RING).x();
        double second = last(svg, "path[fill=#009e73]").x();
        double third = last(svg, SQUARE).x();
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

        double early = text(svg, "1990").x();
        double late = text(svg, "2015").x();
        List<Placed> lines = Placed.in(svg, "line[stroke-width=1.5]");
        assertThat(lines.get(0).x()).isCloseTo(early, within(0.11));
        assertThat(lines.get(0).toX()).isCloseTo(late, within(0.11));
        // 2000 is two fifths of the way, and 100 to 50 falls as much as 100 to 0 does by half.
        assertThat(lines.get(2).x()).isCloseTo(early + 0.4 * (late - early), within(0.11));
        double zero = text(svg, "0").y() - 16;
        assertThat((zero - lines.get(0).toY()) / (zero - lines.get(0).y())).isCloseTo(0.5, within(0.005));
        assertThat((zero - lines.get(1).toY()) / (zero - lines.get(1).y())).isCloseTo(0.25, within(0.005));
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

        List<Rectangle2D> lines =
                Placed.in(svg, "path[stroke=#0072b2]").stream().map(Placed::box).toList();
        // The first falls to 200, the second rises to it, the third falls to it again.
        assertThat(List.of(
                        lines.get(0).getMaxY(),
                        lines.get(1).getMinY(),
                        lines.get(2).getMaxY()))
                .allSatisfy(end -> assertThat(end).isCloseTo(lines.get(0).getMaxY(), within(0.11)));
        assertThat(lines.get(2).getWidth()).isCloseTo(0.6 * lines.get(0).getWidth(), within(0.11));
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
        assertThat(svg.select(BOX)).hasSize(10);
        assertThat(svg.select("path[stroke-dasharray]")).hasSize(2);
        assertThat(svg.select(BOX).eachAttr("fill").subList(5, 10)).doesNotHaveDuplicates();
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
        // The points of a tile are one path with a part for each.
        assertThat(svg.select("path:not([stroke])").stream()
                        .mapToInt(points -> points.attr("d").split("M").length - 1)
                        .sum())
                .isEqualTo(10 + 20 + 1 + 2 + 3);
        assertThat(svg.select("path[stroke-dasharray]")).hasSize(10 + 2 + 1);
        assertThat(Placed.in(svg, BOX)).extracting(Placed::box).doesNotHaveDuplicates();
    }

    @Test
    void what_is_read_from_the_right_is_drawn_from_the_right() {
        DotPlot plot = new DotPlot(
                List.of("early", "late"),
                List.of(new DotPlot.Panel(
                        "per cent", List.of(new DotPlot.Row("one", new BigDecimal("25"), new BigDecimal("75"))))));
        Element left = draw(plot, Language.ENGLISH);
        Element right = draw(plot, Language.ARABIC);

        assertThat(Placed.in(right, "path, text").stream().map(mark -> Math.round(6400 - 10 * mark.x())))
                .containsExactlyElementsOf(Placed.in(left, "path, text").stream()
                        .map(mark -> Math.round(10 * mark.x()))
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
            Rectangle2D sheet = new Rectangle2D.Double(0, 0, 640, height);
            assertThat(Placed.in(svg, "path"))
                    .allSatisfy(mark -> assertThat(
                                    sheet.contains(mark.box()) || mark.box().getHeight() == 0)
                            .as(mark.toString())
                            .isTrue());
            assertThat(Placed.in(svg, "text, line"))
                    .allSatisfy(part -> assertThat(part.x()).as(part.toString()).isBetween(0.0, 640.0))
                    .allSatisfy(part -> assertThat(part.y()).as(part.toString()).isBetween(0.0, height));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_same_chart_gives_the_same_drawing_and_in_print_the_same_marks(Language language) {
        for (Chart chart : charts(language)) {
            assertThat(ChartSvg.forScreen(chart, NOWHERE)).isEqualTo(ChartSvg.forScreen(chart, NOWHERE));
            Element printed = parsed(ChartSvg.forPrint(chart).svg());
            assertThat(printed.attr("alt")).isEqualTo(chart.title() + ". " + chart.description());
            assertThat(printed.select("path, line").stream().map(Element::toString))
                    .containsExactlyElementsOf(parsed(ChartSvg.forScreen(chart, NOWHERE)).select("path, line").stream()
                            .map(Element::toString)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void each_group_has_a_form_of_its_own_and_the_first_and_the_last_always_the_same(int groups) {
        List<String> words = IntStream.range(0, groups).mapToObj(i -> "Q" + i).toList();
        List<BigDecimal> values =
                IntStream.range(0, groups).mapToObj(BigDecimal::valueOf).toList();
        Element svg = draw(
                new Equiplot(
                        words,
                        List.of(new Equiplot.Panel(
                                "per cent", List.of(new Equiplot.Row("one", 9, values, null, List.of()))))),
                Language.ENGLISH);

        List<String> legend = svg.select("path").eachAttr("d").subList(0, groups);
        assertThat(legend).doesNotHaveDuplicates();
        assertThat(legend.get(0)).isEqualTo(svg.expectFirst(RING).attr("d"));
        assertThat(legend.get(groups - 1)).isEqualTo(svg.expectFirst(SQUARE).attr("d"));
        // The row has the same, the first on top.
        assertThat(svg.select("path").eachAttr("d").subList(groups, 2 * groups))
                .containsExactlyElementsOf(IntStream.range(0, groups)
                        .mapToObj(i -> legend.get(groups - 1 - i))
                        .toList());
    }

    /** Nothing that was drawn before enters: no counter, no date, no chance. */
    @Test
    void what_was_drawn_before_leaves_no_trace() {
        List<Vega.Input> inputs = Stream.of(Language.ENGLISH, Language.ARABIC)
                .flatMap(language -> charts(language).stream())
                .map(ChartSvg::input)
                .toList();
        List<Vega.Drawn> forth = inputs.stream().map(Vega::draw).toList();
        List<Vega.Drawn> back = new ArrayList<>();
        for (int i = inputs.size() - 1; i >= 0; i--) {
            back.add(0, Vega.draw(inputs.get(i)));
        }

        assertThat(back).isEqualTo(forth);
        assertThat(inputs.parallelStream().map(Vega::draw).toList()).isEqualTo(forth);
    }

    /** Names come from outside; none is read as script or as markup, nor as a property that every object has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><script>alert(1)</script>",
                "'); throw new Error('here'); ('",
                "${7 * 7} {{signal}} datum.label",
                "__proto__",
                "constructor",
                "\"quoted\" & \u2028 'quoted' \\n",
                "javascript:alert(1)"
            })
    void a_hostile_name_is_drawn_as_it_reads(String name) {
        Element svg = draw(
                new DotPlot(
                        List.of(name, "late"),
                        List.of(new DotPlot.Panel(
                                name, List.of(new DotPlot.Row(name, BigDecimal.ONE, BigDecimal.TEN))))),
                Language.ENGLISH);

        // The legend, the row and the unit.
        assertThat(svg.select("text").stream().map(Element::wholeText).filter(name::equals))
                .hasSize(3);
        assertThat(svg.select("script")).isEmpty();
        assertThat(svg.select("g > title").eachText()).anyMatch(title -> title.endsWith("10 (late)"));
    }

    /** Whoever opens a specification in an editor of the library sees it with values of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"dot-plot", "slope-chart", "small-multiples", "progress-matrix", "tile-grid"})
    void each_specification_draws_its_own_sample(String kind) {
        Vega.Drawn drawn = Vega.draw(new Vega.Input(kind, Map.of(), Map.of()));

        assertThat(drawn.height()).isGreaterThan(50).isEqualTo(Math.rint(drawn.height()));
        assertThat(parsed(drawn.svg()).select("text")).hasSizeGreaterThan(3);
        assertThat(drawn.svg()).doesNotContain("NaN", "undefined", "null");
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

    private static Placed text(Element svg, String text) {
        return Placed.in(svg, "text").stream()
                .filter(one -> one.part().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Placed last(Element svg, String selector) {
        List<Placed> found = Placed.in(svg, selector);
        return found.get(found.size() - 1);
    }

    private static double number(Element part, String attribute) {
        return Double.parseDouble(part.attr(attribute));
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private static SlopeChart.Line line(String label, int firstYear, String first, int lastYear, String last) {
        return new SlopeChart.Line(
                label,
                new SlopeChart.End(firstYear, new BigDecimal(first), first, null, null, null),
                new SlopeChart.End(lastYear, new BigDecimal(last), last, null, null, null),
                false);
    }

    private static SmallMultiples.Panel panel(String label, int firstYear, String first, int lastYear, String last) {
        return new SmallMultiples.Panel(
                label,
                "coverage of " + label,
                List.of(
                        new SmallMultiples.Point(firstYear, new BigDecimal(first), null, null, null),
                        new SmallMultiples.Point(lastYear, new BigDecimal(last), null, null, null)));
    }

    private static List<TileGrid.Tile> tiles(int count) {
        List<TileGrid.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiles.add(new TileGrid.Tile("T" + i, "Tile " + i, BigDecimal.valueOf(i % 3), i % 3, null));
        }
        return tiles;
    }
}
