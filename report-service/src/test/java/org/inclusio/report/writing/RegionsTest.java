package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusio.report.Sample;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Under-five mortality of regions in 1990 and 2015 as The Millennium Development Goals Report 2015 gives it. */
@Tag("thorough")
class RegionsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private static final List<Figure> PUBLISHED = List.of(
            figure(900_001, "EASTERN_ASIA", 1990, "53", "97"),
            figure(900_002, "EASTERN_ASIA", 2015, "11", "96.4"),
            figure(900_003, "NORTHERN_AFRICA", 1990, "73", "99"),
            figure(900_004, "NORTHERN_AFRICA", 2015, "24", "99"),
            figure(900_005, "SOUTHERN_ASIA", 1990, "126", "100"),
            figure(900_006, "SOUTHERN_ASIA", 2015, "50", "100"),
            figure(900_007, "SUB_SAHARAN_AFRICA", 2015, "86", "98"));

    @Test
    void the_region_whose_values_are_furthest_apart_is_told_with_years_and_coverage() {
        // By hand: (53 - 11) / 53 = 0.79, (73 - 24) / 73 = 0.67, (126 - 50) / 126 = 0.60.
        assertThat(texts(written(PUBLISHED, Language.ENGLISH)))
                .anySatisfy(text -> assertThat(text)
                        .contains("Under-five mortality rate: the two values furthest apart in proportion are those of"
                                + " Eastern Asia, 53.0 per 1,000 live births in 1990 (coverage 97 per cent, 4 of 6 areas) and"
                                + " 11.0 per 1,000 live births in 2015 (coverage 96 per cent, 4 of 6 areas).")
                        .doesNotContain("fell", "rose", "improved"));
    }

    /** Every area of a region with a value has a survey: of the others nothing is said, and each form says so. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void values_of_survey_countries_alone_say_so_in_sentence_table_and_below_the_chart(Language language) {
        List<Figure> surveys = PUBLISHED.stream()
                .map(figure -> Figures.like(figure).areas(4, 6, true).figure())
                .toList();
        Phrases phrases = Phrases.of(language);
        ReportDocument report = written(surveys, language);

        assertThat(texts(report))
                .anySatisfy(text -> assertThat(text)
                        .contains(phrases.say(
                                "coverage.surveys",
                                "coverage",
                                phrases.say(
                                        "coverage.areas",
                                        "percent",
                                        phrases.say("value-percent", "value", "97"),
                                        "with",
                                        "4",
                                        "all",
                                        "6"))));
        assertThat(tables(report)).anySatisfy(table -> {
            assertThat(table.notes()).contains(phrases.say("note.surveys", "mark", phrases.say("mark.surveys")));
            assertThat(table.rows().get(0).cells().get(0)).contains("4/6\u00a0" + phrases.say("mark.surveys"));
        });
        assertThat(report.sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Chart.class::isInstance)
                        .flatMap(chart -> ((Chart) chart).notes().stream()))
                .contains(phrases.say("chart.surveys-all"));
    }

    /** 99.7 per cent is not everybody. */
    @Test
    void all_of_a_region_is_said_where_all_of_it_stands_behind_the_value() {
        List<Figure> nearly = new ArrayList<>(PUBLISHED);
        nearly.removeIf(figure -> figure.number() == 900_002L);
        nearly.add(figure(900_002, "EASTERN_ASIA", 2015, "11", "99.7"));

        assertThat(texts(written(nearly, Language.ENGLISH)))
                .anySatisfy(text -> assertThat(text).contains("in 2015 (coverage 99 per cent, 4 of 6 areas)."));
    }

    /** Of Eastern Asia, furthest apart, too few stand behind the early value; of Northern Africa, next to it, enough do. */
    @Test
    void of_a_region_of_which_less_than_three_quarters_stand_behind_a_value_no_sentence_is_written() {
        List<Figure> figures = new ArrayList<>(PUBLISHED);
        figures.removeIf(figure -> figure.number() == 900_001L);
        figures.add(figure(900_001, "EASTERN_ASIA", 1990, "53", "74.9"));

        assertThat(texts(written(figures, Language.ENGLISH)))
                .anySatisfy(text -> assertThat(text)
                        .contains("furthest apart in proportion are those of Northern Africa")
                        .doesNotContain("those of Eastern Asia"));
    }

    @Test
    void the_table_has_both_values_and_two_dots_where_there_is_none() {
        StatisticalTable table = tables(written(PUBLISHED, Language.ENGLISH)).stream()
                .filter(one -> one.title().startsWith("Selected sub-series by region"))
                .findFirst()
                .orElseThrow();

        assertThat(table.rows())
                .extracting(row -> row.label() + " " + row.cells().get(0))
                .contains(
                        "Eastern Asia 53.0\u219211.0 (96; 4/6)",
                        "Southern Asia 126\u219250.0 (100; 4/6)",
                        "Sub-Saharan Africa ..\u219286.0 (98; 4/6)");
        // Apart, as a workbook has them.
        assertThat(table.columnsApart(Phrases.of(Language.ENGLISH)))
                .startsWith(
                        "Under-five mortality rate (per 1,000 live births): 1990\u20131995",
                        "Under-five mortality rate (per 1,000 live births): 2010\u20132015",
                        "Under-five mortality rate (per 1,000 live births): Coverage, per cent",
                        "Under-five mortality rate (per 1,000 live births): Areas with a value, of all");
        assertThat(table.rows())
                .extracting(row -> row.label()
                        + table.cellsApart(row).subList(0, 4).stream()
                                .map(Linked::text)
                                .toList())
                .contains("Eastern Asia[53.0, 11.0, 96, 4/6]", "Sub-Saharan Africa[.., 86.0, 98, 4/6]");
    }

    @Test
    void a_value_of_a_region_is_cited_as_such_and_not_as_a_median() {
        assertThat(statistics(PUBLISHED))
                .filteredOn(one -> "Eastern Asia".equals(one.row()))
                .hasSize(2)
                .last()
                .satisfies(one -> {
                    assertThat(one.formula()).isEqualTo(Statistic.Formula.OF_REGION);
                    assertThat(one.value()).isEqualByComparingTo("11");
                    assertThat(one.figures()).containsExactly(900_002L);
                });
    }

    @Test
    void where_fewer_than_three_regions_have_a_value_nothing_is_said_of_regions() {
        ReportDocument without = written(PUBLISHED.subList(0, 4), Language.ENGLISH);

        assertThat(tables(without)).noneMatch(table -> table.title().startsWith("Selected sub-series by region"));
        assertThat(without.wordCount())
                .isEqualTo(written(List.of(), Language.ENGLISH).wordCount());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_tells_the_same_and_the_report_stays_below_its_limit(Language language) {
        ReportDocument report = written(PUBLISHED, language);

        assertThat(report.wordsOverLimit()).isZero();
        assertThat(texts(report)).anySatisfy(text -> assertThat(text).contains("1990", "2015", "97", "96"));
        assertThat(tables(report)).hasSameSizeAs(tables(written(PUBLISHED, Language.ENGLISH)));
    }

    private static List<Statistic> statistics(List<Figure> regions) {
        return report(regions, Language.ENGLISH).statistics();
    }

    private static ReportDocument written(List<Figure> regions, Language language) {
        return report(regions, language).document();
    }

    private static WrittenReport report(List<Figure> regions, Language language) {
        List<Figure> figures = new ArrayList<>(Sample.figures());
        figures.addAll(regions);
        figures.sort(Comparator.comparing(Figure::series).thenComparing(Figure::refArea));
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language);
    }

    private static List<String> texts(ReportDocument report) {
        return report.paragraphs().stream().map(NumberedParagraph::text).toList();
    }

    private static List<StatisticalTable> tables(ReportDocument report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .toList();
    }

    private static Figure figure(long number, String region, int year, String value, String coverage) {
        return Figures.of("MDG_0401_U5MR", region, year)
                .number(number)
                .group(CATALOGUE.universe("MDG_0401_U5MR"))
                .value(value)
                .coverage(new BigDecimal(coverage))
                .areas(4, 6, false)
                .figure();
    }
}
