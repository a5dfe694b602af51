package org.inclusio.statistics.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesRefuseNonsenseTest {

    @Test
    void no_statistic_is_about_the_year_12() {
        assertThatThrownBy(() -> new Period(12)).hasMessage("no statistic here is about the year 12");
        assertThatThrownBy(() -> Period.parse("2009-Q1")).hasMessageContaining("2009-Q1");
    }

    @Test
    void an_area_is_three_capital_letters() {
        assertThatThrownBy(() -> new Area("Kenya")).hasMessageContaining("Kenya");
        assertThat(new Area("KEN")).hasToString("KEN");
    }

    @Test
    void a_dimension_that_is_absent_is_the_total() {
        assertThat(new Disaggregation("F", null, "", null, null, null, null, null, null))
                .isEqualTo(Disaggregation.TOTAL.with(Dimension.SEX, "F"));
    }

    @Test
    void with_changes_the_dimension_it_names_and_no_other() {
        for (Dimension changed : Dimension.values()) {
            Disaggregation group = Disaggregation.TOTAL.with(changed, "X");
            for (Dimension dimension : Dimension.values()) {
                assertThat(group.get(dimension)).isEqualTo(dimension == changed ? "X" : "_T");
            }
        }
    }
}
