package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences say of equal values, of intervals, of two sub-series of one indicator and of what is missing; by hand. */
class FindingsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String UNDERNOURISHED = "MDG_0109_UNDERNOURISHED";
    private static final String U5MR = "MDG_0401_U5MR";

    private final List<Figure> figures = new ArrayList<>();

    /** Values below 5 per cent are published as 5. */
    @Test
    void areas_whose_two_values_are_equal_are_told_beside_those_that_are_lower() {
        for (String area : List.of("FRA", "AUT", "ITA")) {
            add(UNDERNOURISHED, area, 1991, Disaggregation.TOTAL, "5.0", null);
            add(UNDERNOURISHED, area, 2014, Disaggregation.TOTAL, "5", null);
        }
        add(UNDERNOURISHED, "KEN", 1991, Disaggregation.TOTAL, "32.4", null);
        add(UNDERNOURISHED, "KEN", 2014, Disaggregation.TOTAL, "21.2", null);
        add(UNDERNOURISHED, "ZMB", 1991, Disaggregation.TOTAL, "33.8", null);
        add(UNDERNOURISHED, "ZMB", 2014, Disaggregation.TOTAL, "47.8", null);

        assertThat(texts())
                .anyMatch(text -> text.contains("the later value was lower in one. It was the same in three."));
    }

    /** By residence in three areas: 40 to 60 and 55 to 75 overlap, 40 to 50 and 55 to 60 do not, and one has no interval. */
    @Test
    void a_difference_between_two_groups_is_told_with_how_many_intervals_do_not_overlap() {
        Disaggregation all = CATALOGUE.universe(U5MR);
        add(U5MR, "KEN", 2014, all.with(Dimension.URBANISATION, "R"), "65", "55 75");
        add(U5MR, "KEN", 2014, all.with(Dimension.URBANISATION, "U"), "50", "40 60");
        add(U5MR, "GHA", 2014, all.with(Dimension.URBANISATION, "R"), "58", "55 60");
        add(U5MR, "GHA", 2014, all.with(Dimension.URBANISATION, "U"), "45", "40 50");
        add(U5MR, "UGA", 2014, all.with(Dimension.URBANISATION, "R"), "70", null);
        add(U5MR, "UGA", 2014, all.with(Dimension.URBANISATION, "U"), "60", "55 65");

        assertThat(texts())
                .anyMatch(
                        text -> text.contains("the value for the rural population was lower in none and higher in all."
                                + " Both values have an interval in two, and the two do not overlap in one."));
    }

    @Test
    void there_is_a_comparison_by_age_and_by_disability_or_it_is_said_that_there_is_none() {
        Disaggregation all = CATALOGUE.universe("MDG_0105_EMP_POP_RATIO");
        add("MDG_0105_EMP_POP_RATIO", "KEN", 2014, all.with(Dimension.AGE, "Y15T24"), "40", null);
        add("MDG_0105_EMP_POP_RATIO", "KEN", 2014, all.with(Dimension.AGE, "Y_GE25"), "75", null);

        assertThat(texts())
                .anyMatch(text -> text.contains("the unweighted median was 40.0 per cent for young people aged 15 to 24"
                        + " and 75.0 for people aged 25 and over"))
                .contains("No comparison by disability can be made.");
    }

    @Test
    void of_two_sub_series_of_one_indicator_the_one_with_more_areas_is_told() {
        for (String area : List.of("KEN", "GHA", "UGA")) {
            for (int year : new int[] {1990, 2014}) {
                add("MDG_0505_ANC1", area, year, CATALOGUE.universe("MDG_0505_ANC1"), "70", null);
                if (!area.equals("UGA")) {
                    add("MDG_0505_ANC4", area, year, CATALOGUE.universe("MDG_0505_ANC4"), "50", null);
                }
            }
        }

        assertThat(texts())
                .filteredOn(text -> text.startsWith("For Goal 5,"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Antenatal care coverage, at least one visit")
                        .doesNotContain("at least four visits"));
    }

    /** Of 61 indicators 60 have no figure; no figure states its nature, and one of two has an interval. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 60 | 50.0 per cent of the figures have an interval",
                "       | 0.0 per cent of the figures have an interval"
            })
    void recommendations_name_what_they_follow_from(String interval, String told) {
        add(U5MR, "KEN", 1990, CATALOGUE.universe(U5MR), "50", interval);
        add(U5MR, "KEN", 2014, CATALOGUE.universe(U5MR), "40", null);

        assertThat(texts())
                .filteredOn(text -> text.startsWith("The General Assembly may wish"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("data on the 60 indicators of which there is no figure", told)
                        .contains(
                                "100.0 per cent of the figures do not",
                                "by disability status, of which there are none"));
    }

    @Test
    void what_most_figures_have_is_not_asked_for() {
        add(U5MR, "KEN", 1990, CATALOGUE.universe(U5MR), "50", "40 60");
        add(U5MR, "KEN", 2014, CATALOGUE.universe(U5MR), "40", "30 50");

        assertThat(texts())
                .filteredOn(text -> text.startsWith("The General Assembly may wish"))
                .noneMatch(text -> text.contains("intervals or sample sizes"));
    }

    private List<String> texts() {
        figures.sort(Comparator.comparing(Figure::series).thenComparing(Figure::refArea));
        return new WriteReport(CATALOGUE)
                        .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), Language.ENGLISH)
                        .document()
                        .paragraphs()
                        .stream()
                        .map(NumberedParagraph::text)
                        .toList();
    }

    /** @param interval its two limits, or null */
    private void add(String series, String area, int year, Disaggregation group, String value, String interval) {
        figures.add(Figures.of(series, area, year)
                .number(figures.size() + 1)
                .group(group)
                .value(value)
                .interval(
                        interval == null ? null : new BigDecimal(interval.split(" ")[0]),
                        interval == null ? null : new BigDecimal(interval.split(" ")[1]))
                .source("Survey")
                .figure());
    }
}
