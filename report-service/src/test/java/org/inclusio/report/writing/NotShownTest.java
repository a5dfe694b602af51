package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusio.report.Sample;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.Link;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands below charts of the sample and of three regions whose areas have suppressed values. */
@Tag("thorough")
class NotShownTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String U5MR = "MDG_0401_U5MR";

    /** Of Kenya 1991 is in both periods and 2013 in the last years; the poorest fifth of 2009 is in neither. */
    @Test
    void a_chart_says_how_many_values_of_its_own_it_does_not_show() {
        List<Chart> charts = charts(report(Sample.figuresAndHidden(), Language.ENGLISH));

        assertThat(charts)
                .filteredOn(chart -> chart.title().startsWith("Goal 4:"))
                .singleElement()
                .satisfies(chart -> assertThat(chart.notes())
                        .contains("Values suppressed to protect persons: 1.", "Values left out as too unreliable: 1."));
        assertThat(charts)
                .filteredOn(chart -> chart.plot() instanceof Equiplot)
                .singleElement()
                .satisfies(chart -> assertThat(chart.notes())
                        .contains("Values suppressed to protect persons: 1.")
                        .noneMatch(note -> note.contains("unreliable")));
        // Both suppressed values are earlier than the years of the tiles; the unsure one, which is not told, is of
        // them.
        assertThat(charts)
                .filteredOn(chart -> chart.plot() instanceof TileGrid)
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.notes())
                        .contains("Values left out as too unreliable: 1.")
                        .noneMatch(note -> note.contains("suppressed")));
        assertThat(charts)
                .filteredOn(chart -> !chart.title().startsWith("Goal 4:")
                        && !(chart.plot() instanceof Equiplot)
                        && !(chart.plot() instanceof TileGrid))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.notes())
                        .noneMatch(note -> note.contains("suppressed") || note.contains("unreliable")));
    }

    @Test
    void nothing_is_said_of_what_there_is_none_of() {
        assertThat(charts(report(Sample.figures(), Language.ENGLISH)))
                .allSatisfy(chart -> assertThat(chart.notes())
                        .noneMatch(note -> note.contains("suppressed") || note.contains("unreliable")));
    }

    /** Of India 1990 and 2002 are suppressed, of France, which is in no region drawn, 1990 too; Oceania’s 2001 is unsure. */
    @Test
    void charts_of_regions_count_the_suppressed_values_of_their_areas() {
        WrittenReport report = report(ofRegions(), Language.ENGLISH);

        assertThat(counts(report, SlopeChart.class))
                .containsExactly(tuple(
                        "suppressed values for everybody of 1990\u20131995 and 2010\u20132015 of the areas"
                                + " of the regions, by sub-series",
                        Map.of(U5MR, 1L)));
        assertThat(counts(report, SmallMultiples.class))
                .containsExactly(
                        tuple(
                                "suppressed values for everybody of the areas of the regions, by sub-series",
                                Map.of(U5MR, 2L)),
                        tuple("unreliable values for everybody of regions, by sub-series", Map.of(U5MR, 1L)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_counts_the_same(Language language) {
        for (List<Figure> figures : List.of(Sample.figuresAndHidden(), ofRegions())) {
            WrittenReport report = report(figures, language);
            WrittenReport english = report(figures, Language.ENGLISH);
            for (Class<? extends Plot> kind : List.of(
                    DotPlot.class,
                    Equiplot.class,
                    SlopeChart.class,
                    SmallMultiples.class,
                    ProgressMatrix.class,
                    TileGrid.class)) {
                assertThat(counts(report, kind)).isEqualTo(counts(english, kind));
            }
        }
    }

    /** What is counted below charts of a kind, and of what it is the sum. */
    private static List<org.assertj.core.groups.Tuple> counts(WrittenReport report, Class<? extends Plot> kind) {
        return charts(report).stream()
                .filter(chart -> kind.isInstance(chart.plot()))
                .flatMap(chart -> chart.below().stream())
                .map(Linked::links)
                .flatMap(List::stream)
                .map(Link::statistic)
                .map(number -> report.statistics().get(number - 1))
                .filter(statistic -> statistic.formula() == Statistic.Formula.COUNT)
                .map(statistic -> tuple(statistic.counted(), statistic.parts()))
                .toList();
    }

    private static List<Chart> charts(WrittenReport report) {
        return report.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Chart chart ? Stream.of(chart) : Stream.empty())
                .toList();
    }

    private static WrittenReport report(List<Figure> figures, Language language) {
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language);
    }

    private static List<Figure> ofRegions() {
        List<Figure> figures = new ArrayList<>();
        for (String place : List.of("SOUTHERN_ASIA", "OCEANIA", "EASTERN_ASIA", "KEN")) {
            for (int year : new int[] {1990, 2005, 2015}) {
                figures.add(figure(place, year, 100L + year % 7, Reliability.PUBLISH));
            }
        }
        figures.add(figure("OCEANIA", 2001, 5L, Reliability.SUPPRESS));
        figures.add(figure("IND", 1990, null, Reliability.PUBLISH));
        figures.add(figure("IND", 2002, null, Reliability.PUBLISH));
        figures.add(figure("FRA", 1990, null, Reliability.PUBLISH));
        figures.sort(Comparator.comparing(Figure::refArea).thenComparing(Figure::year));
        return figures;
    }

    private static Figure figure(String place, int year, Long value, Reliability reliability) {
        return Figures.of(U5MR, place, year)
                .number(Math.abs((long) (place + year).hashCode()) + 1)
                .group(CATALOGUE.universe(U5MR))
                .value(value == null ? null : BigDecimal.valueOf(value))
                .obsStatus(value == null ? "Q" : null)
                .reliability(reliability)
                .figure();
    }
}
