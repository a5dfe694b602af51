package org.inclusio.indicator.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.indicator.received.Observed;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Series POVERTY = series("MDG_0101A_POV_NATIONAL");
    private static final Bounds UNKNOWN = new Bounds(null, null);

    /** By hand: centre (0.5 + 3.8415/200) / 1.038415 = 0.5, half width 1.96 x 0.0525 / 1.0384 x 0.97 = 0.0962. */
    @Test
    void half_of_a_hundred_is_between_40_4_and_59_6_per_cent() {
        Bounds bounds =
                Bounds.ofComputed(POVERTY, new BigDecimal("50"), List.of(sample(null, null), sample(100, null)));
        assertThat(bounds.lower()).isBetween(new BigDecimal("40.38"), new BigDecimal("40.39"));
        assertThat(bounds.upper()).isBetween(new BigDecimal("59.61"), new BigDecimal("59.62"));
    }

    @Test
    void a_design_effect_of_two_counts_as_half_the_sample() {
        assertThat(Bounds.ofComputed(POVERTY, new BigDecimal("50"), List.of(sample(null, null), sample(200, "2"))))
                .isEqualTo(Bounds.ofComputed(
                        POVERTY, new BigDecimal("50"), List.of(sample(null, null), sample(100, null))));
    }

    @Test
    void without_a_sample_or_a_percentage_there_is_no_interval() {
        List<Observed> unknown = List.of(sample(null, null), sample(null, null));
        List<Observed> sampled = List.of(sample(100, null), sample(100, null));
        assertThat(Bounds.ofComputed(POVERTY, new BigDecimal("50"), unknown)).isEqualTo(UNKNOWN);
        assertThat(Bounds.ofComputed(POVERTY, new BigDecimal("101"), sampled)).isEqualTo(UNKNOWN);
        assertThat(Bounds.ofComputed(series("MDG_0501_MMR"), new BigDecimal("50"), sampled))
                .isEqualTo(UNKNOWN);
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }

    private static Observed sample(Integer size, String effect) {
        Cell cell = new Cell("POP", Disaggregation.TOTAL, new Period(2009));
        BigDecimal design = effect == null ? null : new BigDecimal(effect);
        return new Observed(cell, BigDecimal.ONE, 0, null, null, size, design, "A", null, null, null, 1, 1L);
    }
}
