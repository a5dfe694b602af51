package org.inclusio.statistics.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.inclusio.statistics.aggregation.Timeline.How;
import org.inclusio.statistics.aggregation.Timeline.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Window THREE_YEARS = new Window(3);

    private final Timeline timeline = new Timeline();

    /** Values of 2000, 2004 and 2010. */
    @ParameterizedTest
    @CsvSource({
        "1997, 2000, NEAREST",
        "2000, 2000, OF_THE_YEAR",
        "2001, 2000, NEAREST",
        "2002, 2000, NEAREST",
        "2003, 2004, NEAREST",
        "2007, 2004, NEAREST",
        "2008, 2010, NEAREST",
        "2013, 2010, NEAREST"
    })
    void the_nearest_year_stands_for_another_and_of_two_as_near_the_earlier(int year, int standing, How how) {
        put(2000, 1, 1);
        put(2004, 1, 1);
        put(2010, 1, 1);

        Standing observed = timeline.observed(year, THREE_YEARS).orElseThrow();

        assertThat(observed.year()).isEqualTo(standing);
        assertThat(observed.lastYear()).isEqualTo(standing);
        assertThat(observed.how()).isEqualTo(how);
        assertThat(observed.estimated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1996", "2014"})
    void nothing_stands_for_a_year_beyond_the_window(int year) {
        put(2000, 1, 1);
        put(2010, 1, 1);

        assertThat(timeline.observed(year, THREE_YEARS)).isEmpty();
        assertThat(timeline.imputed(year, THREE_YEARS)).isEmpty();
    }

    /** The rate goes from 20 to 60 per cent and the weight from 100 to 200: after a quarter 30 per cent of 125. */
    @Test
    void between_two_years_rates_and_weights_change_evenly() {
        put(2000, 20, 100);
        put(2008, 120, 200);

        Standing imputed = timeline.imputed(2002, THREE_YEARS).orElseThrow();

        assertThat(imputed.how()).isEqualTo(How.INTERPOLATED);
        assertThat(imputed.year()).isEqualTo(2000);
        assertThat(imputed.lastYear()).isEqualTo(2008);
        assertThat(imputed.estimated()).isTrue();
        assertThat(imputed.contribution().weight()).isEqualByComparingTo("125");
        assertThat(imputed.contribution().sum()).isEqualByComparingTo("37.5");
    }

    @Test
    void at_its_own_year_and_outside_of_all_nothing_is_interpolated() {
        put(2000, 20, 100);
        put(2008, 120, 200);

        assertThat(timeline.imputed(2000, THREE_YEARS).orElseThrow().how()).isEqualTo(How.OF_THE_YEAR);
        assertThat(timeline.imputed(2008, THREE_YEARS).orElseThrow().how()).isEqualTo(How.OF_THE_YEAR);
        assertThat(timeline.imputed(1999, THREE_YEARS).orElseThrow().how()).isEqualTo(How.NEAREST);
        assertThat(timeline.imputed(2009, THREE_YEARS).orElseThrow().how()).isEqualTo(How.NEAREST);
    }

    @Test
    void years_reach_from_1900_to_2100() {
        put(1900, 1, 1);
        put(2100, 1, 1);

        assertThat(timeline.observed(1900, THREE_YEARS).orElseThrow().year()).isEqualTo(1900);
        assertThat(timeline.observed(2100, THREE_YEARS).orElseThrow().year()).isEqualTo(2100);
        assertThat(timeline.observed(2103, THREE_YEARS).orElseThrow().year()).isEqualTo(2100);
        assertThat(timeline.first()).isEqualTo(1900);
        assertThat(timeline.last()).isEqualTo(2100);
        assertThat(new Timeline().isEmpty()).isTrue();
        assertThat(timeline.isEmpty()).isFalse();
    }

    @Test
    void a_window_of_no_year_lets_in_the_year_itself_and_one_of_less_is_none() {
        put(2000, 1, 1);

        assertThat(timeline.observed(2000, new Window(0))).isPresent();
        assertThat(timeline.observed(2001, new Window(0))).isEmpty();
        assertThatThrownBy(() -> new Window(-1)).hasMessageContaining("-1");
    }

    private void put(int year, int sum, int weight) {
        timeline.put(year, Contribution.of(BigDecimal.valueOf(sum), BigDecimal.valueOf(weight)), false);
    }
}
