package org.inclusio.statistics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureProgressTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Offset<Double> PUBLISHED = within(0.0005);

    private final MeasureProgress measure = new MeasureProgress(Conventions.STANDARD);

    /** World, deaths per 1,000 live births, as published in 2015: the target was 30. ln(90 / 43) / 25 is 2.95 per cent. */
    @Test
    void under_five_mortality_of_the_world_fell_at_two_thirds_of_the_required_rate() {
        Progress progress = measured("MDG_0401_U5MR", 1990, 90, 2015, 43);

        assertThat(progress.target().getAsDouble()).isCloseTo(30, within(0.0001));
        assertThat(progress.observed().orElseThrow().continuous()).isCloseTo(0.0295, within(0.00005));
        // 1 - (43 / 90)^(1 / 25)
        assertThat(progress.observed().orElseThrow().compound()).isCloseTo(0.0291, within(0.00005));
        assertThat(100 * progress.required().orElseThrow().continuous()).isCloseTo(4.394, PUBLISHED);
        assertThat(100 * progress.required().orElseThrow().compound()).isCloseTo(4.299, PUBLISHED);
        assertThat(progress.shareOfRequired().getAsDouble()).isCloseTo(0.672, PUBLISHED);
        // 47 of 60 deaths: on this scale it looks better
        assertThat(progress.shareOfPlannedChange().getAsDouble()).isCloseTo(0.783, PUBLISHED);
        assertThat(progress.projected()).hasValue(43);
        assertThat(progress.isMet()).isFalse();
        assertThat(progress.remarks()).isEmpty();
    }

    /** The report of 2013: 15.6 per cent a year were needed after 2012, from unrounded numbers; ln(48 / 30) / 3 is 15.67. */
    @Test
    void what_is_needed_grows_with_what_was_missed() {
        Progress progress = measured("MDG_0401_U5MR", 1990, 90, 2012, 48);

        assertThat(100 * progress.needed().orElseThrow().continuous()).isCloseTo(15.6, within(0.1));
        // 48 exp(-3 ln(90 / 48) / 22)
        assertThat(progress.projected().getAsDouble()).isCloseTo(44.06, within(0.01));
    }

    /** World, 1990 to 2013: a fall by 45 per cent, 2.58 per cent a year, of 5.545 required. */
    @Test
    void maternal_mortality_fell_at_less_than_half_the_required_rate() {
        Progress progress = measured("MDG_0501_MMR", 1990, 380, 2013, 210);

        assertThat(progress.target().getAsDouble()).isEqualTo(95);
        assertThat(progress.observed().orElseThrow().continuous()).isCloseTo(0.0258, within(0.00005));
        assertThat(100 * progress.required().orElseThrow().continuous()).isCloseTo(5.545, PUBLISHED);
        assertThat(progress.shareOfRequired().getAsDouble()).isCloseTo(0.47, within(0.005));
    }

    /** Half of those without: 76 leads to 88 per cent, 54 to 77; poverty and hunger by half. */
    @ParameterizedTest
    @CsvSource({
        "MDG_0708_WATER, 76, 88",
        "MDG_0709_SANITATION, 54, 77",
        "MDG_0101_POV_PPP125, 47, 23.5",
        "MDG_0609_TB_PREVALENCE, 300, 150",
        "MDG_0201_NER_PRIMARY, 80, 100",
        "MDG_0605_ART_COVERAGE, 10, 80",
        "MDG_0301_GPI_PRIMARY, 0.8, 1",
        "MDG_0303_WOMEN_PARLIAMENT, 14, 50"
    })
    void the_value_to_reach_follows_from_the_baseline(String series, double baseline, double target) {
        assertThat(measured(series, 1990, baseline, 2010, baseline).target().getAsDouble())
                .isCloseTo(target, within(0.001));
    }

    /** Sanitation of the world, 54 to 68 per cent: the shortfall fell from 46 to 32. ln(46 / 32) / ln 2 = 0.524. */
    @Test
    void coverage_is_measured_on_what_it_lacks() {
        Progress progress = measured("MDG_0709_SANITATION", 1990, 54, 2015, 68);

        assertThat(progress.scale()).isEqualTo(Scale.SHORTFALL);
        assertThat(progress.shareOfRequired().getAsDouble()).isCloseTo(0.524, PUBLISHED);
        // 14 of 23 points
        assertThat(progress.shareOfPlannedChange().getAsDouble()).isCloseTo(0.609, PUBLISHED);
        // ln(68 / 54) / 25, the growth of the value itself
        assertThat(progress.growth().orElseThrow().continuous()).isCloseTo(0.00922, within(0.00001));
    }

    /** 0.8 and 1.25 are equally far from 1; ln 1.25 = 0.22314, and parity begins at |ln 0.97| = 0.03046. */
    @Test
    void a_lead_of_girls_is_as_far_from_parity_as_a_lag() {
        Progress lag = measured("MDG_0301_GPI_TERTIARY", 1990, 0.8, 2010, 0.9);
        Progress lead = measured("MDG_0301_GPI_TERTIARY", 1990, 1 / 0.8, 2010, 1 / 0.9);

        assertThat(lag.observed().orElseThrow().continuous())
                .isCloseTo(lead.observed().orElseThrow().continuous(), within(1e-12));
        // ln(0.22314 / 0.10536) / 20, of ln(0.22314 / 0.03046) / 25
        assertThat(lag.observed().orElseThrow().continuous()).isCloseTo(0.03752, within(0.00001));
        assertThat(lag.required().orElseThrow().continuous()).isCloseTo(0.07966, within(0.00001));
        assertThat(lag.projected().getAsDouble()).isLessThan(1);
        assertThat(lead.projected().getAsDouble()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"0.97, true", "1.03, true", "1, true", "0.969, false", "1.031, false"})
    void parity_is_a_band(double ratio, boolean isMet) {
        assertThat(measured("MDG_0301_GPI_TERTIARY", 1990, 0.8, 2015, ratio).isMet())
                .isEqualTo(isMet);
    }

    /** 49.24 per cent of the seats are 97 women for 100 men. */
    @ParameterizedTest
    @CsvSource({"49.24, true", "49.23, false", "50.73, true", "50.75, false"})
    void equal_shares_are_the_same_band(double share, boolean isMet) {
        assertThat(measured("MDG_0303_WOMEN_PARLIAMENT", 1990, 10, 2015, share).isMet())
                .isEqualTo(isMet);
    }

    @Test
    void the_baseline_is_the_nearest_year_of_1988_to_1994_and_the_earlier_of_two() {
        assertThat(baseline(1988, 1990, 1992)).isEqualTo("1990 BASELINE_YEAR");
        assertThat(baseline(1988, 1992)).isEqualTo("1988 NEAREST_YEAR");
        assertThat(baseline(1987, 1994)).isEqualTo("1994 NEAREST_YEAR");
        assertThat(baseline(1987, 1995, 1998)).isEqualTo("1995 LATER_START");
    }

    /** The target asks for the same pace of everybody, so that it can be compared with; what to reach can't be told. */
    @Test
    void without_a_value_near_the_baseline_year_only_the_pace_is_measured() {
        Progress progress = measured("MDG_0401_U5MR", 1996, 90, 2010, 45);

        assertThat(progress.target()).isEmpty();
        assertThat(progress.needed()).isEmpty();
        assertThat(progress.isMet()).isFalse();
        // ln 2 / 14 of ln 3 / 25
        assertThat(progress.shareOfRequired().getAsDouble()).isCloseTo(1.127, PUBLISHED);
        assertThat(progress.remarks()).contains(Remark.BASELINE_MISSING);
    }

    @Test
    void a_break_stops_a_trend_unless_the_series_begins_with_it() {
        Progress broken = measured(point(1990, 90, "A"), point(2000, 70, "B"), point(2015, 40, "A"));
        Progress begun = measured(point(1990, 90, "B"), point(2000, 70, "A"), point(2015, 40, "A"));

        assertThat(broken.observed()).isEmpty();
        assertThat(broken.projected()).isEmpty();
        assertThat(broken.shareOfRequired()).isEmpty();
        assertThat(broken.latest().orElseThrow().value()).isEqualTo(40);
        assertThat(broken.remarks()).contains(Remark.SERIES_BREAK);
        assertThat(begun.observed()).isPresent();
    }

    @Test
    void forecasts_other_definitions_and_unsure_values_are_left_out_and_said_to_be() {
        Point unsure = new Point(2014, 10, null, "A", Optional.empty(), Reliability.NOT_FOR_TRENDS);
        Progress progress = measured(
                point(1990, 90, "A"), point(2010, 60, "A"), point(2012, 20, "D"), unsure, point(2015, 30, "F"));

        assertThat(progress.latest().orElseThrow().year()).isEqualTo(2010);
        assertThat(progress.remarks())
                .containsExactlyInAnyOrder(
                        Remark.FORECAST_LEFT_OUT, Remark.OTHER_DEFINITION_LEFT_OUT, Remark.UNRELIABLE_LEFT_OUT);
    }

    @Test
    void values_that_all_have_the_other_definition_may_be_compared() {
        assertThat(measured(point(1990, 90, "D"), point(2015, 60, "D")).observed())
                .isPresent();
    }

    /** 90 (80-100) and 85 (76-94): the difference of 5 has limits 5 -+ sqrt(10^2 + 9^2). */
    @Test
    void a_change_within_its_interval_is_not_shown() {
        Progress close = measured(sure(1990, 90, 80, 100), sure(2015, 85, 76, 94));
        Progress far = measured(sure(1990, 90, 80, 100), sure(2015, 43, 40, 46));

        assertThat(close.remarks()).contains(Remark.CHANGE_NOT_SHOWN);
        assertThat(far.remarks()).doesNotContain(Remark.CHANGE_NOT_SHOWN);
    }

    @Test
    void an_estimated_baseline_is_said_to_be_one() {
        Progress progress =
                measured(new Point(1990, 90, "E", "A", Optional.empty(), Reliability.PUBLISH), point(2015, 43, "A"));

        assertThat(progress.remarks()).containsExactly(Remark.BASELINE_ESTIMATED);
    }

    @Test
    void nothing_later_than_the_year_of_assessment_is_looked_at() {
        Progress progress = measured(point(1990, 90, "A"), point(2015, 43, "A"), point(2016, 41, "A"));

        assertThat(progress.latest().orElseThrow().year()).isEqualTo(2015);
    }

    @Test
    void at_the_end_of_a_scale_there_is_no_rate_and_yet_an_answer() {
        Progress none = measured("MDG_0501_MMR", 1990, 12, 2015, 0);
        Progress all = measured("MDG_0201_NER_PRIMARY", 1990, 100, 2015, 90);

        assertThat(none.isMet()).isTrue();
        assertThat(none.observed()).isEmpty();
        assertThat(none.remarks()).contains(Remark.NO_RATE);
        assertThat(all.isMet()).isFalse();
        assertThat(all.required()).isEmpty();
    }

    /** The target for girls in primary school was 2005: after it the whole is asked for, and no more. */
    @Test
    void after_the_target_year_nothing_more_is_asked_for() {
        Progress progress = measured("MDG_0301_GPI_PRIMARY", 1990, 0.8, 2010, 0.9);

        // ln(0.22314 / 0.10536) of ln(0.22314 / 0.03046)
        assertThat(progress.shareOfRequired().getAsDouble()).isCloseTo(0.377, PUBLISHED);
        assertThat(progress.remarks()).contains(Remark.TARGET_YEAR_PASSED);
        // ln(0.10536 / 0.03046) / 5
        assertThat(progress.needed().orElseThrow().continuous()).isCloseTo(0.2482, within(0.0001));
    }

    @Test
    void a_series_without_a_target_has_rates_and_nothing_to_compare_them_with() {
        Progress progress = measured("MDG_0504_ABR", 1990, 60, 2010, 50);

        assertThat(progress.observed()).isPresent();
        assertThat(progress.required()).isEmpty();
        assertThat(progress.target()).isEmpty();
        assertThat(progress.aim()).isInstanceOf(Aim.None.class);
    }

    @Test
    void one_value_or_none_is_no_trend() {
        assertThat(measured(point(1990, 90, "A")).observed()).isEmpty();
        assertThat(measured(point(1990, 90, "A")).latest()).isPresent();
        assertThat(measured().baseline()).isEmpty();
    }

    @Test
    void conventions_that_make_no_sense_are_refused_in_words() {
        assertThatThrownBy(() -> new Conventions(2020, 2, 4, 2015, 0.97, 1.03, 95))
                .hasMessageContaining("assessed in 2015");
    }

    private String baseline(int... years) {
        List<Point> points = new ArrayList<>();
        for (int year : years) {
            points.add(Point.of(year, 90));
        }
        points.add(Point.of(2010, 45));
        Baseline baseline = measured(points.toArray(Point[]::new)).baseline().orElseThrow();
        return baseline.point().year() + " " + baseline.basis();
    }

    private Progress measured(String series, int firstYear, double first, int lastYear, double last) {
        return measure.measure(series(series), List.of(Point.of(firstYear, first), Point.of(lastYear, last)));
    }

    private Progress measured(Point... points) {
        return measure.measure(series("MDG_0401_U5MR"), List.of(points));
    }

    private static Point point(int year, double value, String status) {
        return new Point(year, value, null, status, Optional.empty(), Reliability.PUBLISH);
    }

    private static Point sure(int year, double value, double lower, double upper) {
        return new Point(year, value, null, "A", Optional.of(new Interval(lower, upper)), Reliability.PUBLISH);
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }
}
