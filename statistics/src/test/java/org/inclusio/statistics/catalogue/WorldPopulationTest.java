package org.inclusio.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldPopulationTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final WorldPopulation POPULATION = WorldPopulation.published();
    private static final Disaggregation TOTAL = Disaggregation.TOTAL;

    /**
     * World Population Prospects, the 2015 revision, key findings and tables: the world in millions. Taiwan, 23 million,
     * and areas of fewer than 90,000 are in that number and not here.
     */
    @ParameterizedTest
    @CsvSource({"1990, 5310", "2000, 6127", "2010, 6930", "2015, 7349"})
    void the_areas_add_up_to_the_published_world_but_for_what_is_left_out(int year, double published) {
        assertThat(world("POP", TOTAL, year) / 1e6).isBetween(published * 0.995, published);
    }

    /** The same source: women are 49.6 per cent, those under 15 are 26 per cent and those of 60 and over 12.3 in 2015. */
    @Test
    void women_children_and_the_old_are_their_published_shares() {
        double all = world("POP", TOTAL, 2015);
        assertThat(100 * world("POP", TOTAL.with(Dimension.SEX, "F"), 2015) / all)
                .isCloseTo(49.6, within(0.1));
        assertThat(100 * world("POP", TOTAL.with(Dimension.AGE, "Y_LT15"), 2015) / all)
                .isCloseTo(26.0, within(0.2));
        assertThat(100 * world("POP", TOTAL.with(Dimension.AGE, "Y_GE60"), 2015) / all)
                .isCloseTo(12.3, within(0.1));
    }

    /** About 140 million in 2010 to 2015 (the same source, 139.8 a year). */
    @Test
    void births_of_the_world_are_as_many_as_published() {
        assertThat(world("LIVE_BIRTHS", TOTAL, 2012) / 1e6).isCloseTo(139.8, within(1.4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_T", "Y0T4", "Y15T24", "Y15T49", "Y_GE15"})
    void women_and_men_are_everybody_in_the_years_of_the_source(String age) {
        Disaggregation group = TOTAL.with(Dimension.AGE, age);
        for (int year = 1990; year <= 2015; year += 5) {
            assertThat(number("KEN", group.with(Dimension.SEX, "F"), year)
                            + number("KEN", group.with(Dimension.SEX, "M"), year))
                    .isEqualTo(number("KEN", group, year));
        }
    }

    /** Kenya: 35,349,040 in 2005 and 40,328,313 in 2010; four fifths of the way at one rate is 39,279,284. */
    @Test
    void between_two_years_of_the_source_a_group_grows_by_one_rate() {
        double before = number("KEN", TOTAL, 2005);
        double after = number("KEN", TOTAL, 2010);
        assertThat(before).isEqualTo(35_349_040);
        assertThat(after).isEqualTo(40_328_313);
        assertThat(number("KEN", TOTAL, 2009)).isCloseTo(39_279_284, within(1.0));
        for (int year = 2005; year < 2010; year++) {
            assertThat(number("KEN", TOTAL, year + 1) / number("KEN", TOTAL, year))
                    .isCloseTo(Math.pow(after / before, 0.2), within(1e-6));
        }
    }

    @Test
    void before_the_first_and_after_the_last_year_the_numbers_stay() {
        assertThat(number("KEN", TOTAL, 1970)).isEqualTo(number("KEN", TOTAL, 1990));
        assertThat(number("KEN", TOTAL, 2019)).isEqualTo(number("KEN", TOTAL, 2015));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y15T23", "Y3T4", "SCHOOL_PRIMARY", "M0", "_U", "Y100T104", "Y_GE105", "Y_LT0", "Y0"})
    void what_five_years_of_age_do_not_make_is_not_known(String age) {
        assertThat(POPULATION.of("KEN", "POP", TOTAL.with(Dimension.AGE, age), 2010))
                .isEmpty();
    }

    @Test
    void towns_wealth_and_births_by_sex_are_not_known() {
        assertThat(POPULATION.of("KEN", "POP", TOTAL.with(Dimension.URBANISATION, "U"), 2010))
                .isEmpty();
        assertThat(POPULATION.of("KEN", "POP", TOTAL.with(Dimension.WEALTH_QUANTILE, "Q1"), 2010))
                .isEmpty();
        assertThat(POPULATION.of("KEN", "LIVE_BIRTHS", TOTAL.with(Dimension.SEX, "F"), 2010))
                .isEmpty();
        assertThat(POPULATION.of("KEN", "SEATS_TOTAL", TOTAL, 2010)).isEmpty();
    }

    /** The list of the README of the catalogue. */
    @Test
    void thirty_four_small_areas_are_not_in_the_source() {
        assertThat(CATALOGUE.areas().stream().map(area -> area.area().iso3()).filter(area -> !POPULATION.knows(area)))
                .containsExactly(
                        "AIA", "AND", "ANT", "ASM", "BES", "BMU", "COK", "CYM", "DMA", "FLK", "FRO", "GGY", "GIB",
                        "GRL", "IMN", "JEY", "KNA", "LIE", "MCO", "MHL", "MNP", "MSR", "NIU", "NRU", "PLW", "SHN",
                        "SMR", "SPM", "SXM", "TCA", "TKL", "TUV", "VGB", "WLF");
    }

    @Test
    void every_series_that_regions_have_is_about_people_whom_the_catalogue_knows() {
        for (Series series : CATALOGUE.series()) {
            if (series.aggregation().isOfAreas()) {
                assertThat(CATALOGUE.populationOfReference(series).of("KEN", TOTAL, 2010))
                        .as(series.code())
                        .isPresent();
            }
        }
    }

    /** Six years of primary age, a fifth of its band for each. */
    @Test
    void children_of_primary_age_are_those_of_6_to_11() {
        Series series = CATALOGUE.series("MDG_0201_NER_PRIMARY").orElseThrow();
        double bands = 0.8 * number("KEN", TOTAL.with(Dimension.AGE, "Y5T9"), 2010)
                + 0.4 * number("KEN", TOTAL.with(Dimension.AGE, "Y10T14"), 2010);
        assertThat(CATALOGUE
                        .populationOfReference(series)
                        .of("KEN", TOTAL, 2010)
                        .orElseThrow()
                        .doubleValue())
                .isCloseTo(bands, within(0.51));
        assertThat(CATALOGUE.populationOfReference(series)).hasToString("0.8 POP[age=Y5T9] + 0.4 POP[age=Y10T14]");
    }

    private static double world(String series, Disaggregation group, int year) {
        List<BigDecimal> numbers = CATALOGUE.areas().stream()
                .flatMap(area -> POPULATION.of(area.area().iso3(), series, group, year).stream())
                .toList();
        return numbers.stream().mapToDouble(BigDecimal::doubleValue).sum();
    }

    private static double number(String area, Disaggregation group, int year) {
        return POPULATION.of(area, "POP", group, year).orElseThrow().doubleValue();
    }
}
