package org.inclusio.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedCountsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @Test
    void methodsOfContraceptionShareWhomTheyCount() {
        // Who uses a condom uses a modern method, and who does that any method.
        assertThat(sharing("MDG_0503_CPR_ANY")).contains("MDG_0503_CPR_MODERN");
        assertThat(sharing("MDG_0506_UNMET_FP_TOTAL"))
                .contains("MDG_0506_UNMET_FP_SPACING", "MDG_0506_UNMET_FP_LIMITING");
    }

    @Test
    void whatIsOnlyDividedByTheSamePopulationSharesNothing() {
        assertThat(sharing("MDG_0708_WATER")).doesNotContain("MDG_0709_SANITATION");
    }

    private static Iterable<String> sharing(String series) {
        return CATALOGUE.sharedCounts().sharing(CATALOGUE.series(series).orElseThrow()).stream()
                .map(Series::code)
                .toList();
    }
}
