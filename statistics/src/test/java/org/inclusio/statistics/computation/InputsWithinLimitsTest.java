package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;

/** What is computed from inputs of which only a limit was stated. */
class InputsWithinLimitsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Period YEAR = new Period(2009);
    private static final Disaggregation TOTAL = Disaggregation.TOTAL;

    private final IndicatorComputation computation = new IndicatorComputation(CATALOGUE);

    @Test
    void a_quotient_of_deaths_below_five_is_not_computed_and_the_reason_is_the_limit() {
        Slice slice = slice(List.of(input("LIVE_BIRTHS", TOTAL, "900")), List.of(cell("DEATHS_MATERNAL", TOTAL)));
        assertThat(computation.computeAll(series("MDG_0501_MMR"), slice))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.outcome()).isInstanceOfSatisfying(NotComputable.class, none -> {
                    assertThat(none.reason()).isEqualTo(Reason.INPUT_WITHIN_LIMITS);
                    assertThat(none.input().series()).isEqualTo("DEATHS_MATERNAL");
                }));
    }

    @Test
    void a_rate_that_was_reported_itself_stands_where_its_inputs_are_limits() {
        Slice slice = slice(
                List.of(input("LIVE_BIRTHS", TOTAL, "900"), input("MDG_0501_MMR", TOTAL, "310")),
                List.of(cell("DEATHS_MATERNAL", TOTAL)));
        assertThat(computation.compute(series("MDG_0501_MMR"), TOTAL, YEAR, slice))
                .isInstanceOfSatisfying(
                        Computed.class, one -> assertThat(one.value()).isEqualByComparingTo("310"));
    }

    @Test
    void a_total_is_not_added_up_without_the_part_that_is_below_its_limit() {
        Disaggregation girls = TOTAL.with(Dimension.SEX, "F");
        Disaggregation boys = TOTAL.with(Dimension.SEX, "M");
        Disaggregation others = TOTAL.with(Dimension.SEX, "_U");
        Series literacy = series("MDG_0708_WATER");
        List<Input> known = List.of(
                input("POP_IMPROVED_WATER", girls, "40"),
                input("POP_IMPROVED_WATER", boys, "40"),
                input("POP", TOTAL, "100"));
        assertThat(computation.compute(literacy, TOTAL, YEAR, slice(known, List.of())))
                .isInstanceOfSatisfying(
                        Computed.class, one -> assertThat(one.value()).isEqualByComparingTo("80"));
        assertThat(computation.compute(
                        literacy, TOTAL, YEAR, slice(known, List.of(cell("POP_IMPROVED_WATER", others)))))
                .isInstanceOfSatisfying(
                        NotComputable.class, none -> assertThat(none.reason()).isEqualTo(Reason.INPUT_WITHIN_LIMITS));
    }

    @Test
    void a_missing_input_is_still_called_missing() {
        assertThat(computation.compute(
                        series("MDG_0501_MMR"),
                        TOTAL,
                        YEAR,
                        slice(List.of(input("LIVE_BIRTHS", TOTAL, "900")), List.of())))
                .isInstanceOfSatisfying(
                        NotComputable.class, none -> assertThat(none.reason()).isEqualTo(Reason.MISSING_INPUT));
    }

    private static Slice slice(List<Input> inputs, List<Cell> limits) {
        return Slice.of(CATALOGUE, null, inputs, limits);
    }

    private static Input input(String series, Disaggregation group, String value) {
        return new Input(cell(series, group), new BigDecimal(value));
    }

    private static Cell cell(String series, Disaggregation group) {
        return new Cell(series, group, YEAR);
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }
}
