package org.inclusio.statistics.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DisaggregationTest {

    private static final Disaggregation ALL_GIVEN =
            new Disaggregation("F", "Y15T24", "R", "Q1", "ISCED11_1", "PD", "MIGRANT", "INDIGENOUS", "COAST");

    @Test
    void each_code_is_asked_for_by_the_name_of_its_dimension() {
        assertThat(ALL_GIVEN.sex()).isEqualTo("F").isEqualTo(ALL_GIVEN.get(Dimension.SEX));
        assertThat(ALL_GIVEN.age()).isEqualTo("Y15T24").isEqualTo(ALL_GIVEN.get(Dimension.AGE));
        assertThat(ALL_GIVEN.urbanisation()).isEqualTo("R").isEqualTo(ALL_GIVEN.get(Dimension.URBANISATION));
        assertThat(ALL_GIVEN.wealthQuantile()).isEqualTo("Q1").isEqualTo(ALL_GIVEN.get(Dimension.WEALTH_QUANTILE));
        assertThat(ALL_GIVEN.educationLevel()).isEqualTo("ISCED11_1");
        assertThat(ALL_GIVEN.disabilityStatus()).isEqualTo("PD");
        assertThat(ALL_GIVEN.migrationStatus()).isEqualTo("MIGRANT");
        assertThat(ALL_GIVEN.indigenousStatus()).isEqualTo("INDIGENOUS");
        assertThat(ALL_GIVEN.customBreakdown()).isEqualTo("COAST");
    }

    @Test
    void a_group_is_told_by_the_codes_that_are_not_the_total() {
        assertThat(Disaggregation.TOTAL).hasToString("_T");
        assertThat(Disaggregation.TOTAL.with(Dimension.AGE, "Y15T24")).hasToString("age=Y15T24");
        assertThat(Disaggregation.TOTAL.with(Dimension.AGE, "Y15T24").with(Dimension.SEX, "F"))
                .hasToString("sex=F;age=Y15T24");
    }

    @Test
    void only_everybody_is_the_total_and_groups_of_the_same_codes_are_the_same() {
        Disaggregation girls = Disaggregation.TOTAL.with(Dimension.SEX, "F");

        assertThat(Disaggregation.TOTAL.isTotal()).isTrue();
        assertThat(girls.isTotal()).isFalse();
        assertThat(girls.with(Dimension.SEX, "_T").isTotal()).isTrue();
        assertThat(girls)
                .isEqualTo(Disaggregation.TOTAL.with(Dimension.SEX, "F"))
                .hasSameHashCodeAs(Disaggregation.TOTAL.with(Dimension.SEX, "F"))
                .isNotEqualTo(Disaggregation.TOTAL.with(Dimension.SEX, "M"))
                .isNotEqualTo("sex=F");
    }

    @Test
    void a_series_is_about_a_code_an_area_and_a_group() {
        assertThat(new SeriesKey("POP", new Area("KEN"), Disaggregation.TOTAL).series())
                .isEqualTo("POP");
        assertThatThrownBy(() -> new SeriesKey(" ", new Area("KEN"), Disaggregation.TOTAL))
                .hasMessageContaining("needs a code");
        assertThatThrownBy(() -> new SeriesKey(null, new Area("KEN"), Disaggregation.TOTAL))
                .hasMessageContaining("needs a code");
    }

    @Test
    void areas_are_in_the_order_of_their_codes() {
        assertThat(new Area("KEN")).isLessThan(new Area("TUN")).isGreaterThan(new Area("DZA"));
    }

    /** A value that is known to be 5 to the digit, and of which nobody says that it is 5. */
    @Test
    void bounds_may_fall_together() {
        BigDecimal five = BigDecimal.valueOf(5);

        assertThat(new Limit(five, five).side()).isEqualTo(Limit.Side.BETWEEN);
    }
}
