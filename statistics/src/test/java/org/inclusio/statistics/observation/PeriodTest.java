package org.inclusio.statistics.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void statistics_are_about_the_years_from_1900_to_2100() {
        assertThat(Period.isPeriod(1899)).isFalse();
        assertThat(Period.isPeriod(1900)).isTrue();
        assertThat(Period.isPeriod(2100)).isTrue();
        assertThat(Period.isPeriod(2101)).isFalse();
        assertThatThrownBy(() -> new Period(1899)).hasMessageContaining("1899");
    }

    @Test
    void only_the_first_year_has_none_before_and_only_the_last_none_after() {
        assertThat(new Period(1900).isFirst()).isTrue();
        assertThat(new Period(1901).isFirst()).isFalse();
        assertThat(new Period(2100).isLast()).isTrue();
        assertThat(new Period(2099).isLast()).isFalse();
    }

    @Test
    void years_follow_each_other() {
        Period year = Period.parse(" 2009 ");

        assertThat(year.previous()).hasToString("2008").isLessThan(year);
        assertThat(year.next()).hasToString("2010").isGreaterThan(year);
        assertThat(year).isEqualByComparingTo(new Period(2009));
    }

    @Test
    void what_is_no_year_of_four_digits_is_refused_in_words() {
        for (String text : new String[] {"209", "20090", "2009-01", "MMIX", null}) {
            assertThatThrownBy(() -> Period.parse(text)).hasMessageContaining("is not a year of four digits");
        }
    }
}
