package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;

/** Contraceptive use is about women of 15 to 49, whether an office says both, one or neither. */
class UniverseTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Series CONTRACEPTION =
            CATALOGUE.series("MDG_0503_CPR_MODERN").orElseThrow();
    private static final Disaggregation EVERYBODY = Disaggregation.TOTAL;
    private static final Disaggregation WOMEN = EVERYBODY.with(Dimension.SEX, "F");
    private static final Disaggregation AGED = EVERYBODY.with(Dimension.AGE, "Y15T49");

    @Test
    void of_numbers_about_the_same_group_the_more_explicit_counts_in_whatever_order_they_come() {
        assertThat(reported(EVERYBODY, "10", WOMEN, "20")).isEqualByComparingTo("20");
        assertThat(reported(WOMEN, "20", EVERYBODY, "10")).isEqualByComparingTo("20");
        assertThat(reported(WOMEN, "20", WOMEN.with(Dimension.AGE, "Y15T49"), "30"))
                .isEqualByComparingTo("30");
        assertThat(reported(WOMEN.with(Dimension.AGE, "Y15T49"), "30", WOMEN, "20"))
                .isEqualByComparingTo("30");
    }

    @Test
    void where_two_are_as_explicit_the_order_decides_nothing_either() {
        assertThat(reported(AGED, "40", WOMEN, "20"))
                .isEqualByComparingTo(reported(WOMEN, "20", AGED, "40"))
                .isEqualByComparingTo("20");
    }

    private static BigDecimal reported(Disaggregation first, String one, Disaggregation second, String other) {
        Slice slice = Slice.of(CATALOGUE, List.of(input(first, one), input(second, other)));
        Outcome outcome = new IndicatorComputation(CATALOGUE)
                .compute(CONTRACEPTION, CONTRACEPTION.universe(), new Period(2009), slice);
        return ((Computed) outcome).value();
    }

    private static Input input(Disaggregation group, String value) {
        return new Input(new Cell(CONTRACEPTION.code(), group, new Period(2009)), new BigDecimal(value));
    }
}
