package org.inclusio.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.document.TileGrid;
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

    /** A chart of each kind, in the language of its labels. */
    public static ReportDraft charts(Language language) {
        Phrases phrases = Phrases.of(language);
        String region = phrases.say("column.region");
        String year = phrases.say("column.year");
        return new ReportDraft(
                        phrases,
                        new Masthead("A", "B", "C", "D", "E", "F", List.of("G")),
                        phrases.say("organ"),
                        phrases.say("summary"),
                        phrases.say("annex", "ordinal", "I"))
                .section(phrases.say("contents"))
                .paragraph(phrases.say("progress"))
                .chart(
                        year,
                        region,
                        List.of(year, region),
                        List.of(new DotPlot.Panel(
                                year,
                                List.of(new DotPlot.Row(
                                        region, new BigDecimal("-4.2"), new BigDecimal("48.1"), 1, 2, 7, 3, true)))),
                        year)
                .chart(
                        year,
                        region,
                        new SlopeChart(
                                year,
                                List.of(
                                        slope(10, region, 1990, "126", 2015, "50", false),
                                        slope(12, region + " 2", 1990, "73", 2015, "24", false),
                                        slope(14, region + " 3", 1992, "90", 2014, "43", true))),
                        List.of(phrases.say("not-available")),
                        year)
                .chart(
                        year,
                        region,
                        new SmallMultiples(
                                year,
                                IntStream.rangeClosed(1, 6)
                                        .mapToObj(i -> new SmallMultiples.Panel(
                                                region + " " + i,
                                                phrases.say("panels.coverage", "coverage", "90"),
                                                List.of(
                                                        new SmallMultiples.Point(
                                                                1990,
                                                                BigDecimal.valueOf(100L * i),
                                                                null,
                                                                null,
                                                                20 + 2 * i),
                                                        new SmallMultiples.Point(
                                                                2015,
                                                                BigDecimal.valueOf(50L * i),
                                                                new BigDecimal("97.5"),
                                                                "4/6",
                                                                21 + 2 * i))))
                                        .toList()),
                        List.of(),
                        year)
                .chart(
                        year,
                        region,
                        new Equiplot(
                                phrases.listed("fifths.groups"),
                                List.of(new Equiplot.Panel(
                                        year,
                                        List.of(new Equiplot.Row(
                                                region,
                                                5,
                                                Stream.of("79", "61.5", "48", "39", "28")
                                                        .map(BigDecimal::new)
                                                        .toList(),
                                                40,
                                                List.of(41, 42, 43, 44, 45)))))),
                        List.of(),
                        year)
                .chart(
                        year,
                        region,
                        new ProgressMatrix(
                                List.of(region, region + " 2", region + " 3", region + " 4", region + " 5"),
                                List.of(year, year + " 2", year + " 3", year + " 4", year + " 5"),
                                List.of(new ProgressMatrix.Row(
                                        region,
                                        List.of(ProgressMatrix.Standing.values()),
                                        Arrays.asList(51, 52, 53, 54, null)))),
                        List.of(),
                        year)
                .chart(
                        year,
                        region,
                        new TileGrid(
                                year,
                                phrases.listed("tiles.classes"),
                                List.of(new TileGrid.Block(
                                        region,
                                        List.of(
                                                new TileGrid.Tile("KEN", "Kenya", new BigDecimal("80.5"), 4, 61),
                                                new TileGrid.Tile("UGA", "Uganda", BigDecimal.ZERO, 0, 62))))),
                        List.of(phrases.say("tiles.disclaimer")),
                        year);
    }

    private static SlopeChart.Line slope(
            int statistic, String label, int firstYear, String first, int lastYear, String last, boolean whole) {
        return new SlopeChart.Line(
                label,
                new SlopeChart.End(firstYear, new BigDecimal(first), first, new BigDecimal("99"), "5/6", statistic),
                new SlopeChart.End(lastYear, new BigDecimal(last), last, null, null, statistic + 1),
                whole);
    }
}
