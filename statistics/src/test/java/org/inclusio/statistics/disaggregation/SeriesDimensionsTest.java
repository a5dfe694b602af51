package org.inclusio.statistics.disaggregation;

import static org.assertj.core.api.Assertions.assertThat;

import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected is whom the handbook of the Millennium Development Goal indicators says that each is about. */
class SeriesDimensionsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @ParameterizedTest
    @CsvSource({
        "MDG_0203_LITERACY_15_24, AGE, Y15T24",
        "MDG_0401_U5MR, AGE, Y0T4",
        "MDG_0403_MEASLES, AGE, Y1",
        "MDG_0501_MMR, SEX, F",
        "MDG_0504_ABR, AGE, Y15T19",
        "MDG_0505_ANC1, SEX, F",
        "MDG_0505_ANC4, SEX, F",
        "MDG_0710_SLUM, URBANISATION, U",
        "DEATHS_MATERNAL, SEX, F",
        "POP_PRIMARY_AGE, AGE, SCHOOL_PRIMARY"
    })
    void a_series_that_is_about_one_group_has_its_code_and_no_other(String series, Dimension dimension, String code) {
        SeriesDimensions dimensions = SeriesDimensions.of(CATALOGUE, series);
        assertThat(dimensions.code(dimension)).isEqualTo(code);
        assertThat(dimensions.isFixed(dimension)).isTrue();
        for (String other : CATALOGUE.codeList(dimension).names().keySet()) {
            assertThat(dimensions.admits(dimension, other)).as(other).isEqualTo(other.equals(code));
        }
        assertThat(dimensions.admits(Dimension.AGE, "Y15T17"))
                .isEqualTo(!dimensions.isFixed(Dimension.AGE)
                        && (dimensions.code(Dimension.AGE).equals("_T")
                                || dimensions.code(Dimension.AGE).equals("Y15T49")));
    }

    @ParameterizedTest
    @CsvSource({
        "MDG_0105_EMP_POP_RATIO, Y15T24, true",
        "MDG_0105_EMP_POP_RATIO, Y_GE25, true",
        "MDG_0105_EMP_POP_RATIO, Y10T14, false",
        "MDG_0105_EMP_POP_RATIO, Y_GE10, false",
        "MDG_0501_MMR, Y20T24, true",
        "MDG_0501_MMR, Y10T14, false",
        "MDG_0501_MMR, _U, false",
        "DEATHS_U5, Y0, true",
        "DEATHS_U5, M0, true",
        "DEATHS_U5, M59, true",
        "DEATHS_U5, M60, false",
        "DEATHS_U5, Y5T9, false",
        "DEATHS_U5, _U, true",
        "UNEMPLOYMENT_RATE, Y15T24, true",
        "UNEMPLOYMENT_RATE, _U, false",
        "DEATHS_U5, Y_LT5, false",
        "EMPLOYED, SCHOOL_PRIMARY, false"
    })
    void a_series_that_is_divided_by_age_has_ages_within_its_own_and_one_name_for_each(
            String series, String age, boolean isAdmitted) {
        SeriesDimensions dimensions = SeriesDimensions.of(CATALOGUE, series);
        assertThat(dimensions.isFixed(Dimension.AGE)).isFalse();
        assertThat(dimensions.admits(Dimension.AGE, age)).isEqualTo(isAdmitted);
    }

    @Test
    void a_series_about_everybody_has_every_code() {
        SeriesDimensions dimensions = SeriesDimensions.of(CATALOGUE, "POP");
        assertThat(dimensions.named()).isEmpty();
        assertThat(dimensions.admits(Dimension.AGE, "Y90T94")).isTrue();
        assertThat(dimensions.admits(Dimension.SEX, "M")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEATS_WOMEN", "MDG_0302_WOMEN_NONAG_WAGE", "MDG_0303_WOMEN_PARLIAMENT"})
    void a_series_about_women_by_its_name_has_one_code_of_sex_and_a_second_name_for_it(String series) {
        SeriesDimensions dimensions = SeriesDimensions.of(CATALOGUE, series);
        assertThat(dimensions.code(Dimension.SEX)).isEqualTo("_T");
        assertThat(dimensions.isFixed(Dimension.SEX)).isTrue();
        assertThat(dimensions.limited()).containsExactly(Dimension.SEX);
        assertThat(dimensions.isTotalByName(Dimension.SEX, "F")).isTrue();
        assertThat(dimensions.isTotalByName(Dimension.SEX, "M")).isFalse();
        assertThat(dimensions.admits(Dimension.SEX, "M")).isFalse();
        assertThat(dimensions.isFixed(Dimension.AGE)).isFalse();
        assertThat(CATALOGUE
                        .series(series)
                        .map(one -> one.disaggregations().contains(Dimension.SEX))
                        .orElse(false))
                .isFalse();
    }

    @Test
    void the_code_of_the_universe_is_admitted_for_every_series_of_the_catalogue() {
        CATALOGUE.series().stream().map(Series::code).forEach(SeriesDimensionsTest::admitsItsOwn);
        CATALOGUE.baseSeries().stream().map(BaseSeries::code).forEach(SeriesDimensionsTest::admitsItsOwn);
    }

    private static void admitsItsOwn(String series) {
        SeriesDimensions dimensions = SeriesDimensions.of(CATALOGUE, series);
        for (Dimension dimension : Dimension.values()) {
            assertThat(dimensions.admits(dimension, dimensions.code(dimension)))
                    .as("%s %s", series, dimension)
                    .isTrue();
        }
    }
}
