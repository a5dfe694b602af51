package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.inclusio.report.rendering.chart.Placed;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of values drawn by chance, with the names of the catalogue in every language, no text lies on another or beyond the sheet.
 * Texts are measured in the fonts in which they print, and not by the estimate that they were placed by.
 */
@Tag("thorough")
class ChartLabelsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Map<String, Font> FONTS = Map.of(
            "DejaVu Sans Condensed", font("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf"),
            "Noto Sans SC", font("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"));
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final int DRAWN = 3;

    /** Letters of two lines may touch, as between the lines of a paragraph. */
    private static final double TOUCH = 1;

    private record Written(String text, Rectangle2D box) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_lies_on_another_or_beyond_the_sheet(Language language) {
        Random random = new Random(68_131);
        for (int i = 0; i < DRAWN; i++) {
            for (Plot plot : List.of(
                    slopes(language, random),
                    multiples(language, random),
                    dots(language, random),
                    equiplot(language, random),
                    matrix(language, random),
                    tiles(language, random))) {
                Element svg = draw(plot, language);
                List<Written> texts = texts(svg);
                Rectangle2D sheet = new Rectangle2D.Double(0, 0, 640, Double.parseDouble(svg.attr("height")));
                assertThat(texts).hasSizeGreaterThan(5);
                texts.forEach(text -> assertThat(sheet.contains(text.box()))
                        .as(language + ", " + plot.getClass().getSimpleName() + ": " + text)
                        .isTrue());
                for (int a = 0; a < texts.size(); a++) {
                    for (int b = 0; b < a; b++) {
                        assertThat(lie(texts.get(a), texts.get(b)))
                                .as("%s, %s: %s and %s", language, plot.getClass(), texts.get(a), texts.get(b))
                                .isFalse();
                    }
                }
            }
        }
    }

    /** So that the test above can fail. */
    @Test
    void two_texts_at_one_place_lie_on_each_other() {
        Element svg = Jsoup.parse(
                        "<svg font-family=\"DejaVu Sans Condensed\"><text x=\"9\" y=\"20\" font-size=\"12\">Kenya</text>"
                                + "<text x=\"30\" y=\"22\" font-size=\"12\" text-anchor=\"middle\">Uganda</text></svg>",
                        Parser.xmlParser())
                .expectFirst("svg");
        List<Written> texts = texts(svg);

        assertThat(lie(texts.get(0), texts.get(1))).isTrue();
    }

    /** ISO 216: a column of text of 160 mm on A4; what is printed smaller than 6 points is hard to read. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_can_be_read_on_paper(Language language) {
        double points = 160 / 25.4 * 72 / 640;
        Random random = new Random(1);
        for (Plot plot : List.of(tiles(language, random), multiples(language, random), matrix(language, random))) {
            assertThat(Placed.in(draw(plot, language), "text"))
                    .allSatisfy(text -> assertThat(points * text.size()).isGreaterThan(6));
        }
    }

    @Test
    void every_tile_has_the_code_of_its_area() {
        Plot plot = tiles(Language.FRENCH, new Random(2));
        assertThat(draw(plot, Language.FRENCH).select("text").eachText())
                .containsAll(CATALOGUE.areas().stream()
                        .map(area -> area.area().iso3())
                        .toList());
    }

    private static boolean lie(Written one, Written other) {
        Rectangle2D both = one.box().createIntersection(other.box());
        return both.getWidth() > TOUCH && both.getHeight() > TOUCH;
    }

    private static List<Written> texts(Element svg) {
        String family = svg.attr("font-family").split(",")[0];
        return Placed.in(svg, "text").stream()
                .map(text -> {
                    String written = text.part().text().replaceAll("\\p{Cf}", "");
                    float size = text.size();
                    Rectangle2D bounds = FONTS.get(family).deriveFont(size).getStringBounds(written, MEASURE);
                    double wide = bounds.getWidth();
                    double left =
                            switch (text.part().attr("text-anchor")) {
                                case "middle" -> text.x() - wide / 2;
                                case "end" -> text.x() - wide;
                                default -> text.x();
                            };
                    // From the top of capitals to a little below the line, without the space that a font leaves above.
                    double top = text.y() - 0.75 * size;
                    return new Written(written, new Rectangle2D.Double(left, top, wide, 0.9 * size));
                })
                .toList();
    }

    private static Plot slopes(Language language, Random random) {
        return new SlopeChart(
                unit(language, random),
                regions(language)
                        .map(region -> new SlopeChart.Line(
                                region,
                                end(language, 1990 + random.nextInt(3), random),
                                end(language, 2012 + random.nextInt(4), random),
                                random.nextInt(9) == 0))
                        .toList());
    }

    private static SlopeChart.End end(Language language, int year, Random random) {
        BigDecimal value = value(random);
        return new SlopeChart.End(year, value, Phrases.of(language).numerals().decimal(value, 1), null, null, null);
    }

    private static Plot multiples(Language language, Random random) {
        return new SmallMultiples(
                unit(language, random),
                regions(language)
                        .map(region -> new SmallMultiples.Panel(
                                region,
                                Phrases.of(language).say("panels.coverage", "coverage", "75\u2013100"),
                                IntStream.of(1990, 1995 + random.nextInt(9), 2010, 2015)
                                        .mapToObj(
                                                year -> new SmallMultiples.Point(year, value(random), null, null, null))
                                        .toList()))
                        .toList());
    }

    private static Plot dots(Language language, Random random) {
        Phrases phrases = Phrases.of(language);
        return new DotPlot(
                List.of(
                        phrases.say("progress.legend.early", "years", "1990\u20131995"),
                        phrases.say("column.median", "years", "2010\u20132015")),
                List.of(1, 3, 5).stream()
                        .map(size -> new DotPlot.Panel(
                                unit(language, random),
                                rows(language, random, size).stream()
                                        .map(row -> new DotPlot.Row(
                                                row + "\u00a0" + phrases.say("mark.low-reliability"),
                                                value(random),
                                                value(random)))
                                        .toList()))
                        .toList());
    }

    private static Plot equiplot(Language language, Random random) {
        return new Equiplot(
                Phrases.of(language).listed("fifths.groups"),
                List.of(new Equiplot.Panel(
                        unit(language, random),
                        rows(language, random, 8).stream()
                                .map(row -> new Equiplot.Row(
                                        row,
                                        100,
                                        Stream.generate(() -> value(random))
                                                .limit(5)
                                                .toList(),
                                        null,
                                        List.of()))
                                .toList())));
    }

    private static Plot matrix(Language language, Random random) {
        Phrases phrases = Phrases.of(language);
        List<String> columns = CATALOGUE.regions().stream()
                .filter(region -> region.kind().equals("REGION"))
                .map(region -> region.names().get(language.code()))
                .toList();
        List<ProgressMatrix.Standing> all = List.of(ProgressMatrix.Standing.values());
        return new ProgressMatrix(
                columns,
                List.of(
                        phrases.say("targets.MET", "share", "95"),
                        phrases.say("targets.GOOD", "share", "75"),
                        phrases.say("targets.FAIR", "share", "40"),
                        phrases.say("targets.POOR"),
                        phrases.say("targets.MISSING")),
                rows(language, random, 9).stream()
                        .map(row -> new ProgressMatrix.Row(
                                row,
                                columns.stream()
                                        .map(column -> all.get(random.nextInt(all.size())))
                                        .toList(),
                                List.of()))
                        .toList());
    }

    private static Plot tiles(Language language, Random random) {
        Map<String, List<AreaEntry>> byRegion =
                CATALOGUE.areas().stream().collect(Collectors.groupingBy(AreaEntry::region));
        return new TileGrid(
                Phrases.of(language).say("tiles.unit"),
                Phrases.of(language).listed("tiles.classes"),
                byRegion.entrySet().stream()
                        .map(region -> new TileGrid.Block(
                                CATALOGUE
                                        .region(region.getKey())
                                        .map(Region::names)
                                        .map(names -> names.get(language.code()))
                                        .orElseThrow(),
                                region.getValue().stream()
                                        .map(area -> new TileGrid.Tile(
                                                area.area().iso3(),
                                                area.name(),
                                                BigDecimal.TEN,
                                                random.nextInt(5),
                                                null))
                                        .toList()))
                        .toList());
    }

    private static Stream<String> regions(Language language) {
        return CATALOGUE.regions().stream()
                .filter(SlopesOfRegions::isMdgRegion)
                .map(region -> region.names().get(language.code()));
    }

    private static List<String> rows(Language language, Random random, int size) {
        Phrases phrases = Phrases.of(language);
        Wording wording = new Wording(CATALOGUE, phrases);
        List<String> rows = new ArrayList<>();
        while (rows.size() < size) {
            rows.add(phrases.say("chart.row", "name", wording.name(series(random)), "areas", random.nextInt(230)));
        }
        return rows;
    }

    private static String unit(Language language, Random random) {
        return new Wording(CATALOGUE, Phrases.of(language)).axis(series(random).unit());
    }

    private static Series series(Random random) {
        List<Series> all = List.copyOf(CATALOGUE.series());
        return all.get(random.nextInt(all.size()));
    }

    /** Of any size, as mortality of regions is: most of them near to each other, below a few large ones. */
    private static BigDecimal value(Random random) {
        return new BigDecimal(Math.exp(2 + 1.5 * random.nextGaussian()), new MathContext(4));
    }

    private static Element draw(Plot plot, Language language) {
        String svg = ChartSvg.forScreen(
                new Chart(language, "I", "Figure I", "Title", "Description", plot, List.of(), "Source.", List.of()),
                statistic -> Optional.empty());
        return Jsoup.parse(svg, Parser.xmlParser()).expectFirst("svg");
    }

    private static Font font(String file) {
        try (InputStream in = ChartLabelsTest.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (Exception e) {
            throw new IllegalStateException("The font " + file + " can't be read.", e);
        }
    }
}
