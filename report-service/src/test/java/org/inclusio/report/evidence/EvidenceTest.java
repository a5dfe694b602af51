package org.inclusio.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Disaggregation ALL = Disaggregation.TOTAL;

    @Test
    void of_each_area_the_first_early_and_the_last_late_value_are_compared() {
        Level level = of(
                        water("KEN", 1990, ALL, "40"),
                        water("KEN", 1995, ALL, "44"),
                        water("KEN", 2010, ALL, "60"),
                        water("KEN", 2015, ALL, "62"),
                        water("UGA", 2000, ALL, "50"),
                        water("UGA", 2012, ALL, "70"))
                .level("MDG_0708_WATER")
                .orElseThrow();

        assertThat(level.pairedEarlyMedian().orElseThrow().value()).isEqualByComparingTo("40");
        assertThat(level.pairedLateMedian().orElseThrow().value()).isEqualByComparingTo("62");
        // The middle of 62 and 70.
        assertThat(level.lateMedian().orElseThrow().value()).isEqualByComparingTo("66");
        assertThat(level.improved()).isEqualTo(1);
    }

    @Test
    void the_median_difference_is_not_the_difference_of_the_medians() {
        Gap gap = of(
                        rural("KEN", "10", null, null),
                        urban("KEN", "40", null, null),
                        rural("TZA", "30", null, null),
                        urban("TZA", "35", null, null),
                        rural("UGA", "50", null, null),
                        urban("UGA", "45", null, null))
                .gaps()
                .get(0);

        // Differences are -30, -5 and 5; the medians are 30 and 40.
        assertThat(gap.medianDifference().orElseThrow()).isEqualByComparingTo("-5");
        assertThat(gap.firstMedian().orElseThrow()).isEqualByComparingTo("30");
        assertThat(gap.secondMedian().orElseThrow()).isEqualByComparingTo("40");
        assertThat(gap.lower()).isEqualTo(2);
        assertThat(gap.higher()).isEqualTo(1);
    }

    @Test
    void intervals_that_touch_are_not_apart_and_missing_ones_are_not_counted() {
        Gap gap = of(
                        rural("KEN", "10", "8", "12"),
                        urban("KEN", "20", "18", "22"),
                        rural("TZA", "10", "8", "12"),
                        urban("TZA", "13", "12", "14"),
                        rural("UGA", "10", null, null),
                        urban("UGA", "90", "89", "91"))
                .gaps()
                .get(0);

        assertThat(gap.withIntervals()).containsExactly("KEN", "TZA");
        assertThat(gap.apart()).containsExactly("KEN");
    }

    @Test
    void values_of_two_sources_or_two_years_are_not_compared() {
        Disaggregation rural = ALL.with(Dimension.URBANISATION, "R");
        Disaggregation urban = ALL.with(Dimension.URBANISATION, "U");

        assertThat(of(
                                figure("KEN", 2010, rural, "10", null, null, "Census"),
                                figure("KEN", 2010, urban, "20", null, null, "Survey"),
                                water("UGA", 2010, rural, "10"),
                                water("UGA", 2011, urban, "20"))
                        .gaps())
                .isEmpty();
    }

    @Test
    void the_group_that_a_series_is_about_is_its_total() {
        Figure mortality = Figures.of("MDG_0501_MMR", "KEN", 2015)
                .group(ALL.with(Dimension.SEX, "F").with(Dimension.AGE, "Y15T49"))
                .value(BigDecimal.TEN)
                .unit(null)
                .figure();

        Evidence evidence = of(mortality);
        assertThat(evidence.level("MDG_0501_MMR")).isPresent();
        assertThat(evidence.total().disaggregated()).isZero();
    }

    @Test
    void a_region_is_no_area_and_its_value_is_not_counted_again() {
        Evidence evidence = of(
                water("KEN", 2010, ALL, "60"),
                water("UGA", 2010, ALL, "70"),
                water("SUB_SAHARAN_AFRICA", 2010, ALL, "61"),
                water("WORLD", 2010, ALL, "88"),
                water("LDC", 2010, ALL, "64"));

        assertThat(evidence.total().areas()).containsExactlyInAnyOrder("KEN", "UGA");
        assertThat(evidence.total().figures()).isEqualTo(2);
    }

    @Test
    void joined_sources_are_counted_apart_and_a_remark_stays_with_its_source() {
        Evidence evidence =
                of(figure("KEN", 2010, ALL, "10", null, null, "UIS; male is total less female; Vital statistics"));

        assertThat(evidence.total().sources()).containsOnlyKeys("UIS; male is total less female", "Vital statistics");
    }

    @Test
    void what_is_too_unsure_to_be_printed_enters_no_median_and_what_is_too_unsure_for_trends_no_comparison() {
        Evidence evidence = of(
                unsure(water("KEN", 1990, ALL, "40"), Reliability.WARN),
                unsure(water("KEN", 2015, ALL, "60"), Reliability.PUBLISH),
                unsure(water("TZA", 1990, ALL, "20"), Reliability.PUBLISH),
                unsure(water("TZA", 2015, ALL, "70"), Reliability.NOT_FOR_TRENDS),
                unsure(water("UGA", 1990, ALL, "50"), Reliability.PUBLISH),
                unsure(water("UGA", 2015, ALL, "95"), Reliability.SUPPRESS),
                unsure(rural("ZMB", "10", null, null), Reliability.PUBLISH),
                unsure(urban("ZMB", "20", null, null), Reliability.NOT_FOR_TRENDS));

        Level level = evidence.level("MDG_0708_WATER").orElseThrow();
        assertThat(level.late()).extracting(Figure::refArea).containsExactly("KEN", "TZA");
        assertThat(level.pairs()).extracting(pair -> pair.late().refArea()).containsExactly("KEN");
        assertThat(evidence.gaps()).isEmpty();
        assertThat(evidence.total().figures()).isEqualTo(8);
        assertThat(evidence.total().ofReliability(Reliability.WARN)).isEqualTo(1);
        assertThat(evidence.total().ofReliability(Reliability.NOT_FOR_TRENDS)).isEqualTo(2);
        assertThat(evidence.total().ofReliability(Reliability.SUPPRESS)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "8, true"})
    void a_level_is_unsure_where_a_quarter_of_its_figures_or_more_are_of_low_reliability(int low, boolean unsure) {
        Figure[] figures = new Figure[8];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = unsure(
                    water(List.copyOf(CATALOGUE.areas()).get(i).area().iso3(), 2015, ALL, "60"),
                    i < low ? Reliability.WARN : Reliability.PUBLISH);
        }

        assertThat(of(figures).level("MDG_0708_WATER").orElseThrow().isUnsure()).isEqualTo(unsure);
    }

    private static Figure unsure(Figure figure, Reliability reliability) {
        return Figures.like(figure).reliability(reliability).figure();
    }

    private static Evidence of(Figure... figures) {
        return Evidence.of(CATALOGUE, List.of(figures));
    }

    private static Figure rural(String area, String value, String lower, String upper) {
        return figure(area, 2010, ALL.with(Dimension.URBANISATION, "R"), value, lower, upper, "Survey");
    }

    private static Figure urban(String area, String value, String lower, String upper) {
        return figure(area, 2010, ALL.with(Dimension.URBANISATION, "U"), value, lower, upper, "Survey");
    }

    private static Figure water(String area, int year, Disaggregation group, String value) {
        return figure(area, year, group, value, null, null, "Survey");
    }

    private static Figure figure(
            String area, int year, Disaggregation group, String value, String lower, String upper, String source) {
        return Figures.of("MDG_0708_WATER", area, year)
                .group(group)
                .value(value)
                .interval(lower == null ? null : new BigDecimal(lower), upper == null ? null : new BigDecimal(upper))
                .source(source)
                .figure();
    }
}
