package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
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

    /**
     * Of 1,000 in grade 1 a year ago, 100 repeat it and 880 of the 920 in grade 2 are new; of 900 in grade 2, 40 repeat it
     * and 820 of 850 in grade 3 are new. Arriving in grade 2: 0.88 at once, 0.088 after one repetition, 0.0088, 0.00088.
     * In grade 2 with none, one, two, three repetitions: 0.88, 0.12711, 0.014449, 0.0015222; of these 820 / 900 go on.
     */
    @Test
    void a_cohort_is_reconstructed_from_two_years_of_grades() {
        grade("ENROLMENT_PRIMARY", 2008, 1, "1000");
        grade("ENROLMENT_PRIMARY", 2008, 2, "900");
        grade("ENROLMENT_PRIMARY", 2008, 3, "800");
        grade("ENROLMENT_PRIMARY", 2009, 1, "1100");
        grade("ENROLMENT_PRIMARY", 2009, 2, "920");
        grade("ENROLMENT_PRIMARY", 2009, 3, "850");
        grade("REPEATERS_PRIMARY", 2009, 1, "100");
        grade("REPEATERS_PRIMARY", 2009, 2, "40");
        grade("REPEATERS_PRIMARY", 2009, 3, "30");
        Computed survival = (Computed) outcome("MDG_0202_SURVIVAL_LAST_GRADE");
        assertThat(survival.value().doubleValue()).isCloseTo(93.2142, within(0.0001));
        assertThat(survival.basis()).isEqualTo(Basis.APPROXIMATION);
        assertThat(computation.computeAll(
                        CATALOGUE.series("MDG_0202_SURVIVAL_LAST_GRADE").orElseThrow(),
                        Slice.of(CATALOGUE, observations)))
                .filteredOn(result -> result.outcome() instanceof Computed)
                .extracting(result -> result.cell().period().year())
                .containsExactly(2009);
    }

    /** Deaths by births are not taken where the year's own death rates give a life table; a reported value comes first. */
    @Test
    void a_life_table_comes_before_deaths_by_births_and_after_what_is_reported() {
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y0"), 2009, "60");
        observe("DEATHS_U5", TOTAL.with(Dimension.AGE, "Y1T4"), 2009, "20");
        observe("LIVE_BIRTHS", TOTAL, 2009, "1000");
        assertThat(((Computed) outcome("MDG_0401_U5MR")).value()).isEqualByComparingTo("80");
        assertThat(((Computed) outcome("MDG_0401_U5MR")).basis()).isEqualTo(Basis.APPROXIMATION);
        observe("POP", TOTAL.with(Dimension.AGE, "Y0"), 2009, "950");
        observe("POP", TOTAL.with(Dimension.AGE, "Y1T4"), 2009, "3600");
        Computed fromRates = (Computed) outcome("MDG_0401_U5MR");
        assertThat(fromRates.value().doubleValue()).isCloseTo(80.793, within(0.001));
        assertThat(fromRates.basis()).isEqualTo(Basis.COMPUTED);
        observe("MDG_0401_U5MR", TOTAL, 2009, "79");
        assertThat(((Computed) outcome("MDG_0401_U5MR")).basis()).isEqualTo(Basis.REPORTED);
    }

    private void fifths(String mean, String... amounts) {
        observe("CONSUMPTION_MEAN_PPP_DAY", TOTAL, 2009, mean);
        for (int i = 0; i < amounts.length; i++) {
            observe("CONSUMPTION_TOTAL", TOTAL.with(Dimension.WEALTH_QUANTILE, "Q" + (i + 1)), 2009, amounts[i]);
        }
    }

    private void grade(String series, int year, int grade, String pupils) {
        observe(series, TOTAL.with(Dimension.CUSTOM_BREAKDOWN, "GRADE" + grade), year, pupils);
    }

    private void observe(String series, Disaggregation group, int year, String value) {
        observations.add(new Input(new Cell(series, group, new Period(year)), new BigDecimal(value)));
    }

    private Outcome outcome(String series) {
        return computation.compute(
                CATALOGUE.series(series).orElseThrow(), TOTAL, new Period(2009), Slice.of(CATALOGUE, observations));
    }
}
