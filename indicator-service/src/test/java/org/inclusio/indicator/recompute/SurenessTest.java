package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.recompute.Sureness.Sure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.inclusio.statistics.uncertainty.Precision.Basis;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;

class SurenessTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Series POVERTY = series("MDG_0101A_POV_NATIONAL");
    private static final Disaggregation RURAL = Disaggregation.TOTAL.with(Dimension.URBANISATION, "R");

    private final Sureness sureness = Sureness.standard(CATALOGUE);

    /** By hand: centre (0.5 + 3.8415/200) / 1.038415 = 0.5, half width 1.96 x 0.0525 / 1.0384 x 0.97 = 0.0962. */
    @Test
    void half_of_a_hundred_is_between_40_4_and_59_6_per_cent() {
        Sure sure = poverty("50", Disaggregation.TOTAL, sample(100, "1"));

        assertThat(sure.lower()).isBetween(new BigDecimal("40.38"), new BigDecimal("40.39"));
        assertThat(sure.upper()).isBetween(new BigDecimal("59.61"), new BigDecimal("59.62"));
        assertThat(sure.basis()).isEqualTo(Basis.SAMPLE);
        assertThat(sure.reliability()).isEqualTo(Reliability.PUBLISH);
    }

    @Test
    void a_design_effect_of_two_counts_as_half_the_sample() {
        Sure sure = poverty("50", Disaggregation.TOTAL, sample(200, "2"));

        assertThat(sure.lower())
                .isEqualTo(poverty("50", Disaggregation.TOTAL, sample(100, "1")).lower());
    }

    /** This system's own rule: 1.5 for a country and 2 for a part of it. */
    @Test
    void a_design_effect_that_is_not_stated_is_assumed() {
        assertThat(poverty("50", Disaggregation.TOTAL, sample(150, null)).lower())
                .isEqualTo(poverty("50", Disaggregation.TOTAL, sample(100, "1")).lower());
        assertThat(poverty("50", RURAL, sample(200, null)).lower())
                .isEqualTo(poverty("50", RURAL, sample(100, "1")).lower());
    }

    @Test
    void without_a_sample_there_is_no_interval_and_nothing_speaks_against_the_value() {
        assertThat(poverty("50", Disaggregation.TOTAL, sample(null, null)))
                .isEqualTo(new Sure(null, null, Basis.NONE, Reliability.PUBLISH));
    }

    @Test
    void what_is_no_percentage_of_a_sample_is_judged_by_its_cases() {
        Sure beyond = poverty("101", Disaggregation.TOTAL, sample(100, null));
        List<Observed> fewMothers = List.of(
                observed("DEATHS_MATERNAL", "1", 30, null, "A", null),
                observed("LIVE_BIRTHS", "1", 9, null, "A", null));
        Sure mothers = computed("MDG_0501_MMR", "50", fewMothers, "A");

        assertThat(beyond).isEqualTo(new Sure(null, null, Basis.SAMPLE, Reliability.PUBLISH));
        assertThat(mothers).isEqualTo(new Sure(null, null, Basis.SAMPLE, Reliability.SUPPRESS));
    }

    /** 10 deaths have Poisson limits of 4.795 and 18.390: 50 per 100,000 are 23.98 to 91.95. */
    @Test
    void registered_deaths_have_poisson_limits() {
        Sure sure = maternalDeaths("10", "A", "C");

        assertThat(sure.lower()).isBetween(new BigDecimal("23.97"), new BigDecimal("23.98"));
        assertThat(sure.upper()).isBetween(new BigDecimal("91.95"), new BigDecimal("91.96"));
        assertThat(sure.basis()).isEqualTo(Basis.EVENTS);
        assertThat(sure.reliability()).isEqualTo(Reliability.PUBLISH);
        assertThat(maternalDeaths("9", "A", "C").reliability()).isEqualTo(Reliability.SUPPRESS);
    }

    /** 30 deaths less 20 are 10, whose limits are 4.795 and 18.390: of 5 they are 2.398 and 9.195. */
    @Test
    void of_deaths_that_were_subtracted_the_rest_counts() {
        List<Observed> inputs = List.of(
                observed("DEATHS_INFANT", "30", null, null, "A", "C"),
                observed("DEATHS_INFANT", "20", null, null, "A", "C"),
                observed("LIVE_BIRTHS", "2000", null, null, "A", "C"));
        Sure sure = sureness.ofComputed(
                series("MDG_0402_IMR"), computedFrom("5", inputs, -1), Disaggregation.TOTAL, inputs, "A");

        assertThat(sure.lower()).isBetween(new BigDecimal("2.397"), new BigDecimal("2.398"));
        assertThat(sure.upper()).isBetween(new BigDecimal("9.195"), new BigDecimal("9.196"));
    }

    /** By death rates at age 0 and 1 to 4: 12 + 8 = 20 deaths, whose limits are 12.217 and 30.888. */
    @Test
    void a_life_table_rests_on_all_its_deaths() {
        List<Observed> inputs = List.of(
                observed("DEATHS_U5", "12", null, null, "A", "C"),
                observed("POP", "1000", null, null, "A", "C"),
                observed("DEATHS_U5", "8", null, null, "A", "C"),
                observed("POP", "4000", null, null, "A", "C"));
        Sure sure = computed("MDG_0401_U5MR", "20", inputs, "A");

        assertThat(sure.basis()).isEqualTo(Basis.EVENTS);
        assertThat(sure.lower()).isBetween(new BigDecimal("12.21"), new BigDecimal("12.22"));
        assertThat(sure.upper()).isBetween(new BigDecimal("30.88"), new BigDecimal("30.89"));
    }

    @Test
    void deaths_that_an_agency_estimated_were_not_counted() {
        assertThat(maternalDeaths("10", "E", "C").basis()).isEqualTo(Basis.NONE);
        assertThat(maternalDeaths("10", "A", "M").basis()).isEqualTo(Basis.NONE);
    }

    @Test
    void limits_that_the_office_states_are_taken_as_they_are() {
        Observed own = new Observed(
                cell(POVERTY.code()),
                new BigDecimal("50"),
                0,
                new BigDecimal("10"),
                new BigDecimal("90"),
                null,
                null,
                "A",
                null,
                null,
                null,
                1,
                1L,
                "F");

        assertThat(sureness.ofReported(POVERTY, own))
                .isEqualTo(new Sure(new BigDecimal("10"), new BigDecimal("90"), Basis.STATED, Reliability.SUPPRESS));
    }

    @Test
    void an_office_that_warns_is_believed() {
        Observed own = observed("MDG_0101A_POV_NATIONAL", "50", null, null, "U", "C");

        assertThat(sureness.ofReported(POVERTY, own).reliability()).isEqualTo(Reliability.WARN);
    }

    private Sure poverty(String value, Disaggregation group, Observed sample) {
        List<Observed> inputs = List.of(sample(null, null), sample);
        return sureness.ofComputed(POVERTY, computedFrom(value, inputs, 1), group, inputs, "A");
    }

    private Sure maternalDeaths(String deaths, String status, String nature) {
        List<Observed> inputs = List.of(
                observed("DEATHS_MATERNAL", deaths, null, null, status, nature),
                observed("LIVE_BIRTHS", "20000", null, null, "A", "C"));
        return computed("MDG_0501_MMR", "50", inputs, status);
    }

    private Sure computed(String series, String value, List<Observed> inputs, String status) {
        return sureness.ofComputed(
                series(series), computedFrom(value, inputs, 1), Disaggregation.TOTAL, inputs, status);
    }

    /** The second of the inputs may have been subtracted. */
    private static Computed computedFrom(String value, List<Observed> inputs, int factor) {
        List<Input> from = new ArrayList<>();
        for (Observed input : inputs) {
            from.add(new Input(input.cell(), input.value(), from.size() == 1 ? factor : 1));
        }
        return new Computed(new BigDecimal(value), from);
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }

    private static Observed sample(Integer size, String effect) {
        return observed("POP", "1", size, effect, "A", null);
    }

    private static Observed observed(
            String series, String value, Integer size, String effect, String status, String nature) {
        BigDecimal design = effect == null ? null : new BigDecimal(effect);
        return new Observed(
                cell(series),
                new BigDecimal(value),
                0,
                null,
                null,
                size,
                design,
                status,
                nature,
                null,
                null,
                1,
                1L,
                "F");
    }

    private static Cell cell(String series) {
        return new Cell(series, Disaggregation.TOTAL, new Period(2009));
    }
}
