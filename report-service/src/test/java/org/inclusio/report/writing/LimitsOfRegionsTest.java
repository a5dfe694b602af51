package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusio.report.Sample;
import org.inclusio.report.document.ProgressMatrix.Standing;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.RegionTrend;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Undernourishment in regions as The State of Food Insecurity in the World 2015 gives it, where Northern Africa is below 5
 * per cent throughout.
 */
class LimitsOfRegionsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String UNDERNOURISHED = "MDG_0109_UNDERNOURISHED";

    private static final List<Figure> PUBLISHED = List.of(
            value(900_001, "EASTERN_ASIA", 1991, "23.2"),
            value(900_002, "EASTERN_ASIA", 2015, "9.6"),
            below(900_003, "NORTHERN_AFRICA", 1991, "5"),
            below(900_004, "NORTHERN_AFRICA", 2015, "5"),
            value(900_005, "SOUTHERN_ASIA", 1991, "23.9"),
            between(900_006, "SOUTHERN_ASIA", 2015, "15.5177", "15.7348"),
            value(900_007, "SUB_SAHARAN_AFRICA", 1991, "33.2"),
            value(900_008, "SUB_SAHARAN_AFRICA", 2015, "23.2"));

    @Test
    void the_table_has_a_region_below_the_limit_as_the_published_one_has_it() {
        StatisticalTable table = table(Language.ENGLISH);
        assertThat(table.rows())
                .extracting(row -> row.label() + " " + row.cells().get(column(table)))
                .contains(
                        "Eastern Asia 23.2\u21929.6 (99; ..)",
                        "Northern Africa <5\u2192<5 (99; ..)",
                        "Southern Asia 23.9\u219215.5\u201315.7 (99; ..)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_tells_the_limit_as_a_limit(Language language) {
        StatisticalTable table = table(language);
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.cells().get(column(table))).contains("<5"));
    }

    @Test
    void a_limit_leads_to_its_figure_and_is_no_value() {
        assertThat(report(Language.ENGLISH).statistics())
                .filteredOn(one -> one.figures().equals(List.of(900_004L)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.value()).isNull());
    }

    @Test
    void a_limit_of_an_area_counts_below_it_in_a_median() {
        List<Figure> figures =
                List.of(value(1, "AAA", 2015, "10"), value(2, "BBB", 2015, "20"), below(3, "CCC", 2015, "5"));
        Evidence evidence = Evidence.of(CATALOGUE, figures);
        assertThat(evidence.level(UNDERNOURISHED)
                        .orElseThrow()
                        .lateMedian()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("10");
        assertThat(evidence.leftOut()
                        .of(Asked.LATE, Asked.Reason.WITHIN_LIMITS, List.of(UNDERNOURISHED), place -> true))
                .containsEntry(UNDERNOURISHED, 1L);
        assertThat(evidence.leftOut().of(Asked.LATE, Asked.Reason.SUPPRESSED, List.of(UNDERNOURISHED), place -> true))
                .isEmpty();
        assertThat(evidence.total().figures()).isEqualTo(3);
    }

    /** To halve 23.9 is to reach 11.95, which every value below 5 has; to halve 6 is to reach 3. */
    @Test
    void a_region_stands_where_both_ends_of_its_limit_stand() {
        assertThat(standing("23.9")).isEqualTo(Standing.MET);
        assertThat(standing("6")).isEqualTo(Standing.MISSING);
    }

    private static Standing standing(String early) {
        return TargetsOfRegions.standing(Optional.of(new RegionTrend(
                CATALOGUE.series(UNDERNOURISHED).orElseThrow(),
                "NORTHERN_AFRICA",
                List.of(value(1, "NORTHERN_AFRICA", 1991, early)),
                List.of(below(2, "NORTHERN_AFRICA", 2015, "5")))));
    }

    private static StatisticalTable table(Language language) {
        return report(language).document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .filter(one ->
                        one.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.contains("<5"))))
                .findFirst()
                .orElseThrow();
    }

    /** The only one of the columns in which a region is below 5. */
    private static int column(StatisticalTable table) {
        for (int i = 0; i < table.rows().get(0).cells().size(); i++) {
            int at = i;
            if (table.rows().stream().anyMatch(row -> row.cells().get(at).contains("<5"))) {
                return i;
            }
        }
        throw new AssertionError("no column has a limit");
    }

    private static WrittenReport report(Language language) {
        List<Figure> figures = new ArrayList<>(Sample.figures());
        figures.addAll(PUBLISHED);
        figures.sort(Comparator.comparing(Figure::series).thenComparing(Figure::refArea));
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language);
    }

    private static Figure value(long number, String place, int year, String value) {
        return figure(number, place, year).value(value).figure();
    }

    private static Figure below(long number, String place, int year, String limit) {
        return figure(number, place, year)
                .value((BigDecimal) null)
                .interval(null, new BigDecimal(limit))
                .figure();
    }

    private static Figure between(long number, String place, int year, String lower, String upper) {
        return figure(number, place, year)
                .value((BigDecimal) null)
                .interval(new BigDecimal(lower), new BigDecimal(upper))
                .figure();
    }

    private static Figures figure(long number, String place, int year) {
        return Figures.of(UNDERNOURISHED, place, year)
                .number(number)
                .unit("PERCENT")
                .coverage(CATALOGUE.region(place).isPresent() ? new BigDecimal("99") : null);
    }
}
