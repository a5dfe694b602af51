package org.inclusio.indicator.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedCodesTest {

    private static final PublishedCodes CODES = new PublishedCodes(IndicatorCatalogue.load());

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ru", "ar", "zh"})
    void data_name_codes_as_structures_do_in_every_language_in_which_the_catalogue_has_a_name(String language) {
        assertThat(CODES.name(Component.SERIES, "MDG_0401_U5MR", language))
                .isEqualTo(CatalogueNames.in(language).get("series.MDG_0401_U5MR"))
                .isNotEqualTo(CODES.name(Component.SERIES, "MDG_0401_U5MR", "en"));
        assertThat(CODES.name(Component.UNIT_MEASURE, "PERCENT", language))
                .isEqualTo(CatalogueNames.in(language).get("unit.PERCENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ru", "ar", "zh"})
    void every_listed_group_and_status_has_a_name_in_every_language(String language) {
        for (Component component : List.of(
                Component.SEX,
                Component.URBANISATION,
                Component.INCOME_WEALTH_QUANTILE,
                Component.EDUCATION_LEV,
                Component.DISABILITY_STATUS,
                Component.MIGRATION_STATUS,
                Component.INDIGENOUS_STATUS,
                Component.OBS_STATUS,
                Component.RELIABILITY,
                Component.NATURE)) {
            CODES.of(component)
                    .forEach((code, names) ->
                            assertThat(names).as("%s %s", component, code).containsKeys("en", language));
        }
    }
}
