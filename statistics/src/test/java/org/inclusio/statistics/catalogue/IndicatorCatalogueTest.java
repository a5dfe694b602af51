package org.inclusio.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.inclusio.statistics.observation.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCatalogueTest {

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    @Test
    void the_official_list_has_8_goals_21_targets_60_indicators_and_a_footnote() {
        assertThat(catalogue.goals()).hasSize(8);
        assertThat(catalogue.targets()).hasSize(21);
        assertThat(catalogue.indicators()).hasSize(61);
        assertThat(catalogue.indicator("1.1a")).isPresent();
        assertThat(catalogue.series()).hasSize(85);
        assertThat(catalogue.baseSeries()).hasSize(131);
        assertThat(catalogue.areas()).hasSize(234);
    }

    @Test
    void every_series_belongs_to_an_indicator_and_every_term_is_a_base_series() {
        for (Series series : catalogue.series()) {
            assertThat(catalogue.indicator(series.indicator()))
                    .as(series.code())
                    .isPresent();
            for (Term term : InWords.inputs(series)) {
                assertThat(catalogue.baseSeries(term.series()))
                        .as(term.series())
                        .isPresent();
                term.brackets()
                        .forEach((dimension, code) -> assertThat(
                                        catalogue.codeList(dimension).contains(code))
                                .as("%s of %s", code, dimension)
                                .isTrue());
            }
            assertThat(catalogue
                            .codeList(Dimension.AGE)
                            .contains(series.universe().age()))
                    .as(series.code())
                    .isTrue();
            assertThat(catalogue.codeList("unit-measure").contains(series.unit()))
                    .as(series.unit())
                    .isTrue();
        }
    }

    @Test
    void a_term_reads_back_as_it_was_written() {
        assertThat(Term.parse("POP[sex=F;age=Y15T19]")).hasToString("POP[sex=F;age=Y15T19]");
        assertThat(Term.parseSum("OWN_ACCOUNT+CONTRIB_FAMILY"))
                .extracting(Term::series)
                .containsExactly("OWN_ACCOUNT", "CONTRIB_FAMILY");
    }

    @Test
    void maternal_deaths_are_about_women_of_15_to_49_and_feed_the_maternal_mortality_ratio() {
        assertThat(catalogue.universeAge("DEATHS_MATERNAL")).isEqualTo("Y15T49");
        assertThat(catalogue.universe("DEATHS_MATERNAL").sex()).isEqualTo("F");
        assertThat(catalogue.seriesFedBy("DEATHS_MATERNAL"))
                .extracting(Series::code)
                .containsExactly("MDG_0501_MMR");
        assertThat(catalogue.seriesFedBy("GER_PRIMARY"))
                .extracting(Series::code)
                .containsExactly("MDG_0301_GPI_PRIMARY");
    }

    /** Indicators 8.4 and 8.5: Chad is landlocked, Fiji is a small island State, Kenya is neither. */
    @Test
    void aid_to_landlocked_countries_and_to_small_islands_is_only_about_these() {
        assertThat(isAbout("MDG_0804_ODA_LLDC_GNI", "TCD")).isTrue();
        assertThat(isAbout("MDG_0804_ODA_LLDC_GNI", "KEN")).isFalse();
        assertThat(isAbout("MDG_0805_ODA_SIDS_GNI", "FJI")).isTrue();
        assertThat(isAbout("MDG_0805_ODA_SIDS_GNI", "KEN")).isFalse();
        assertThat(isAbout("MDG_0101_POV_PPP125", "KEN")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_T", "_U", "Y0", "Y0T4", "Y15T49", "Y_GE15", "Y120", "Y100T119", "M0", "SCHOOL_PRIMARY"})
    void an_age_is_known(String code) {
        assertThat(catalogue.codeList("age").contains(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-4", "Y", "Y49T15", "Y0T", "GE15", "CHILDREN", "Y_LT1", "Y05", ""})
    void an_age_is_unknown(String code) {
        assertThat(catalogue.codeList("age").contains(code)).isFalse();
    }

    private boolean isAbout(String series, String area) {
        return catalogue
                .series(series)
                .orElseThrow()
                .isAbout(catalogue.area(area).orElseThrow());
    }
}
