package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inclusio.report.document.ProgressMatrix.Standing.FAIR;
import static org.inclusio.report.document.ProgressMatrix.Standing.GOOD;
import static org.inclusio.report.document.ProgressMatrix.Standing.MET;
import static org.inclusio.report.document.ProgressMatrix.Standing.MISSING;
import static org.inclusio.report.document.ProgressMatrix.Standing.POOR;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.ProgressMatrix.Standing;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.RegionTrend;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Charts of values of regions as The Millennium Development Goals Report 2015 gives them; under-five mortality of 2005 is
 * invented.
 */
class ChartsOfRegionsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String U5MR = "MDG_0401_U5MR";
    private static final String MMR = "MDG_0501_MMR";
    private static final String WATER = "MDG_0708_WATER";

    private static final List<Figure> PUBLISHED = Stream.of(
                    values(U5MR, "SUB_SAHARAN_AFRICA", "1990:179", "2005:120", "2015:86"),
                    values(U5MR, "SOUTHERN_ASIA", "1990:126", "2005:80", "2015:50"),
                    values(U5MR, "EASTERN_ASIA", "1990:53", "2005:24", "2015:11"),
                    values(U5MR, "NORTHERN_AFRICA", "1990:73", "2005:38", "2015:24"),
                    values(U5MR, "OCEANIA", "1990:74", "2005:63", "2015:51"),
                    values(U5MR, "WESTERN_ASIA", "2015:22"),
                    values(U5MR, "LDC", "1990:175", "2005:110", "2015:73"),
                    values(MMR, "SUB_SAHARAN_AFRICA", "1990:990", "2013:510"),
                    values(MMR, "SOUTHERN_ASIA", "1990:530", "2013:190"),
                    values(MMR, "EASTERN_ASIA", "1990:95", "2013:33"),
                    values(WATER, "SUB_SAHARAN_AFRICA", "1990:48", "2015:68"),
                    values(WATER, "SOUTHERN_ASIA", "1990:73", "2015:93"),
                    values(WATER, "OCEANIA", "1990:50", "2015:56"))
            .flatMap(List::stream)
            .toList();

    @Test
    void a_line_of_the_slope_chart_has_the_two_values_of_its_region() {
        SlopeChart slopes = only(SlopeChart.class, written(PUBLISHED, Language.ENGLISH));

        // Western Asia has one value; the least developed countries overlap with the regions.
        assertThat(slopes.lines())
                .extracting(
                        SlopeChart.Line::label,
                        line -> line.first().year(),
                        line -> line.first().value().intValue(),
                        line -> line.last().year(),
                        line -> line.last().value().intValue())
                .containsExactlyInAnyOrder(
                        tuple("Sub-Saharan Africa", 1990, 179, 2015, 86),
                        tuple("Southern Asia", 1990, 126, 2015, 50),
                        tuple("Eastern Asia", 1990, 53, 2015, 11),
                        tuple("Northern Africa", 1990, 73, 2015, 24),
                        tuple("Oceania", 1990, 74, 2015, 51));
        assertThat(slopes.axis(Language.ENGLISH).from()).isZero();
    }

    @Test
    void a_panel_has_every_year_of_its_region_and_tells_the_coverage() {
        SmallMultiples panels = only(SmallMultiples.class, written(PUBLISHED, Language.ENGLISH));

        assertThat(panels.panels()).hasSize(5);
        assertThat(panels.panels())
                .filteredOn(panel -> panel.label().equals("Eastern Asia"))
                .singleElement()
                .satisfies(panel -> {
                    assertThat(panel.points())
                            .extracting(
                                    SmallMultiples.Point::year,
                                    point -> point.value().intValue())
                            .containsExactly(tuple(1990, 53), tuple(2005, 24), tuple(2015, 11));
                    assertThat(panel.coverage()).isEqualTo("coverage 90\u201392%");
                });
    }

    /** Eastern Asia has less than a tenth of the 990 of Sub-Saharan Africa, and Southern Asia more. */
    @Test
    void regions_of_another_magnitude_have_a_chart_with_a_scale_of_their_own() {
        List<Figure> figures = Stream.of(
                        values(MMR, "SUB_SAHARAN_AFRICA", "1990:990", "2000:830", "2013:510"),
                        values(MMR, "SOUTHERN_ASIA", "1990:530", "2000:370", "2013:190"),
                        values(MMR, "EASTERN_ASIA", "1990:95", "2000:63", "2013:33"))
                .flatMap(List::stream)
                .toList();

        assertThat(plots(written(figures, Language.ENGLISH)).stream()
                        .filter(SmallMultiples.class::isInstance)
                        .map(SmallMultiples.class::cast))
                .extracting(
                        plot -> plot.panels().stream()
                                .map(SmallMultiples.Panel::label)
                                .toList(),
                        plot -> plot.axis(Language.ENGLISH).to())
                .containsExactly(
                        tuple(List.of("Sub-Saharan Africa", "Southern Asia"), 1000.0),
                        tuple(List.of("Eastern Asia"), 100.0));
    }

    @Test
    void the_coverage_is_told_as_a_range_or_once_where_all_values_have_the_same() {
        List<Figure> same = Stream.of("SUB_SAHARAN_AFRICA:179:86", "SOUTHERN_ASIA:126:50", "EASTERN_ASIA:53:11")
                .map(line -> line.split(":"))
                .flatMap(line ->
                        Stream.of(values(U5MR, line[0], "1990:" + line[1]), values(U5MR, line[0], "2015:" + line[2])))
                .flatMap(List::stream)
                .toList();

        assertThat(notesOfSlopes(PUBLISHED))
                .contains("Coverage of the values: 90 to 92 per cent of the population. None has an interval.");
        assertThat(notesOfSlopes(same))
                .contains("Coverage of the values: 90 per cent of the population. None has an interval.");
    }

    private static List<String> notesOfSlopes(List<Figure> regions) {
        return charts(written(regions, Language.ENGLISH)).stream()
                .filter(chart -> chart.plot() instanceof SlopeChart)
                .flatMap(chart -> chart.notes().stream())
                .toList();
    }

    /**
     * By hand. Two thirds less: ln 3 = 1.0986 in 25 years; ln(179/86) = 0.733 is 0.67 of it, ln(126/50) = 0.924 is 0.84,
     * ln(74/51) = 0.372 is 0.34; 11 is below 53/3 and 24 below 73/3. Three quarters less: ln 4 x 23/25 = 1.275; ln(990/510)
     * = 0.663 is 0.52, ln(530/190) = 1.026 is 0.80, ln(95/33) = 1.057 is 0.83. Half of those without water: ln 2 = 0.693;
     * ln(52/32) = 0.486 is 0.70, 7 is below 27/2, ln(50/44) = 0.128 is 0.18.
     */
    @Test
    void cells_of_the_matrix_are_what_the_rule_says_of_the_values_by_hand() {
        ProgressMatrix matrix = only(ProgressMatrix.class, written(PUBLISHED, Language.ENGLISH));
        List<String> regions = matrix.columns();

        assertThat(regions)
                .containsExactlyElementsOf(CATALOGUE.regions().stream()
                        .filter(region -> region.kind().equals("REGION"))
                        .map(region -> region.names().get("en"))
                        .toList());
        assertThat(matrix.rows())
                .extracting(ProgressMatrix.Row::label)
                .containsExactly(
                        "4.A Under-five mortality rate",
                        "5.A Maternal mortality ratio",
                        "7.C Proportion of population using an improved drinking water source");
        assertThat(Stream.of("Sub-Saharan Africa", "Southern Asia", "Eastern Asia", "Northern Africa", "Oceania")
                        .map(region -> matrix.rows().get(0).standings().get(regions.indexOf(region))))
                .containsExactly(FAIR, GOOD, MET, MET, POOR);
        assertThat(Stream.of("Sub-Saharan Africa", "Southern Asia", "Eastern Asia", "Oceania")
                        .map(region -> matrix.rows().get(1).standings().get(regions.indexOf(region))))
                .containsExactly(FAIR, GOOD, GOOD, MISSING);
        assertThat(Stream.of("Sub-Saharan Africa", "Southern Asia", "Oceania", "Western Asia")
                        .map(region -> matrix.rows().get(2).standings().get(regions.indexOf(region))))
                .containsExactly(FAIR, MET, POOR, MISSING);
    }

    /** A value of 2001 is too late for a baseline and one of 2006 too early for the end; a broken series is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1990:126 2015:50 | GOOD",
                "1999:126 2015:80 | FAIR",
                "2001:126 2015:50 | MISSING",
                "1990:126 2006:80 | MISSING",
                "2015:50 | MISSING",
                "1990:126 2015:50B | MISSING",
                "1990:126 2015:50N | MISSING"
            })
    void what_the_data_do_not_carry_is_not_judged(String values, Standing standing) {
        List<Figure> figures = values(U5MR, "SOUTHERN_ASIA", values.split(" "));

        assertThat(TargetsOfRegions.standing(
                        Optional.of(new RegionTrend(CATALOGUE.series(U5MR).orElseThrow(), "SOUTHERN_ASIA", figures))))
                .isEqualTo(standing);
        assertThat(TargetsOfRegions.standing(Optional.empty())).isEqualTo(MISSING);
    }

    @Test
    void where_the_data_are_too_few_there_is_no_chart() {
        ReportDocument twoOfThreeYears = written(
                PUBLISHED.stream().filter(figure -> figure.year() != 2005).toList(), Language.ENGLISH);
        assertThat(plots(twoOfThreeYears)).noneMatch(SmallMultiples.class::isInstance);
        assertThat(plots(twoOfThreeYears)).anyMatch(SlopeChart.class::isInstance);

        ReportDocument lateAlone = written(
                PUBLISHED.stream().filter(figure -> figure.year() > 2010).toList(), Language.ENGLISH);
        assertThat(plots(lateAlone)).noneMatch(plot -> plot instanceof SlopeChart || plot instanceof ProgressMatrix);

        ReportDocument twoTargets = written(
                PUBLISHED.stream()
                        .filter(figure -> !figure.series().equals(WATER))
                        .toList(),
                Language.ENGLISH);
        assertThat(plots(twoTargets)).noneMatch(ProgressMatrix.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_charts_with_the_same_values(Language language) {
        List<Chart> charts = charts(written(PUBLISHED, language));
        List<Chart> english = charts(written(PUBLISHED, Language.ENGLISH));

        assertThat(charts)
                .extracting(Chart::numeral)
                .isEqualTo(english.stream().map(Chart::numeral).toList());
        for (int i = 0; i < charts.size(); i++) {
            assertThat(numbers(charts.get(i))).isEqualTo(numbers(english.get(i)));
        }
        assertThat(charts.stream().map(Chart::plot).map(Object::getClass))
                .contains(SlopeChart.class, SmallMultiples.class, ProgressMatrix.class);
    }

    /** The chart of a Goal, and those of the regions. */
    @Test
    void every_mark_of_a_region_leads_where_the_cells_of_the_table_do() {
        EveryNumberTest.marksLeadWhereCellsDo(written(PUBLISHED, Language.ENGLISH), 4);
    }

    /** By hand above: Sub-Saharan Africa was 0.663 of the way, which is 0.52 of what is asked for. */
    @Test
    void a_standing_rests_on_the_figures_of_its_region_and_says_why() {
        assertThat(report(PUBLISHED, Language.ENGLISH).statistics())
                .filteredOn(statistic -> statistic.formula() == Statistic.Formula.STANDING)
                .isNotEmpty()
                .allMatch(statistic ->
                        statistic.areas() == 1 && !statistic.figures().isEmpty())
                .extracting(Statistic::counted)
                .contains("g = 0.52");
    }

    @Test
    void each_region_of_the_charts_is_in_the_world_once() {
        assertThat(CATALOGUE.regions().stream()
                        .filter(SlopesOfRegions::isMdgRegion)
                        .map(Region::code))
                .contains("WORLD", "DEVELOPED", "OCEANIA")
                .doesNotContain("DEVELOPING", "LATIN_AMERICA", "LDC", "LLDC", "SIDS")
                .hasSize(11);
    }

    private static List<BigDecimal> numbers(Chart chart) {
        return chart.table().rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.number() != null)
                .map(cell -> cell.number())
                .toList();
    }

    private static <T extends Plot> T only(Class<T> kind, ReportDocument report) {
        List<T> found =
                plots(report).stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Plot> plots(ReportDocument report) {
        return charts(report).stream().map(Chart::plot).toList();
    }

    private static List<Chart> charts(ReportDocument report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    private static ReportDocument written(List<Figure> regions, Language language) {
        return report(regions, language).document();
    }

    private static WrittenReport report(List<Figure> regions, Language language) {
        List<Figure> figures = new ArrayList<>(regions);
        // A report without any figure of an area says nothing at all.
        figures.addAll(figuresOfAnArea());
        figures.sort(Comparator.comparing(Figure::series).thenComparing(Figure::refArea));
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language);
    }

    private static List<Figure> figuresOfAnArea() {
        return values(U5MR, "KEN", "1990:102", "2015:49");
    }

    /** @param values as year, colon, value and, where it has one, the observation status */
    private static List<Figure> values(String series, String region, String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> {
                    String[] parts = values[i].split(":");
                    String number = parts[1].replaceAll("[A-Z]", "");
                    String status = parts[1].substring(number.length());
                    return Figures.of(series, region, Integer.parseInt(parts[0]))
                            .number(Math.abs((long) (series + region + values[i]).hashCode()) + 1)
                            .group(CATALOGUE.universe(series))
                            .value(number)
                            .obsStatus(status.isEmpty() ? null : status)
                            .coverage(BigDecimal.valueOf(90L + i))
                            .figure();
                })
                .toList();
    }
}
