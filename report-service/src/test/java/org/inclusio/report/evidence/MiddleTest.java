package org.inclusio.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

/** Medians of undernourishment, which is published as below 5 or below 2.5 per cent, by hand. */
class MiddleTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String UNDERNOURISHED = "MDG_0109_UNDERNOURISHED";
    private static final List<String> AREAS = List.of("BEN", "KEN", "IND", "PER", "EGY");

    @Test
    void a_median_whose_rank_does_not_depend_on_a_limit_is_known() {
        assertThat(median("<5", "10", "20").value()).isEqualByComparingTo("10");
        assertThat(median("<5", "<5", "10", "20", "30").value()).isEqualByComparingTo("10");
        assertThat(median("<5", "10", "20", "30").value()).isEqualByComparingTo("15");
    }

    @Test
    void a_median_among_the_limits_is_below_the_limit() {
        assertThat(median("<5", "<5", "20").limit().text()).isEqualTo("<5");
        assertThat(median("<5").limit().text()).isEqualTo("<5");
    }

    /** Between (0 + 3) / 2 and (3 + 5) / 2; between 2 and 2.5; between (0 + 10) / 2 and (5 + 10) / 2. */
    @Test
    void a_median_that_depends_on_a_limit_lies_between_its_ends() {
        assertThat(median("<2.5", "<5", "3", "8").limit().text()).isEqualTo("1.5\u20134");
        assertThat(median("<2.5", "2", "8").limit().text()).isEqualTo("2\u20132.5");
        assertThat(median("<5", "10").limit().text()).isEqualTo("5\u20137.5");
    }

    /** A share is at most a hundred per cent. */
    @Test
    void above_a_limit_there_is_an_end_where_there_is_a_whole() {
        List<Figure> water = List.of(above("MDG_0708_WATER", "BEN", "95"), above("MDG_0708_WATER", "KEN", "99"));

        assertThat(Evidence.of(CATALOGUE, water)
                        .level("MDG_0708_WATER")
                        .orElseThrow()
                        .lateMedian()
                        .orElseThrow()
                        .limit()
                        .text())
                .isEqualTo("97\u2013100");
    }

    @Test
    void the_median_lies_within_whatever_the_values_are() {
        Random random = new Random(16);
        for (int run = 0; run < 500; run++) {
            List<Figure> told = new ArrayList<>();
            List<BigDecimal> values = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(9); i++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(120), 1);
                boolean isBelow = value.compareTo(new BigDecimal("5")) < 0 && random.nextBoolean();
                values.add(value);
                told.add(figure("KEN", 2015, isBelow ? "<5" : value.toPlainString(), i));
            }
            Middle middle = Middle.of(told, BigDecimal.ZERO, null).orElseThrow();
            BigDecimal median = Median.of(values).orElseThrow();
            BigDecimal lower =
                    middle.value() != null ? middle.value() : middle.limit().lower();
            BigDecimal upper =
                    middle.value() != null ? middle.value() : middle.limit().upper();
            assertThat(median).as("%s", told).isBetween(lower, upper);
        }
    }

    /** 14 to below 5 is lower, 5 to below 5 too; below 5 to below 2.5 may be or not; below 2.5 to 3 is not. */
    @Test
    void an_area_is_nearer_where_it_is_so_whatever_its_limits_hide() {
        Level level = level(List.of("14", "5", "<5", "<2.5", "20"), List.of("<5", "<5", "<2.5", "3", "20"));

        assertThat(level.improved()).isEqualTo(2);
        assertThat(level.undecided()).containsExactly("IND");
        assertThat(level.unchanged()).containsExactly("EGY");
        assertThat(level.pairs()).hasSize(5);
    }

    @Test
    void the_last_that_is_known_of_an_area_counts_be_it_a_value_or_a_limit() {
        List<Figure> kenya = List.of(figure("KEN", 2010, "6", 1), figure("KEN", 2014, "<5", 2));

        assertThat(Evidence.of(CATALOGUE, kenya)
                        .level(UNDERNOURISHED)
                        .orElseThrow()
                        .late())
                .singleElement()
                .satisfies(figure -> assertThat(figure.year()).isEqualTo(2014));
    }

    private static Middle median(String... late) {
        return level(List.of(), List.of(late)).lateMedian().orElseThrow();
    }

    private static Level level(List<String> early, List<String> late) {
        List<Figure> figures = new ArrayList<>();
        IntStream.range(0, late.size()).forEach(i -> {
            if (i < early.size()) {
                figures.add(figure(AREAS.get(i), 1991, early.get(i), 10 + i));
            }
            figures.add(figure(AREAS.get(i), 2014, late.get(i), 20 + i));
        });
        return Evidence.of(CATALOGUE, figures).level(UNDERNOURISHED).orElseThrow();
    }

    private static Figure above(String series, String area, String limit) {
        return Figures.of(series, area, 2014)
                .number(area.hashCode() & 0xffff)
                .interval(new BigDecimal(limit), null)
                .figure();
    }

    private static Figure figure(String area, int year, String told, long number) {
        Figures figure = Figures.of(UNDERNOURISHED, area, year).number(number);
        return told.startsWith("<")
                ? figure.interval(null, new BigDecimal(told.substring(1))).figure()
                : figure.value(told).figure();
    }
}
