package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;

/** Between what a value lies of which an input is only known by a limit; divided by hand. */
class AtEndsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Period YEAR = new Period(2009);
    private static final Disaggregation TOTAL = Disaggregation.TOTAL;
    private static final Disaggregation GIRLS = TOTAL.with(Dimension.SEX, "F");
    private static final Disaggregation BOYS = TOTAL.with(Dimension.SEX, "M");
    private static final String NET_ENROLMENT = "MDG_0201_NER_PRIMARY";
    private static final String PUPILS = "ENROLLED_PRIMARY_AGE";
    private static final String CHILDREN = "POP_PRIMARY_AGE";

    private final IndicatorComputation computation = new IndicatorComputation(CATALOGUE);

    /** Fewer than 50 of 1,000 are below 5 per cent. */
    @Test
    void a_numerator_below_a_limit_gives_a_value_below_one() {
        assertThat(limit("_T", List.of(input(CHILDREN, TOTAL, "1000")), Map.of(cell(PUPILS, TOTAL), below("50"))))
                .hasValue("<5");
    }

    /** 90 of 100 to 200 are 45 to 90 per cent. */
    @Test
    void a_denominator_between_two_limits_gives_an_interval_the_other_way_round() {
        assertThat(limit(
                        "_T",
                        List.of(input(PUPILS, TOTAL, "90")),
                        Map.of(cell(CHILDREN, TOTAL), between("100", "200"))))
                .hasValue("45\u201390");
    }

    /** (40 + 0) and (40 + 10) of 100. */
    @Test
    void a_total_of_parts_of_which_one_is_a_limit_spans_what_the_limit_does() {
        assertThat(limit(
                        "_T",
                        List.of(input(PUPILS, GIRLS, "40"), input(CHILDREN, TOTAL, "100")),
                        Map.of(cell(PUPILS, BOYS), below("10"))))
                .hasValue("40\u201350");
    }

    /** (60 - 10) and (60 - 0) of 100. */
    @Test
    void a_part_that_is_left_of_a_total_falls_where_the_limit_rises() {
        assertThat(limit(
                        "F",
                        List.of(input(PUPILS, TOTAL, "60"), input(CHILDREN, GIRLS, "100")),
                        Map.of(cell(PUPILS, BOYS), below("10"))))
                .hasValue("50\u201360");
    }

    @Test
    void what_is_divided_by_possibly_nothing_has_no_upper_end_and_is_not_told() {
        assertThat(limit("_T", List.of(input(PUPILS, TOTAL, "90")), Map.of(cell(CHILDREN, TOTAL), below("100"))))
                .isEmpty();
    }

    @Test
    void a_count_above_a_limit_has_no_upper_end_and_gives_no_value() {
        assertThat(limit(
                        "_T",
                        List.of(input(CHILDREN, TOTAL, "1000")),
                        Map.of(cell(PUPILS, TOTAL), new Limit(new BigDecimal("900"), null))))
                .isEmpty();
    }

    /** Girls between 40 and 60 per cent, boys between 50 and 80: 40 by 80 to 60 by 50. */
    @Test
    void a_parity_of_two_rates_within_limits_takes_each_corner() {
        Map<Cell, Limit> rates = Map.of(
                cell("MDG_0203_LITERACY_15_24", GIRLS), between("40", "60"),
                cell("MDG_0203_LITERACY_15_24", BOYS), between("50", "80"));

        assertThat(spanned("MDG_0203_LITERACY_GPI", "_T", List.of(), rates))
                .hasValueSatisfying(one -> assertThat(one.limit().text()).isEqualTo("0.5\u20131.2"));
    }

    /** Whatever lies behind the limits, the value lies between its own. */
    @Test
    void the_value_lies_within_whatever_the_limits_hide() {
        Random random = new Random(40);
        for (int run = 0; run < 200; run++) {
            int girls = random.nextInt(50);
            int boys = random.nextInt(50);
            List<Input> known = List.of(input(CHILDREN, TOTAL, "100"));
            Map<Cell, Limit> limits = Map.of(
                    cell(PUPILS, GIRLS), between("" + girls / 10 * 10, "" + (girls / 10 * 10 + 10)),
                    cell(PUPILS, BOYS), between("" + boys / 10 * 10, "" + (boys / 10 * 10 + 10)));
            BigDecimal value = BigDecimal.valueOf(girls + boys);

            assertThat(spanned(NET_ENROLMENT, "_T", known, limits))
                    .hasValueSatisfying(one -> assertThat(value)
                            .isBetween(one.limit().lower(), one.limit().upper()));
        }
    }

    /** 60 of 100 in all, with boys below 5 of whom nothing in it depends. */
    @Test
    void a_total_of_other_parts_does_not_depend_on_a_limit_and_is_known() {
        Disaggregation town = TOTAL.with(Dimension.URBANISATION, "U");
        Disaggregation countryside = TOTAL.with(Dimension.URBANISATION, "R");
        Optional<AtEnds.Spanned> spanned = spanned(
                NET_ENROLMENT,
                "_T",
                List.of(input(PUPILS, town, "40"), input(PUPILS, countryside, "20"), input(CHILDREN, TOTAL, "100")),
                Map.of(cell(PUPILS, BOYS), below("5")));

        assertThat(spanned).hasValueSatisfying(one -> {
            assertThat(one.isExact()).isTrue();
            assertThat(one.computed().value()).isEqualByComparingTo("60");
        });
    }

    private Optional<String> limit(String sex, List<Input> known, Map<Cell, Limit> limits) {
        return spanned(NET_ENROLMENT, sex, known, limits).map(AtEndsTest::text);
    }

    private static String text(AtEnds.Spanned spanned) {
        Limit limit = spanned.limit();
        return new Limit(plain(limit.lower()), plain(limit.upper())).text();
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private Optional<AtEnds.Spanned> spanned(String code, String sex, List<Input> known, Map<Cell, Limit> limits) {
        Series series = CATALOGUE.series(code).orElseThrow();
        Slice slice = Slice.of(CATALOGUE, "KEN", known, limits.keySet());
        Set<Cell> computed = computation.computeAll(series, slice).stream()
                .filter(result -> result.outcome() instanceof Computed)
                .map(Result::cell)
                .collect(Collectors.toSet());
        return new AtEnds(CATALOGUE, computation, LimitRules.of(CATALOGUE), series, "KEN", known, limits)
                .beside(computed).entrySet().stream()
                        .filter(one -> one.getKey()
                                .disaggregation()
                                .with(Dimension.AGE, Disaggregation.ALL)
                                .equals(TOTAL.with(Dimension.SEX, sex)))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static Limit below(String limit) {
        return new Limit(null, new BigDecimal(limit));
    }

    private static Limit between(String lower, String upper) {
        return new Limit(new BigDecimal(lower), new BigDecimal(upper));
    }

    private static Input input(String series, Disaggregation group, String value) {
        return new Input(cell(series, group), new BigDecimal(value));
    }

    private static Cell cell(String series, Disaggregation group) {
        return new Cell(series, group, YEAR);
    }
}
