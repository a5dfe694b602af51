package org.inclusio.statistics.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;
import org.junit.jupiter.api.Test;

/** Progress of values of which only limits are known. */
class ProgressAtEndsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Series UNDERNOURISHED =
            CATALOGUE.series("MDG_0109_UNDERNOURISHED").orElseThrow();

    private final MeasureProgress measure = new MeasureProgress(Conventions.STANDARD);
    private final ProgressRule rule = InclusioRule.STANDARD;

    /** To halve 23.6 is to reach 11.8: whatever is below 5 has. Azerbaijan, 1990-92 to 2014-16. */
    @Test
    void a_target_is_met_where_every_value_below_the_limit_meets_it() {
        ProgressAtEnds progress = of(Map.of(1991, 23.6), Map.of(2015, below("5")));
        assertThat(progress.isExact()).isFalse();
        assertThat(progress.ends()).allMatch(Progress::isMet);
        assertThat(progress.verdict(rule))
                .isEqualTo(new Verdict.Judged(
                        ((Verdict.Judged) rule.of(progress.any())).category(),
                        "a value is only known by a limit, and both of its ends are judged alike"));
    }

    /** To halve 6 is to reach 3, which a value below 5 may have or not. */
    @Test
    void nothing_is_said_where_the_ends_differ_and_the_reason_is_the_limit() {
        assertThat(of(Map.of(1991, 6.0), Map.of(2015, below("5"))).verdict(rule))
                .isInstanceOfSatisfying(
                        Verdict.NotJudged.class,
                        none -> assertThat(none.why())
                                .contains("only known by a limit")
                                .contains("not judged alike"));
    }

    @Test
    void two_values_below_the_same_limit_tell_of_no_progress() {
        assertThat(of(Map.of(), Map.of(1991, below("5"), 2015, below("5"))).verdict(rule))
                .isInstanceOf(Verdict.NotJudged.class);
    }

    @Test
    void values_that_are_known_are_judged_as_ever() {
        ProgressAtEnds progress = of(Map.of(1991, 20.0, 2015, 8.0), Map.of());
        assertThat(progress.isExact()).isTrue();
        assertThat(progress.verdict(rule)).isEqualTo(rule.of(progress.any()));
    }

    @Test
    void distance_from_parity_is_nearest_in_between_and_so_not_judged_by_its_ends() {
        Series parity = CATALOGUE.series("MDG_0301_GPI_PRIMARY").orElseThrow();
        Limit around = new Limit(new BigDecimal("0.8"), new BigDecimal("1.2"));
        ProgressAtEnds progress = ProgressAtEnds.of(
                measure,
                parity,
                new Trajectory(
                        List.of(Point.of(1990, 0.7), Point.of(2015, 0.8)),
                        List.of(Point.of(1990, 0.7), Point.of(2015, 1.2)),
                        Map.of(2015, around)),
                2015);
        assertThat(progress.verdict(rule)).isInstanceOf(Verdict.NotJudged.class);
    }

    private ProgressAtEnds of(Map<Integer, Double> known, Map<Integer, Limit> limits) {
        List<Integer> years = java.util.stream.Stream.concat(known.keySet().stream(), limits.keySet().stream())
                .sorted()
                .toList();
        return ProgressAtEnds.of(
                measure,
                UNDERNOURISHED,
                new Trajectory(
                        years.stream()
                                .map(year -> Point.of(year, known.getOrDefault(year, 0.0)))
                                .toList(),
                        years.stream()
                                .map(year -> Point.of(
                                        year,
                                        Optional.ofNullable(limits.get(year))
                                                .map(limit -> limit.upper().doubleValue())
                                                .orElseGet(() -> known.get(year))))
                                .toList(),
                        limits),
                2015);
    }

    private static Limit below(String limit) {
        return new Limit(null, new BigDecimal(limit));
    }
}
