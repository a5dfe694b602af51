package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Girls and boys in primary school in Southern Asia; the numbers of the expected sentences are subtracted by hand. */
class RegionalGapsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String SERIES = "MDG_0201_NER_PRIMARY";

    @Test
    void the_gap_of_a_region_is_told_with_values_years_and_the_least_coverage() {
        assertThat(texts(southernAsia("87"), Language.ENGLISH))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Southern Asia: the gap between females and males was 16.4 percentage points in 1990"
                                        + " (66.1 and 82.5) and 1.3 percentage points in 2012 (92.6 and 93.9), coverage 87 per"
                                        + " cent, 7 of 9 areas, countries with surveys only; in the later year the two values lie nearer together.")
                        .doesNotContain("significant", "closed", "improved"));
    }

    @ParameterizedTest
    @CsvSource({"75, true", "74.9, false"})
    void nothing_is_said_where_less_than_three_quarters_of_the_population_stand_behind_a_value(
            String least, boolean told) {
        assertThat(texts(southernAsia(least), Language.ENGLISH).stream()
                        .anyMatch(text -> text.contains("the gap between females and males")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void nothing_is_said_where_a_quarter_of_the_figures_of_its_areas_are_of_low_reliability(int low, boolean told) {
        List<Figure> figures = southernAsia("87");
        List<String> areas = List.of("BGD", "IND", "NPL");
        for (int i = 0; i < areas.size(); i++) {
            for (String sex : List.of("F", "M")) {
                figures.add(figure(
                        10 + 2 * i + sex.length(),
                        areas.get(i),
                        2012,
                        sex,
                        "90",
                        null,
                        i == 0 && (low == 2 || sex.equals("F")) ? Reliability.WARN : Reliability.PUBLISH));
            }
        }

        assertThat(texts(figures, Language.ENGLISH).stream()
                        .anyMatch(text -> text.contains("the gap between females and males")))
                .isEqualTo(told);
    }

    /** The gap of 1990 is 16.4 points; a tenth of it is 1.64. */
    @ParameterizedTest
    @CsvSource({
        "75.00, 93.00, lie about as far apart.", // 18.00
        "75.00, 93.04, lie farther apart.", // 18.04
        "77.00, 92.00, lie about as far apart.", // 15.00
        "77.00, 91.76, lie nearer together.", // 14.76
        "92.60, 76.20, lie about as far apart." // −16.40
    })
    void a_change_of_less_than_a_tenth_of_the_gap_is_called_none(String girls, String boys, String told) {
        assertThat(texts(region("SOUTHERN_ASIA", "66.1", "82.5", girls, boys, "87"), Language.ENGLISH))
                .anyMatch(text -> text.endsWith(told));
    }

    @Test
    void of_several_regions_the_one_with_the_widest_gap_in_the_later_year_is_told() {
        List<Figure> figures = southernAsia("87");
        figures.addAll(region("SUB_SAHARAN_AFRICA", "49.4", "57.9", "75.3", "79.9", "80"));

        assertThat(texts(figures, Language.ENGLISH))
                .anyMatch(text -> text.contains("Sub-Saharan Africa: the gap between females and males was 8.5"
                        + " percentage points in 1990 (49.4 and 57.9) and 4.6 percentage points in 2012"))
                .noneMatch(text -> text.contains("Southern Asia: the gap"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_tells_both_values_and_cites_the_four_values_of_the_region(Language language) {
        WrittenReport report = written(southernAsia("87"), language);
        String point =
                language == Language.FRENCH || language == Language.RUSSIAN || language == Language.SPANISH ? "," : ".";

        assertThat(report.document().paragraphs())
                .extracting(NumberedParagraph::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("1990", "2012", "66" + point + "1", "93" + point + "9", "16" + point + "4", "87"));
        assertThat(report.statistics())
                .filteredOn(one -> one.formula() == Statistic.Formula.OF_REGION)
                .flatExtracting(Statistic::figures)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(report.document().sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(StatisticalTable.class::isInstance)
                        .map(block -> ((StatisticalTable) block).number()))
                .isEqualTo(written(southernAsia("87"), Language.ENGLISH).document().sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(StatisticalTable.class::isInstance)
                        .map(block -> ((StatisticalTable) block).number())
                        .toList());
    }

    private static List<Figure> southernAsia(String coverage) {
        return region("SOUTHERN_ASIA", "66.1", "82.5", "92.6", "93.9", coverage);
    }

    private static List<Figure> region(
            String region, String girlsThen, String boysThen, String girlsNow, String boysNow, String coverage) {
        return new ArrayList<>(List.of(
                figure(1, region, 1990, "F", girlsThen, "96", Reliability.PUBLISH),
                figure(2, region, 1990, "M", boysThen, "96", Reliability.PUBLISH),
                figure(3, region, 2012, "F", girlsNow, coverage, Reliability.PUBLISH),
                figure(4, region, 2012, "M", boysNow, "96", Reliability.PUBLISH)));
    }

    private static List<String> texts(List<Figure> figures, Language language) {
        return written(figures, language).document().paragraphs().stream()
                .map(NumberedParagraph::text)
                .toList();
    }

    private static WrittenReport written(List<Figure> figures, Language language) {
        List<Figure> all = new ArrayList<>(figures);
        // What everybody has, so that there is a report at all.
        all.add(Figures.of("MDG_0816_INTERNET", "KEN", 2012)
                .number(100)
                .value(BigDecimal.TEN)
                .source("Survey")
                .figure());
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, all), Instant.parse("2015-07-01T12:00:00Z"), language);
    }

    private static Figure figure(
            long number, String area, int year, String sex, String value, String coverage, Reliability reliability) {
        return Figures.of(SERIES, area, year)
                .number(number)
                .group(CATALOGUE.universe(SERIES).with(Dimension.SEX, sex))
                .value(value)
                .coverage(coverage == null ? null : new BigDecimal(coverage))
                .areas(7, 9, true)
                .reliability(reliability)
                .figure();
    }
}
