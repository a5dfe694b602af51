package org.inclusio.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Wilson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {

    private static final double CLOSE = 1e-9;

    /** Two halves with 20 and 60: the mean is 40, and each half deviates from it by half of it. */
    private final Distribution halves = ranked(new Group("R", 20, 0.5), new Group("U", 60, 0.5));

    @Test
    void two_halves_agree_with_a_calculation_by_hand() {
        assertThat(halves.mean()).isCloseTo(40, within(CLOSE));
        assertThat(value(Measure.DIFFERENCE, halves)).isCloseTo(40, within(CLOSE));
        assertThat(value(Measure.RATIO, halves)).isCloseTo(3, within(CLOSE));
        // Ranks 1/4 and 3/4: the line rises by 40 in 1/2, from 0 at the bottom, where no quotient is.
        assertThat(value(Measure.SLOPE_INDEX, halves)).isCloseTo(80, within(CLOSE));
        assertThat(Measure.RELATIVE_INDEX.of(halves)).isEqualTo(new Measured.Undefined(Condition.LINE_ABOVE_ZERO));
        // The curve goes through both points: logits -ln 4 and ln 1.5 at 1/4 and 3/4, slope 2 ln 6, so that its ends
        // are at -ln 4 - ln 6 / 2 and ln 1.5 + ln 6 / 2: 100 / (1 + 4 root 6) and 150 root 6 / (1 + 1.5 root 6).
        double bottom = 100 / (1 + 4 * Math.sqrt(6));
        double top = 150 * Math.sqrt(6) / (1 + 1.5 * Math.sqrt(6));
        assertThat(value(Measure.SLOPE_INDEX_LOGIT, halves)).isCloseTo(top - bottom, within(CLOSE));
        assertThat(value(Measure.RELATIVE_INDEX_LOGIT, halves)).isCloseTo(top / bottom, within(CLOSE));
        // 2 (0.5 * 20 * -0.25 + 0.5 * 60 * 0.25) = 10, and 10 / 40; 0.25 / (1 - 0.4); 4 * 0.4 * 0.25
        assertThat(value(Measure.CONCENTRATION_ABSOLUTE, halves)).isCloseTo(10, within(CLOSE));
        assertThat(value(Measure.CONCENTRATION_RELATIVE, halves)).isCloseTo(0.25, within(CLOSE));
        assertThat(value(Measure.CONCENTRATION_WAGSTAFF, halves)).isCloseTo(0.25 / 0.6, within(CLOSE));
        assertThat(value(Measure.CONCENTRATION_ERREYGERS, halves)).isCloseTo(0.4, within(CLOSE));
        // 500 (0.5 ln 0.5 + 1.5 ln 1.5) and -500 (ln 0.5 + ln 1.5)
        assertThat(value(Measure.THEIL, halves)).isCloseTo(130.812, within(0.001));
        assertThat(value(Measure.MEAN_LOG_DEVIATION, halves)).isCloseTo(143.841, within(0.001));
        // 60 - 40, and half of 40
        assertThat(value(Measure.ATTRIBUTABLE_RISK, halves)).isCloseTo(20, within(CLOSE));
        assertThat(value(Measure.ATTRIBUTABLE_FRACTION, halves)).isCloseTo(50, within(CLOSE));
        assertThat(value(Measure.BETWEEN_GROUP_VARIANCE, halves)).isCloseTo(400, within(CLOSE));
        assertThat(value(Measure.INDEX_OF_DISPARITY, halves)).isCloseTo(50, within(CLOSE));
    }

    /** Under-five deaths in India, 1982-92: Technical Note 7 of the World Bank's series on health equity, table 1. */
    @Test
    void the_concentration_of_child_deaths_in_india_is_the_published_one() {
        double births = 29_939 + 28_776 + 26_528 + 24_689 + 19_739;
        Distribution india = new Distribution(
                List.of(
                        new Group("Q1", 154.7, 29_939 / births),
                        new Group("Q2", 152.9, 28_776 / births),
                        new Group("Q3", 119.5, 26_528 / births),
                        new Group("Q4", 86.9, 24_689 / births),
                        new Group("Q5", 54.3, 19_739 / births)),
                true,
                Direction.LOWER,
                OptionalDouble.of(1000));
        assertThat(value(Measure.CONCENTRATION_RELATIVE, india)).isCloseTo(-0.1694, within(0.00005));
    }

    /** 56 of 70 against 48 of 80: Newcombe (1998), table II, method 10. */
    @Test
    void the_interval_of_a_difference_of_proportions_is_the_published_one() {
        Distribution trial = ranked(
                new Group("A", 60, 0.5, percent(Wilson.interval95(0.6, 80, 1))),
                new Group("B", 80, 0.5, percent(Wilson.interval95(0.8, 70, 1))));
        Measured.Value difference = (Measured.Value) Measure.DIFFERENCE.of(trial);
        assertThat(difference.interval().orElseThrow().lower()).isCloseTo(5.24, within(0.005));
        assertThat(difference.interval().orElseThrow().upper()).isCloseTo(33.39, within(0.005));
        assertThat(difference.shown()).contains(true);
    }

    /** Limits half and twice the estimate: the logarithms add up as squares, to a factor of 2 ^ root 2 either way. */
    @Test
    void the_interval_of_a_quotient_is_even_on_the_logarithmic_scale() {
        Distribution sexes = new Distribution(
                List.of(
                        new Group("F", 30, 0.5, Optional.of(new Interval(15, 60))),
                        new Group("M", 10, 0.5, Optional.of(new Interval(5, 20)))),
                false,
                Direction.HIGHER,
                OptionalDouble.empty());
        Measured.Value parity = (Measured.Value) Measure.PARITY_INDEX.of(sexes);
        double factor = Math.pow(2, Math.sqrt(2));
        assertThat(parity.value()).isCloseTo(3, within(CLOSE));
        assertThat(parity.interval().orElseThrow().lower()).isCloseTo(3 / factor, within(CLOSE));
        assertThat(parity.interval().orElseThrow().upper()).isCloseTo(3 * factor, within(CLOSE));
        assertThat(parity.shown()).contains(true);
        // 2 - 1/3, and the limits the same way
        Measured.Value adjusted = (Measured.Value) Measure.PARITY_INDEX_ADJUSTED.of(sexes);
        assertThat(adjusted.value()).isCloseTo(5.0 / 3, within(CLOSE));
        assertThat(adjusted.interval().orElseThrow().lower()).isCloseTo(2 - factor / 3, within(CLOSE));
        assertThat(adjusted.interval().orElseThrow().upper()).isCloseTo(2 - 1 / (3 * factor), within(CLOSE));
    }

    /** 50 +- 6 and 58 +- 8 overlap; the difference is 8 +- 10. With 70 +- 8 it is 20 +- 10. */
    @Test
    void a_gap_is_shown_only_where_the_interval_of_the_difference_leaves_out_zero() {
        Group first = new Group("R", 50, 0.5, Optional.of(new Interval(44, 56)));
        Group near = new Group("U", 58, 0.5, Optional.of(new Interval(50, 66)));
        Group far = new Group("U", 70, 0.5, Optional.of(new Interval(62, 78)));
        Measured.Value small = (Measured.Value) Measure.DIFFERENCE.of(ranked(first, near));
        assertThat(small.interval()).contains(new Interval(-2, 18));
        assertThat(small.shown()).contains(false);
        assertThat(((Measured.Value) Measure.DIFFERENCE.of(ranked(first, far))).shown())
                .contains(true);
        assertThat(((Measured.Value) Measure.DIFFERENCE.of(halves)).shown()).isEmpty();
    }

    /** A million draws of two independent estimates with standard errors 2 and 3 scatter as the delta method says. */
    @Test
    void curved_measures_scatter_as_much_as_their_interval_says() {
        double z = 1.959963984540054;
        Distribution spread = ranked(
                new Group("Q1", 30, 0.5, Optional.of(new Interval(30 - 2 * z, 30 + 2 * z))),
                new Group("Q2", 70, 0.5, Optional.of(new Interval(70 - 3 * z, 70 + 3 * z))));
        Random random = new Random(68131);
        for (Measure measure : List.of(
                Measure.SLOPE_INDEX_LOGIT,
                Measure.CONCENTRATION_RELATIVE,
                Measure.THEIL,
                Measure.BETWEEN_GROUP_VARIANCE,
                Measure.ATTRIBUTABLE_FRACTION)) {
            int draws = 20_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                double drawn = value(
                        measure,
                        spread.with(0, 30 + 2 * random.nextGaussian()).with(1, 70 + 3 * random.nextGaussian()));
                sum += drawn;
                squares += drawn * drawn;
            }
            double scatter = Math.sqrt(squares / draws - Math.pow(sum / draws, 2));
            Measured.Value said = (Measured.Value) measure.of(spread);
            assertThat((said.interval().orElseThrow().upper() - said.value()) / z)
                    .as(measure.name())
                    .isCloseTo(scatter, within(0.04 * scatter));
        }
    }

    @Test
    void a_logistic_curve_is_found_whatever_lies_between_the_ends_of_the_scale() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            List<Group> groups = new ArrayList<>();
            for (int q = 1; q <= 5; q++) {
                groups.add(new Group("Q" + q, 100 / (1 + Math.exp(12 * (random.nextDouble() - 0.5))), 0.2));
            }
            Distribution drawn = new Distribution(groups, true, Direction.HIGHER, OptionalDouble.of(100));
            assertThat(value(Measure.SLOPE_INDEX_LOGIT, drawn))
                    .as(drawn.toString())
                    .isBetween(-100.0, 100.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_all_groups_are_equal_nothing_is_unequal(Measure measure) {
        Distribution equal = measure.conditions().contains(Condition.TWO_SEXES)
                ? ranked(new Group("F", 7, 0.3), new Group("M", 7, 0.7))
                : ranked(new Group("Q1", 7, 0.3), new Group("Q2", 7, 0.3), new Group("Q3", 7, 0.4));
        assertThat(value(measure, equal)).isCloseTo(measure.equality().value(), within(CLOSE));
    }

    @ParameterizedTest
    @EnumSource
    void relative_measures_do_not_depend_on_the_unit_and_absolute_ones_do(Measure measure) {
        boolean sexes = measure.conditions().contains(Condition.TWO_SEXES);
        Distribution percent = three(sexes, 1, 100);
        Distribution permille = three(sexes, 10, 1000);
        double factor =
                switch (measure.unit()) {
                    case INDICATOR -> 10;
                    case INDICATOR_SQUARED -> 100;
                    case NONE, PERCENT, PER_THOUSAND -> 1;
                };
        assertThat(value(measure, permille)).isCloseTo(factor * value(measure, percent), within(1e-7));
        if (measure.kind() == Measure.Kind.RELATIVE) {
            assertThat(factor).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void turning_the_order_round_turns_the_sign_or_the_quotient_and_leaves_the_rest(Measure measure) {
        boolean sexes = measure.conditions().contains(Condition.TWO_SEXES);
        Distribution there = three(sexes, 1, 100);
        List<Group> turned = new ArrayList<>(there.groups());
        Collections.reverse(turned);
        double expected =
                switch (measure) {
                    case ATTRIBUTABLE_RISK, ATTRIBUTABLE_FRACTION -> 0;
                    // Women by men is women by men in either order.
                    case PARITY_INDEX, PARITY_INDEX_ADJUSTED -> value(measure, there);
                    default ->
                        switch (measure.equality()) {
                            case AT_0 -> -value(measure, there);
                            case AT_1 -> 1 / value(measure, there);
                            case FROM_0 -> value(measure, there);
                        };
                };
        assertThat(value(measure, new Distribution(turned, true, Direction.HIGHER, there.limit())))
                .isCloseTo(expected, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                // These look at the ends of the groups, or count groups, or see more ranks.
                "SLOPE_INDEX",
                "RELATIVE_INDEX",
                "SLOPE_INDEX_LOGIT",
                "RELATIVE_INDEX_LOGIT",
                "INDEX_OF_DISPARITY",
                "PARITY_INDEX",
                "PARITY_INDEX_ADJUSTED"
            })
    void splitting_a_group_into_two_alike_changes_no_measure_of_the_whole(Measure measure) {
        Distribution split = ranked(new Group("R", 20, 0.5), new Group("U1", 60, 0.2), new Group("U2", 60, 0.3));

        assertThat(value(measure, split)).isCloseTo(value(measure, halves), within(CLOSE));
    }

    @Test
    void who_lacks_is_as_concentrated_as_who_has_but_for_the_sign() {
        Distribution have = three(false, 1, 100);
        Distribution lack = have;
        for (int i = 0; i < have.size(); i++) {
            lack = lack.with(i, 100 - have.estimate(i));
        }
        assertThat(value(Measure.CONCENTRATION_ERREYGERS, lack))
                .isCloseTo(-value(Measure.CONCENTRATION_ERREYGERS, have), within(CLOSE));
        assertThat(value(Measure.CONCENTRATION_WAGSTAFF, lack))
                .isCloseTo(-value(Measure.CONCENTRATION_WAGSTAFF, have), within(CLOSE));
        assertThat(value(Measure.SLOPE_INDEX_LOGIT, lack))
                .isCloseTo(-value(Measure.SLOPE_INDEX_LOGIT, have), within(CLOSE));
    }

    @Test
    void an_indicator_that_burdens_the_poor_has_a_negative_concentration_index() {
        assertThat(value(Measure.CONCENTRATION_ABSOLUTE, ranked(new Group("Q1", 90, 0.5), new Group("Q5", 30, 0.5))))
                .isNegative();
    }

    @Test
    void what_can_be_gained_is_held_against_the_best_group_where_there_is_no_rank() {
        List<Group> groups = List.of(new Group("F", 30, 0.5), new Group("M", 50, 0.5));
        Distribution deaths = new Distribution(groups, false, Direction.LOWER, OptionalDouble.empty());
        Distribution coverage = new Distribution(groups, false, Direction.HIGHER, OptionalDouble.empty());
        assertThat(value(Measure.ATTRIBUTABLE_RISK, deaths)).isCloseTo(-10, within(CLOSE));
        assertThat(value(Measure.ATTRIBUTABLE_RISK, coverage)).isCloseTo(10, within(CLOSE));
        Distribution parity = new Distribution(groups, false, Direction.PARITY, OptionalDouble.empty());
        assertThat(Measure.ATTRIBUTABLE_RISK.of(parity)).isEqualTo(new Measured.Undefined(Condition.BETTER_KNOWN));
    }

    @Test
    void a_measure_without_meaning_says_why_and_no_measure_is_ever_not_a_number() {
        Distribution nobody = ranked(new Group("Q1", 0, 0.5), new Group("Q2", 0, 0.5));
        Distribution extremes = ranked(
                new Group("Q1", 0, 0.2), new Group("Q2", 0, 0.2), new Group("Q3", 100, 0.3), new Group("Q4", 100, 0.3));
        Distribution all = ranked(new Group("Q1", 100, 0.5), new Group("Q2", 100, 0.5));
        Distribution beyond = ranked(new Group("Q1", 90, 0.5), new Group("Q2", 130, 0.5));
        for (Distribution distribution : List.of(nobody, extremes, all, beyond)) {
            for (Measure measure : Measure.values()) {
                if (measure.of(distribution) instanceof Measured.Value value) {
                    assertThat(value.value())
                            .as("%s of %s", measure, distribution)
                            .isFinite();
                }
            }
        }
        assertThat(Measure.RATIO.of(nobody)).isEqualTo(new Measured.Undefined(Condition.FIRST_ABOVE_ZERO));
        assertThat(Measure.THEIL.of(nobody)).isEqualTo(new Measured.Undefined(Condition.MEAN_ABOVE_ZERO));
        assertThat(Measure.SLOPE_INDEX_LOGIT.of(nobody)).isEqualTo(new Measured.Undefined(Condition.CURVE_FOUND));
        assertThat(Measure.SLOPE_INDEX_LOGIT.of(extremes)).isEqualTo(new Measured.Undefined(Condition.CURVE_FOUND));
        assertThat(Measure.CONCENTRATION_WAGSTAFF.of(all))
                .isEqualTo(new Measured.Undefined(Condition.MEAN_BELOW_LIMIT));
        assertThat(Measure.CONCENTRATION_ERREYGERS.of(beyond)).isEqualTo(new Measured.Undefined(Condition.BOUNDED));
        assertThat(Measure.PARITY_INDEX.of(halves)).isEqualTo(new Measured.Undefined(Condition.TWO_SEXES));
    }

    @ParameterizedTest
    @EnumSource
    void every_measure_is_told_in_words(Measure measure) {
        MeasureText text = MeasureText.of(measure);
        assertThat(List.of(text.name(), text.meaning(), text.formula(), text.reading(), text.source()))
                .allSatisfy(part -> assertThat(part).hasSizeGreaterThan(4));
    }

    @ParameterizedTest
    @EnumSource
    void every_measure_has_a_counterpart_of_the_other_kind(Measure measure) {
        assertThat(measure.counterpart().kind()).isNotEqualTo(measure.kind());
    }

    @Test
    void shares_that_do_not_add_up_are_refused_in_words() {
        assertThatThrownBy(() -> ranked(new Group("Q1", 1, 0.2), new Group("Q2", 2, 0.2)))
                .hasMessageContaining("a group is missing");
    }

    private static Distribution three(boolean sexes, double unit, double limit) {
        List<Group> groups = sexes
                ? List.of(new Group("F", 30 * unit, 0.4), new Group("M", 45 * unit, 0.6))
                : List.of(
                        new Group("Q1", 30 * unit, 0.2),
                        new Group("Q2", 35 * unit, 0.5),
                        new Group("Q3", 50 * unit, 0.3));
        return new Distribution(groups, true, Direction.HIGHER, OptionalDouble.of(limit));
    }

    private static Distribution ranked(Group... groups) {
        return new Distribution(List.of(groups), true, Direction.HIGHER, OptionalDouble.of(100));
    }

    private static Optional<Interval> percent(Interval interval) {
        return Optional.of(new Interval(100 * interval.lower(), 100 * interval.upper()));
    }

    private static double value(Measure measure, Distribution distribution) {
        return ((Measured.Value) measure.of(distribution)).value();
    }
}
