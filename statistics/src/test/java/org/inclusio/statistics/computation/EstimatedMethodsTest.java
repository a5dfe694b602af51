package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that estimate what was not counted, beside hand calculations and a distribution that is known whole. */
class EstimatedMethodsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Disaggregation TOTAL = Disaggregation.TOTAL;

    private final IndicatorComputation computation = new IndicatorComputation(CATALOGUE);
    private final List<Input> observations = new ArrayList<>();

    /**
     * Consumption that is lognormal with this deviation and mean: the shares of fifths are Phi(Phi^-1(p) - deviation), and
     * the true gap is H - mean / 1.25 Phi(k - deviation) with H = Phi(k). Computed with Python's NormalDist.
     */
    @ParameterizedTest
    @CsvSource({
        "0.7, 2.0, 6.158, 10.862, 15.736, 22.875, 44.369, 12.830",
        "0.8, 2.5, 5.033, 9.576, 14.622, 22.429, 48.340, 11.509",
        "0.6, 1.6, 7.470, 12.203, 16.769, 23.104, 40.454, 15.047"
    })
    void the_gap_estimated_from_fifths_is_within_half_a_point_of_the_true_one(
            double deviation, String mean, String q1, String q2, String q3, String q4, String q5, double gap) {
        fifths(mean, q1, q2, q3, q4, q5);
        Computed estimate = (Computed) outcome("MDG_0102_POV_GAP");
        assertThat(estimate.value().doubleValue()).isCloseTo(gap, within(0.5));
        assertThat(estimate.basis()).isEqualTo(Basis.APPROXIMATION);
        assertThat(estimate.inputs()).hasSize(6);
    }

    @Test
    void equal_fifths_are_no_curve_and_are_refused_with_a_reason() {
        fifths("2", "20", "20", "20", "20", "20");
        assertThat(outcome("MDG_0102_POV_GAP"))
                .isInstanceOfSatisfying(
                        NotComputable.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_A_DISTRIBUTION));
    }

    @Test
    void fifths_that_are_not_equal_count_with_the_persons_in_them() {
        fifths("1.50", "100", "150", "200", "250", "500");
        double equal = value("MDG_0102_POV_GAP", TOTAL, 2009);
        persons(TOTAL, "20", "20", "20", "20", "20");
        assertThat(value("MDG_0102_POV_GAP", TOTAL, 2009)).isCloseTo(equal, within(1e-12));
        observations.clear();
        fifths("1.50", "100", "150", "200", "250", "500");
        persons(TOTAL, "22", "21", "20", "19", "18");
        assertThat(value("MDG_0102_POV_GAP", TOTAL, 2009)).isGreaterThan(equal);
    }

    @Test
    void fifths_of_a_part_of_the_country_need_the_persons_in_them() {
        Disaggregation rural = TOTAL.with(Dimension.URBANISATION, "R");
        observe("CONSUMPTION_MEAN_PPP_DAY", rural, 2009, "1.5");
        List<String> amounts = List.of("100", "150", "200", "250", "500");
        for (int i = 0; i < 5; i++) {
            observe("CONSUMPTION_TOTAL", rural.with(Dimension.WEALTH_QUANTILE, "Q" + (i + 1)), 2009, amounts.get(i));
        }
        assertThat(reason("MDG_0102_POV_GAP", rural, 2009)).isEqualTo(Reason.MISSING_INPUT);
        persons(rural, "30", "25", "20", "15", "10");
        assertThat(outcome("MDG_0102_POV_GAP", rural, 2009)).isInstanceOf(Computed.class);
    }

    /** 50 of 1,000. */
    @Test
    void the_share_of_the_poorest_fifth_follows_from_the_consumption_of_all_five() {
        fifths("2", "50", "100", "150", "250", "450");
        assertThat(value("MDG_0103_POOREST_QUINTILE", TOTAL, 2009)).isEqualTo(5);
        assertThat(years("MDG_0103_POOREST_QUINTILE")).containsExactly(2009);
    }

    /**
     * Of 1,000 in grade 1, 100 repeat it a year later and 880 of the 920 in grade 2 are new; of 900 in grade 2, 40 repeat
     * it and 820 of 850 in grade 3 are new. Arriving in grade 2: 0.88 at once, 0.088 after one repetition, 0.0088,
     * 0.00088. In grade 2 with none, one, two, three repetitions: 0.88, 0.12711, 0.014449, 0.0015222; of these 820 / 900
     * go on.
     */
    @Test
    void a_cohort_is_reconstructed_from_two_years_of_grades_and_belongs_to_the_first() {
        threeGrades(TOTAL);
        Computed survival = computed("MDG_0202_SURVIVAL_LAST_GRADE", TOTAL, 2008);
        assertThat(survival.value().doubleValue()).isCloseTo(93.2142, within(0.0001));
        assertThat(survival.basis()).isEqualTo(Basis.COMPUTED);
        assertThat(years("MDG_0202_SURVIVAL_LAST_GRADE")).containsExactly(2008);
        observe("MDG_0202_SURVIVAL_LAST_GRADE", TOTAL, 2008, "92");
        assertThat(value("MDG_0202_SURVIVAL_LAST_GRADE", TOTAL, 2008)).isCloseTo(93.2142, within(0.0001));
    }

    @Test
    void girls_have_a_cohort_of_their_own_and_a_national_group_has_none() {
        Disaggregation girls = TOTAL.with(Dimension.SEX, "F");
        Disaggregation province = TOTAL.with(Dimension.CUSTOM_BREAKDOWN, "NORTH");
        threeGrades(girls);
        threeGrades(TOTAL);
        observe("PUPILS_GRADE1", province, 2008, "40");
        assertThat(value("MDG_0202_SURVIVAL_LAST_GRADE", girls, 2008)).isCloseTo(93.2142, within(0.0001));
        assertThat(reason("MDG_0202_SURVIVAL_LAST_GRADE", province, 2008)).isEqualTo(Reason.MISSING_INPUT);
    }

    @Test
    void a_grade_that_is_missing_is_not_taken_for_the_end_of_primary_school() {
        threeGrades(TOTAL);
        observe("ENROLMENT_PRIMARY", TOTAL, 2008, "3500");
        assertThat(outcome("MDG_0202_SURVIVAL_LAST_GRADE", TOTAL, 2008)).isInstanceOf(NotComputable.class);
        observations.remove(observations.size() - 1);
        observe("ENROLMENT_PRIMARY", TOTAL, 2008, "2700");
        assertThat(outcome("MDG_0202_SURVIVAL_LAST_GRADE", TOTAL, 2008)).isInstanceOf(Computed.class);
    }

    /**
     * Preston, Heuveline and Guillot, "Demography", 2001, box 3.1: Austria, males, 1992. Of 100,000 born, 99,133 reach their
     * first and 98,986 their fifth birthday.
     */
    @Test
    void boys_of_austria_in_1992_die_as_in_the_published_life_table() {
        Disaggregation boys = TOTAL.with(Dimension.SEX, "M");
        observe("DEATHS_U5", boys.with(Dimension.AGE, "Y0"), 1992, "419");
        observe("DEATHS_U5", boys.with(Dimension.AGE, "Y1T4"), 1992, "70");
        observe("POP", boys.with(Dimension.AGE, "Y0"), 1992, "47925");
        observe("POP", boys.with(Dimension.AGE, "Y1T4"), 1992, "189127");
        assertThat(value("MDG_0402_IMR", boys, 1992)).isCloseTo((100_000 - 99_133) / 100.0, within(0.005));
        assertThat(value("MDG_0401_U5MR", boys, 1992)).isCloseTo((100_000 - 98_986) / 100.0, within(0.005));
        assertThat(years("MDG_0401_U5MR")).containsExactly(1992);
    }

    /** The same: 237,052 boys under five less 47,925 under one, and 489 deaths less 419. */
    @Test
    void ages_from_one_to_four_follow_from_those_under_five() {
        Disaggregation boys = TOTAL.with(Dimension.SEX, "M");
        observe("DEATHS_U5", boys.with(Dimension.AGE, "Y0"), 1992, "419");
        observe("DEATHS_U5", boys, 1992, "489");
        observe("POP", boys.with(Dimension.AGE, "Y0"), 1992, "47925");
        observe("POP", boys.with(Dimension.AGE, "Y0T4"), 1992, "237052");
        assertThat(value("MDG_0401_U5MR", boys, 1992)).isCloseTo(10.14, within(0.005));
        assertThat(computed("MDG_0401_U5MR", boys, 1992).derived()).isTrue();
    }

    /** Deaths by births are not taken where the year's own death rates give a life table; a reported value comes first. */
    @Test
    void a_life_table_comes_before_deaths_by_births_and_after_what_is_reported() {
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y0"), 2009, "60");
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y1T4"), 2009, "20");
        observe("LIVE_BIRTHS", TOTAL, 2009, "1000");
        assertThat(value("MDG_0401_U5MR", TOTAL, 2009)).isEqualTo(80);
        assertThat(computed("MDG_0401_U5MR", TOTAL, 2009).basis()).isEqualTo(Basis.APPROXIMATION);
        observe("POP", TOTAL.with(Dimension.AGE, "Y0"), 2009, "950");
        observe("POP", TOTAL.with(Dimension.AGE, "Y1T4"), 2009, "3600");
        Computed fromRates = computed("MDG_0401_U5MR", TOTAL, 2009);
        assertThat(fromRates.value().doubleValue()).isCloseTo(80.793, within(0.001));
        assertThat(fromRates.basis()).isEqualTo(Basis.COMPUTED);
        observe("MDG_0401_U5MR", TOTAL, 2009, "79");
        assertThat(computed("MDG_0401_U5MR", TOTAL, 2009).basis()).isEqualTo(Basis.REPORTED);
    }

    /** In a region a probability of 80.793 counts with the 1,000 births: 80.793 in 1,000, not the 80 deaths. */
    @Test
    void a_region_takes_the_probability_and_not_the_deaths() {
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y0"), 2009, "60");
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y1T4"), 2009, "20");
        observe("LIVE_BIRTHS", TOTAL, 2009, "1000");
        observe("POP", TOTAL.with(Dimension.AGE, "Y0"), 2009, "950");
        observe("POP", TOTAL.with(Dimension.AGE, "Y1T4"), 2009, "3600");
        assertThat(computation.computeAll(series("MDG_0401_U5MR"), Slice.of(CATALOGUE, observations)))
                .filteredOn(result -> result.cell()
                        .disaggregation()
                        .equals(series("MDG_0401_U5MR").universe()))
                .singleElement()
                .satisfies(result -> assertThat(
                                result.contribution().orElseThrow().sum().doubleValue())
                        .isCloseTo(80.793, within(0.001)));
    }

    @Test
    void more_deaths_than_can_be_are_a_contradiction() {
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y0"), 2009, "900");
        observe("POP", TOTAL.with(Dimension.AGE, "Y0"), 2009, "1");
        assertThat(outcome("MDG_0402_IMR", TOTAL, 2009)).isInstanceOf(NotComputable.class);
    }

    private void threeGrades(Disaggregation group) {
        List<String> before = List.of("1000", "900", "800");
        List<String> after = List.of("1100", "920", "850");
        List<String> repeaters = List.of("100", "40", "30");
        for (int i = 0; i < 3; i++) {
            Disaggregation grade = group.with(Dimension.CUSTOM_BREAKDOWN, "GRADE" + (i + 1));
            observe("ENROLMENT_PRIMARY", grade, 2008, before.get(i));
            observe("ENROLMENT_PRIMARY", grade, 2009, after.get(i));
            observe("REPEATERS_PRIMARY", grade, 2009, repeaters.get(i));
        }
    }

    private void persons(Disaggregation group, String... persons) {
        for (int i = 0; i < persons.length; i++) {
            observe("POP", group.with(Dimension.WEALTH_QUANTILE, "Q" + (i + 1)), 2009, persons[i]);
        }
    }

    private void fifths(String mean, String... amounts) {
        observe("CONSUMPTION_MEAN_PPP_DAY", TOTAL, 2009, mean);
        for (int i = 0; i < amounts.length; i++) {
            observe("CONSUMPTION_TOTAL", TOTAL.with(Dimension.WEALTH_QUANTILE, "Q" + (i + 1)), 2009, amounts[i]);
        }
    }

    private void observe(String series, Disaggregation group, int year, String value) {
        observations.add(new Input(new Cell(series, group, new Period(year)), new BigDecimal(value)));
    }

    private List<Integer> years(String series) {
        return computation.computeAll(series(series), Slice.of(CATALOGUE, observations)).stream()
                .filter(result -> result.outcome() instanceof Computed)
                .map(result -> result.cell().period().year())
                .distinct()
                .toList();
    }

    private double value(String series, Disaggregation group, int year) {
        return computed(series, group, year).value().doubleValue();
    }

    private Computed computed(String series, Disaggregation group, int year) {
        Outcome outcome = outcome(series, group, year);
        assertThat(outcome).isInstanceOf(Computed.class);
        return (Computed) outcome;
    }

    private Reason reason(String series, Disaggregation group, int year) {
        return ((NotComputable) outcome(series, group, year)).reason();
    }

    private Outcome outcome(String series) {
        return outcome(series, TOTAL, 2009);
    }

    private Outcome outcome(String series, Disaggregation group, int year) {
        return computation.compute(series(series), group, new Period(year), Slice.of(CATALOGUE, observations));
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }
}
