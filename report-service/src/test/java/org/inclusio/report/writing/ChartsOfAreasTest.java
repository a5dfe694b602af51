package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.report.Sample;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts of the five wealth groups and of who has figures; values of groups are invented, six areas of one year. */
class ChartsOfAreasTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String U5MR = "MDG_0401_U5MR";
    private static final List<String> SIX = List.of("BGD", "GHA", "IND", "KEN", "NPL", "PER");

    @Test
    void a_mark_of_the_equiplot_is_the_median_of_the_areas_that_have_all_five() {
        List<Figure> figures = ofSix();
        // A seventh has four of the five, and counts for none.
        for (int group = 1; group < 5; group++) {
            figures.add(figure("UGA", 2011, group, 500, "survey", null));
        }

        assertThat(equiplots(figures)).singleElement().satisfies(plot -> {
            Equiplot.Row row = plot.panels().get(0).rows().get(0);
            assertThat(row.areas()).isEqualTo(6);
            // Areas have 100, 110 to 150 for the poorest, and ten less for each group: medians of 125, 115 and so on.
            assertThat(row.values())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(
                            new BigDecimal("125"),
                            new BigDecimal("115"),
                            new BigDecimal("105"),
                            new BigDecimal("95"),
                            new BigDecimal("85"));
            assertThat(plot.panels().get(0).axis(Language.ENGLISH).from()).isZero();
        });
    }

    /** An area counts where its five values are of one year and source, and none is unsure; without two, five are too few. */
    @ParameterizedTest
    @CsvSource({"2011,survey,A,1", "2010,survey,A,0", "2011,census,A,0", "2011,survey,U,0", "2011,survey,N,0"})
    void five_values_that_do_not_belong_together_are_not_drawn(int year, String source, String status, int drawn) {
        List<Figure> figures = new ArrayList<>(ofSix().subList(0, 20));
        for (int group = 0; group < 4; group++) {
            figures.add(figure("NPL", 2011, group, 140 - 10 * group, "survey", null));
        }
        figures.add(figure("NPL", year, 4, 100, source, status));

        assertThat(equiplots(figures)).hasSize(drawn);
    }

    @Test
    void without_wealth_groups_there_is_no_equiplot_and_without_areas_no_grid() {
        List<Figure> totals = Sample.figures().stream()
                .filter(figure -> figure.group().isTotal(Dimension.WEALTH_QUANTILE))
                .toList();
        assertThat(charts(totals, Language.ENGLISH)).noneMatch(chart -> chart.plot() instanceof Equiplot);

        assertThat(charts(ofSix(), Language.ENGLISH)).noneMatch(chart -> chart.plot() instanceof TileGrid);
    }

    @Test
    void every_area_has_one_tile_in_the_block_of_its_region() {
        TileGrid grid = grid(Language.ENGLISH);
        Set<String> codes = new HashSet<>();

        for (TileGrid.Block block : grid.blocks()) {
            for (TileGrid.Tile tile : block.tiles()) {
                assertThat(codes.add(tile.code())).as(tile.code()).isTrue();
                String region = CATALOGUE.areas().stream()
                        .filter(area -> area.area().iso3().equals(tile.code()))
                        .findFirst()
                        .orElseThrow()
                        .region();
                assertThat(block.label())
                        .isEqualTo(
                                CATALOGUE.region(region).orElseThrow().names().get("en"));
            }
        }
        assertThat(codes).hasSameSizeAs(CATALOGUE.areas());
    }

    /** Counted here from the sample by another way: indicators with a figure of the last years over those that are possible. */
    @Test
    void the_value_of_a_tile_is_the_share_of_indicators_with_a_figure() {
        Set<String> held = new HashSet<>();
        Sample.figures().stream()
                .filter(figure -> figure.refArea().equals("KEN") && figure.year() >= 2010)
                .forEach(figure -> held.add(figure.indicator()));
        long possible = CATALOGUE.indicators().stream()
                .filter(indicator -> CATALOGUE.series().stream()
                        .anyMatch(series -> series.indicator().equals(indicator.code())
                                && CATALOGUE.areas().stream()
                                        .filter(area -> area.area().iso3().equals("KEN"))
                                        .anyMatch(series::isAbout)))
                .count();

        TileGrid.Tile kenya = grid(Language.ENGLISH).blocks().stream()
                .flatMap(block -> block.tiles().stream())
                .filter(tile -> tile.code().equals("KEN"))
                .findFirst()
                .orElseThrow();
        assertThat(kenya.value().doubleValue())
                .isEqualTo(Math.round(1000.0 * held.size() / possible) / 10.0)
                .isPositive();
        assertThat(kenya.rank()).isEqualTo(AvailabilityByArea.rank(kenya.value()));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.1,1", "24.9,1", "25,2", "49.9,2", "50,3", "74.9,3", "75,4", "100,4"})
    void shares_are_classed_by_quarters_and_none_is_a_class_of_its_own(BigDecimal share, int rank) {
        assertThat(AvailabilityByArea.rank(share)).isEqualTo(rank);
    }

    /** As maps of the United Nations carry it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void below_the_grid_stands_that_no_opinion_is_expressed(Language language) {
        String opinion =
                switch (language) {
                    case ARABIC -> "بشأن تعيين حدودها أو تخومها";
                    case CHINESE -> "边界或界线的划分";
                    case ENGLISH -> "delimitation of its frontiers or boundaries";
                    case FRENCH -> "tracé de leurs frontières ou limites";
                    case RUSSIAN -> "делимитации их границ";
                    case SPANISH -> "delimitación de sus fronteras o límites";
                };

        assertThat(charts(Sample.figures(), language))
                .filteredOn(chart -> chart.plot() instanceof TileGrid)
                .singleElement()
                .satisfies(chart -> assertThat(chart.notes())
                        .singleElement()
                        .satisfies(note -> assertThat(note).contains(opinion)));
    }

    private static TileGrid grid(Language language) {
        return charts(Sample.figures(), language).stream()
                .map(Chart::plot)
                .filter(TileGrid.class::isInstance)
                .map(TileGrid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Equiplot> equiplots(List<Figure> figures) {
        return charts(figures, Language.ENGLISH).stream()
                .map(Chart::plot)
                .filter(Equiplot.class::isInstance)
                .map(Equiplot.class::cast)
                .toList();
    }

    private static List<Chart> charts(List<Figure> figures, Language language) {
        ReportDocument report = new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language)
                .document();
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Chart chart ? Stream.of(chart) : Stream.empty())
                .toList();
    }

    private static List<Figure> ofSix() {
        List<Figure> figures = new ArrayList<>();
        for (int area = 0; area < SIX.size(); area++) {
            for (int group = 0; group < 5; group++) {
                figures.add(figure(SIX.get(area), 2011, group, 100 + 10 * area - 10 * group, "survey", null));
            }
        }
        return figures;
    }

    private static Figure figure(String area, int year, int group, int value, String source, String status) {
        return Figures.of(U5MR, area, year)
                .number(1_000L * SIX.indexOf(area) + 10_000 + 10L * group + year % 10)
                .group(CATALOGUE.universe(U5MR).with(Dimension.WEALTH_QUANTILE, "Q" + (group + 1)))
                .value(BigDecimal.valueOf(value))
                .obsStatus(status)
                .source(source)
                .figure();
    }
}
