package org.inclusio.statistics.disaggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.disaggregation.Tabulation.Summand;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;

/** Expected numbers are sums and differences done by hand. */
class TabulationTest {

    private static final Disaggregation TOTAL = Disaggregation.TOTAL;

    private final Tabulations tabulations =
            new Tabulations(IndicatorCatalogue.load().partitions());
    private final Map<Disaggregation, BigDecimal> observed = new LinkedHashMap<>();
    private Disaggregation universe = TOTAL;
    private Set<String> ages = Set.of("_T");

    @Test
    void women_and_men_are_everybody() {
        observe("30", "F");
        observe("28", "M");
        assertThat(table().value(TOTAL)).isEqualByComparingTo("58");
        assertThat(table().summands(TOTAL)).containsExactly(new Summand(group("F"), 1), new Summand(group("M"), 1));
        assertThat(table().isObserved(TOTAL)).isFalse();
    }

    @Test
    void everybody_less_women_are_men() {
        observe("58", "_T");
        observe("30", "F");
        assertThat(table().value(group("M"))).isEqualByComparingTo("28");
        assertThat(table().summands(group("M")))
                .containsExactlyInAnyOrder(new Summand(TOTAL, 1), new Summand(group("F"), -1));
    }

    @Test
    void persons_of_unknown_sex_belong_to_the_total_where_a_table_has_them() {
        observe("30", "F");
        observe("28", "M");
        observe("2", "_U");
        assertThat(table().value(TOTAL)).isEqualByComparingTo("60");
    }

    @Test
    void four_fifths_of_a_population_say_nothing_about_the_whole() {
        for (String fifth : List.of("Q1", "Q2", "Q3", "Q5")) {
            observed.put(TOTAL.with(Dimension.WEALTH_QUANTILE, fifth), BigDecimal.TEN);
        }
        assertThat(table().groups()).hasSize(4);
        observed.put(TOTAL.with(Dimension.WEALTH_QUANTILE, "Q4"), BigDecimal.ONE);
        assertThat(table().value(TOTAL)).isEqualByComparingTo("41");
    }

    @Test
    void bands_of_age_join_and_part_where_they_meet_at_birthdays() {
        ages = Set.of("Y0T9", "Y5T14", "Y_GE15", "Y_GE10", "Y0T6");
        observeAge("5", "Y0T4");
        observeAge("6", "Y5T9");
        observeAge("7", "Y10T14");
        observeAge("100", "_T");
        assertThat(age("Y0T9")).isEqualByComparingTo("11");
        assertThat(age("Y5T14")).isEqualByComparingTo("13");
        assertThat(age("Y_GE15")).isEqualByComparingTo("82");
        assertThat(age("Y_GE10")).isEqualByComparingTo("89");
        assertThat(age("Y0T6"))
                .as("no birthday between five and seven is known")
                .isNull();
    }

    @Test
    void the_universe_is_the_band_that_the_total_of_a_series_means() {
        universe = TOTAL.with(Dimension.AGE, "Y15T24");
        observeAge("4", "Y15T19");
        observeAge("5", "Y20T24");
        assertThat(table().value(TOTAL)).isEqualByComparingTo("9");
        observeAge("1", "_U");
        assertThat(age("_T")).as("of unknown age, but within the universe").isEqualByComparingTo("9");
    }

    @Test
    void an_unknown_age_keeps_the_bands_from_being_everybody() {
        observeAge("40", "Y0T14");
        observeAge("60", "Y_GE15");
        observeAge("3", "_U");
        assertThat(table().value(TOTAL)).isEqualByComparingTo("103");
    }

    @Test
    void school_ages_differ_between_countries_and_are_never_added_to_years() {
        universe = TOTAL.with(Dimension.AGE, "SCHOOL_PRIMARY");
        observeAge("4", "Y6T8");
        observeAge("5", "Y9T11");
        assertThat(table().value(TOTAL)).isNull();
    }

    @Test
    void a_series_about_women_has_no_men_to_subtract() {
        universe = TOTAL.with(Dimension.SEX, "F");
        observe("9", "_T");
        observed.put(group("_T").with(Dimension.URBANISATION, "U"), BigDecimal.valueOf(4));
        assertThat(table().groups())
                .containsExactlyInAnyOrder(
                        TOTAL, TOTAL.with(Dimension.URBANISATION, "U"), TOTAL.with(Dimension.URBANISATION, "R"));
    }

    @Test
    void secondary_and_tertiary_are_added_up_before_the_total() {
        String[] levels = {
            "ISCED11_0", "ISCED11_1", "ISCED11_2T3", "ISCED11_4", "ISCED11_5", "ISCED11_6", "ISCED11_7", "ISCED11_8"
        };
        for (String level : levels) {
            observed.put(TOTAL.with(Dimension.EDUCATION_LEVEL, level), BigDecimal.ONE);
        }
        assertThat(table().value(TOTAL)).isEqualByComparingTo("8");
        assertThat(table().value(TOTAL.with(Dimension.EDUCATION_LEVEL, "ISCED11_5T8")))
                .isEqualByComparingTo("4");
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_parts_is_kept_and_both_numbers_are_told() {
        observe("58", "_T");
        observe("30", "F");
        observe("25", "M");
        assertThat(table().value(TOTAL)).isEqualByComparingTo("58");
        assertThat(table().discrepancies())
                .containsExactly(new Discrepancy(
                        TOTAL, new BigDecimal("58"), List.of(group("F"), group("M")), new BigDecimal("55")));
        assertThat(table().discrepancies().get(0).difference()).isEqualByComparingTo("3");
    }

    @Test
    void ages_that_do_not_add_up_to_their_band_are_told_too() {
        observeAge("12", "Y0T9");
        observeAge("5", "Y0T4");
        observeAge("6", "Y5T9");
        assertThat(table().discrepancies())
                .extracting(Discrepancy::stated, Discrepancy::sum)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(new BigDecimal("12"), new BigDecimal("11")));
    }

    @Test
    void two_sums_that_should_be_the_same_are_compared_although_nobody_stated_it() {
        observe("30", "F");
        observe("28", "M");
        observed.put(TOTAL.with(Dimension.URBANISATION, "U"), BigDecimal.valueOf(20));
        observed.put(TOTAL.with(Dimension.URBANISATION, "R"), BigDecimal.valueOf(39));
        assertThat(table().value(TOTAL)).as("sex comes first").isEqualByComparingTo("58");
        assertThat(table().discrepancies())
                .extracting(Discrepancy::stated, Discrepancy::sum)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(new BigDecimal("58"), new BigDecimal("59")));
    }

    @Test
    void a_part_that_exceeds_its_total_leaves_no_negative_persons_behind() {
        observe("28", "_T");
        observe("30", "F");
        assertThat(table().value(group("M"))).isNull();
    }

    @Test
    void rates_are_never_added() {
        observe("30", "F");
        observe("28", "M");
        assertThat(tabulations.asObserved(observed).groups()).containsExactlyInAnyOrder(group("F"), group("M"));
    }

    private Tabulation table() {
        return tabulations.additive(observed, universe, ages, true);
    }

    private BigDecimal age(String code) {
        return table().value(TOTAL.with(Dimension.AGE, code));
    }

    private void observe(String value, String sex) {
        observed.put(group(sex), new BigDecimal(value));
    }

    private void observeAge(String value, String age) {
        observed.put(TOTAL.with(Dimension.AGE, age), new BigDecimal(value));
    }

    private static Disaggregation group(String sex) {
        return TOTAL.with(Dimension.SEX, sex);
    }
}
