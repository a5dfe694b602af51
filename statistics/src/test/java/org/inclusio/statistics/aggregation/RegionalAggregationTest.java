package org.inclusio.statistics.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusio.statistics.aggregation.RegionalAggregation.Rules;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small regions added up by hand. Northern Africa: Algeria, Egypt, Libya, Morocco, Tunisia, Western Sahara. */
class RegionalAggregationTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Disaggregation TOTAL = Disaggregation.TOTAL;

    private final IndicatorComputation computation = new IndicatorComputation(CATALOGUE);
    private final Map<String, List<Input>> observations = new HashMap<>();
    private int leastCoverage;

    @BeforeEach
    void everythingIsPublished() {
        leastCoverage = 0;
    }

    /**
     * Women and seats of single or lower houses on 31 January 2009, from the Inter-Parliamentary Union. Published of the
     * regions, in per cent: Southern Asia 16.7, Eastern Asia 20.2, Oceania 2.5 (statistical annex to the Millennium
     * Development Goals Report 2009, reprinted in the Yearbook of the United Nations 2009, p. 41). Sums: 439 of 2,623,
     * 819 of 4,047 and 11 of 434. Of the people of 2009 (World Population Prospects 2015, between 2005 and 2010)
     * those of Hong Kong and Macao, 7.5 of 1,417.1 million, and of Fiji, Guam, New Caledonia and French Polynesia,
     * 1.5 of 9.4 million, are not spoken for.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOUTHERN_ASIA | 16.7 | 9 | 9 | 100 | AFG 67 242, BGD 19 300, BTN 4 47, IND 49 541, IRN 8 286, LKA 13 225,"
                        + " MDV 6 50, NPL 197 594, PAK 76 338",
                "EASTERN_ASIA | 20.2 | 4 | 6 | 99.47 | CHN 637 2987, KOR 41 299, MNG 3 74, PRK 138 687",
                "OCEANIA | 2.5 | 11 | 21 | 83.91 | FSM 0 14, KIR 2 46, MHL 1 33, NRU 0 18, PLW 0 16, PNG 1 109, SLB 0 50,"
                        + " TON 1 32, TUV 0 15, VUT 2 52, WSM 4 49"
            })
    void women_in_parliaments_of_a_region_are_the_sum_of_women_by_the_sum_of_seats(
            String region, String published, int areasWithData, int areas, String coverage, String parliaments) {
        for (String one : parliaments.split(", *")) {
            String[] parts = one.split(" ");
            observe(parts[0], "SEATS_WOMEN", TOTAL, 2009, parts[1]);
            observe(parts[0], "SEATS_TOTAL", TOTAL, 2009, parts[2]);
        }
        RegionalValue value = value("MDG_0303_WOMEN_PARLIAMENT", region, TOTAL, 2009);
        assertThat(value.value().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo(published);
        assertThat(value.areasWithData()).isEqualTo(areasWithData);
        assertThat(value.areas()).isEqualTo(areas);
        assertThat(value.coverage())
                .as("the people of the parliaments that are known")
                .isEqualByComparingTo(coverage);
    }

    /** (20 x 30 + 40 x 10) / (30 + 10) = 25. */
    @Test
    void what_offices_report_is_weighted_with_the_population_of_reference() {
        observe("DZA", "MDG_0109_UNDERNOURISHED", TOTAL, 2010, "20");
        observe("DZA", "POP", TOTAL, 2010, "30");
        observe("TUN", "MDG_0109_UNDERNOURISHED", TOTAL, 2010, "40");
        observe("TUN", "POP", TOTAL, 2010, "10");
        observe("MAR", "POP", TOTAL, 2010, "40");
        RegionalValue region = value("MDG_0109_UNDERNOURISHED", "NORTHERN_AFRICA", TOTAL, 2010);
        assertThat(region.value()).isEqualByComparingTo("25");
        assertThat(region.coverage())
                .as("46.675 of 167.602 million, whatever the areas state of themselves")
                .isEqualByComparingTo("27.85");
        assertThat(region.areasCatalogued()).isZero();
    }

    /**
     * Algeria 36,036,159 and Tunisia 10,639,194 people in 2010 (World Population Prospects, the 2015 revision): (20 x
     * 36,036,159 + 40 x 10,639,194) / 46,675,353 = 24.5588.
     */
    @Test
    void an_area_that_states_no_population_has_the_weight_of_the_catalogue() {
        observe("DZA", "MDG_0109_UNDERNOURISHED", TOTAL, 2010, "20");
        observe("TUN", "MDG_0109_UNDERNOURISHED", TOTAL, 2010, "40");
        RegionalValue region = value("MDG_0109_UNDERNOURISHED", "NORTHERN_AFRICA", TOTAL, 2010);
        assertThat(region.value().doubleValue()).isCloseTo(24.5588, within(1e-4));
        assertThat(region.areasCatalogued()).isEqualTo(2);
        observe("DZA", "POP", TOTAL, 2010, "10639194");
        region = value("MDG_0109_UNDERNOURISHED", "NORTHERN_AFRICA", TOTAL, 2010);
        assertThat(region.value()).as("the area's own number goes first").isEqualByComparingTo("30");
        assertThat(region.areasCatalogued()).isEqualTo(1);
    }

    /** Algeria states all children under five, and no girls. */
    @Test
    void the_catalogue_knows_a_group_better_than_the_whole_that_an_area_states() {
        Disaggregation girls = TOTAL.with(Dimension.SEX, "F");
        observe("DZA", "MDG_0108_UNDERWEIGHT_U5", girls, 2010, "10");
        observe("DZA", "POP", TOTAL.with(Dimension.AGE, "Y0T4"), 2010, "7");
        observe("TUN", "MDG_0108_UNDERWEIGHT_U5", girls, 2010, "10");
        RegionalValue region =
                value("MDG_0108_UNDERWEIGHT_U5", "NORTHERN_AFRICA", girls.with(Dimension.AGE, "Y0T4"), 2010);
        assertThat(region.areasCatalogued()).isEqualTo(2);
        assertThat(region.estimated()).as("no whole stands in for the girls").isFalse();
    }

    /** The labour force is not in the source: those of 15 and over are no weight for it, but they measure coverage. */
    @Test
    void what_the_catalogue_does_not_know_weighs_nothing() {
        observe("DZA", "MDG_0106_WORKING_POOR", TOTAL, 2010, "10");
        assertThat(values("MDG_0106_WORKING_POOR", new Random(1))).isEmpty();
    }

    /** Every area more is more people, none beyond all of them, and the coverage is the share of the people added. */
    @Test
    void coverage_grows_with_every_area_to_all_people_and_says_100_of_the_whole_only() {
        List<String> order = new ArrayList<>(
                CATALOGUE.areas().stream().map(area -> area.area().iso3()).toList());
        Collections.shuffle(order, new Random(5));
        Series series = CATALOGUE.series("MDG_0303_WOMEN_PARLIAMENT").orElseThrow();
        ReferencePopulation populations = ReferencePopulation.of(CATALOGUE, series);
        double world =
                order.stream().mapToDouble(area -> people(populations, area)).sum();
        BigDecimal before = BigDecimal.ZERO;
        double covered = 0;
        for (int known = 1; known <= order.size(); known++) {
            seats(order.get(known - 1), 1, 4);
            covered += people(populations, order.get(known - 1));
            if (known % 13 == 0) {
                RegionalValue value = value(series.code(), "WORLD", TOTAL, 2010);
                assertThat(value.areasWithData()).isEqualTo(known);
                assertThat(value.coverage()).isGreaterThanOrEqualTo(before);
                assertThat(value.coverage().doubleValue()).isCloseTo(100 * covered / world, within(0.011));
                assertThat(value.coverage().doubleValue() == 100)
                        .as("%s with %d areas", value.coverage(), known)
                        .isEqualTo(covered == world);
                before = value.coverage();
            }
        }
        assertThat(before).isEqualByComparingTo("100");
    }

    private static double people(ReferencePopulation populations, String area) {
        return populations.of(area, 2010).map(BigDecimal::doubleValue).orElse(0.0);
    }

    /**
     * Girls 50 of 100 and 90 of 300, boys 60 of 100 and 80 of 200: 140/400 by 140/300 is 0.75. The mean of the two indices
     * would be (0.8333 + 0.75) / 2, which is not what is asked for.
     */
    @Test
    void parity_of_a_region_divides_the_rates_of_the_region() {
        literate("DZA", "F", 50, 100);
        literate("DZA", "M", 60, 100);
        literate("TUN", "F", 90, 300);
        literate("TUN", "M", 80, 200);
        RegionalValue region =
                value("MDG_0203_LITERACY_GPI", "NORTHERN_AFRICA", TOTAL.with(Dimension.AGE, "Y15T24"), 2010);
        assertThat(region.value().doubleValue()).isCloseTo(0.75, within(1e-12));
    }

    /** Output per worker 3000/40 = 75 after 2000/40 = 50: growth of 50 per cent. */
    @Test
    void growth_of_a_region_sums_output_and_workers_before_it_divides() {
        work("DZA", 2009, 1000, 10);
        work("DZA", 2010, 1200, 12);
        work("TUN", 2009, 1000, 30);
        work("TUN", 2010, 1800, 28);
        assertThat(value("MDG_0104_GDP_PER_EMPLOYED_GROWTH", "NORTHERN_AFRICA", TOTAL, 2010)
                        .value())
                .isEqualByComparingTo("50");
    }

    @Test
    void emissions_are_added_and_coverage_counts_the_people_of_the_areas() {
        observe("DZA", "CO2", TOTAL, 2010, "1200");
        observe("EGY", "CO2", TOTAL, 2010, "2000");
        observe("TUN", "CO2", TOTAL, 2010, "300");
        RegionalValue region = value("MDG_0702_CO2_TOTAL", "NORTHERN_AFRICA", TOTAL, 2010);
        assertThat(region.value()).isEqualByComparingTo("3500");
        assertThat(region.coverage()).as("128.716 of 167.602 million people").isEqualByComparingTo("76.80");
        assertThat(region.areasWithData()).isEqualTo(3);
        assertThat(region.areas()).isEqualTo(6);
    }

    @Test
    void too_little_behind_a_value_keeps_it_back_and_the_coverage_says_why() {
        leastCoverage = 50;
        seats("DZA", 30, 389);
        RegionalValue region = value("MDG_0303_WOMEN_PARLIAMENT", "NORTHERN_AFRICA", TOTAL, 2010);
        assertThat(region.value()).isNull();
        assertThat(region.coverage()).as("36.036 of 167.602 million").isEqualByComparingTo("21.50");
    }

    /** Tunisia has 2007 only: it stands for 2010, three years later, and not for 2011. */
    @Test
    void a_value_stands_for_years_within_the_window_and_for_none_beyond() {
        for (int year = 2007; year <= 2011; year++) {
            observe("DZA", "SEATS_WOMEN", TOTAL, year, "10");
            observe("DZA", "SEATS_TOTAL", TOTAL, year, "100");
        }
        observe("TUN", "SEATS_WOMEN", TOTAL, 2007, "50");
        observe("TUN", "SEATS_TOTAL", TOTAL, 2007, "100");
        assertThat(value("MDG_0303_WOMEN_PARLIAMENT", "NORTHERN_AFRICA", TOTAL, 2010)
                        .value())
                .isEqualByComparingTo("30");
        assertThat(value("MDG_0303_WOMEN_PARLIAMENT", "NORTHERN_AFRICA", TOTAL, 2011)
                        .value())
                .isEqualByComparingTo("10");
    }

    /** Tunisia 10 of 100 in 2000 and 50 of 100 in 2010: on the line between them 30 in 2005, too far for the window. */
    @Test
    void with_imputation_the_line_between_two_years_counts_and_without_it_does_not() {
        observe("DZA", "SEATS_WOMEN", TOTAL, 2005, "10");
        observe("DZA", "SEATS_TOTAL", TOTAL, 2005, "100");
        observe("TUN", "SEATS_WOMEN", TOTAL, 2000, "10");
        observe("TUN", "SEATS_TOTAL", TOTAL, 2000, "100");
        observe("TUN", "SEATS_WOMEN", TOTAL, 2010, "50");
        observe("TUN", "SEATS_TOTAL", TOTAL, 2010, "100");
        RegionalValue region = value("MDG_0303_WOMEN_PARLIAMENT", "NORTHERN_AFRICA", TOTAL, 2005);
        assertThat(region.value()).isEqualByComparingTo("10");
        assertThat(region.areasWithData()).isEqualTo(1);
        assertThat(region.imputedValue()).isEqualByComparingTo("20");
    }

    @Test
    void aid_to_landlocked_countries_has_only_them_in_its_regions() {
        observe("TCD", "ODA_RECEIVED", TOTAL, 2010, "5");
        observe("TCD", "GNI", TOTAL, 2010, "100");
        observe("KEN", "ODA_RECEIVED", TOTAL, 2010, "50");
        observe("KEN", "GNI", TOTAL, 2010, "100");
        RegionalValue world = value("MDG_0804_ODA_LLDC_GNI", "WORLD", TOTAL, 2010);
        assertThat(world.value()).isEqualByComparingTo("5");
        assertThat(world.areas()).isEqualTo((int)
                CATALOGUE.areas().stream().filter(area -> area.landlocked()).count());
    }

    /** Every area in one region of its development group, each of these in the world: parts and whole agree. */
    @Test
    void the_world_is_its_regions_and_the_order_of_areas_says_nothing() {
        Random random = new Random(7);
        CATALOGUE.areas().forEach(area -> seats(area.area().iso3(), random.nextInt(100), 100 + random.nextInt(300)));
        List<RegionalValue> once = values("MDG_0303_WOMEN_PARLIAMENT", new Random(1));
        assertThat(values("MDG_0303_WOMEN_PARLIAMENT", new Random(2))).containsExactlyInAnyOrderElementsOf(once);
        double women = 0;
        double seats = 0;
        for (List<Input> inputs : observations.values()) {
            women += inputs.get(0).value().doubleValue();
            seats += inputs.get(1).value().doubleValue();
        }
        assertThat(once.stream()
                        .filter(one -> one.region().equals("WORLD"))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .doubleValue())
                .isCloseTo(100 * women / seats, within(1e-9));
    }

    private void seats(String area, int women, int total) {
        observe(area, "SEATS_WOMEN", TOTAL, 2010, Integer.toString(women));
        observe(area, "SEATS_TOTAL", TOTAL, 2010, Integer.toString(total));
    }

    private void literate(String area, String sex, int literate, int people) {
        Disaggregation group = TOTAL.with(Dimension.SEX, sex).with(Dimension.AGE, "Y15T24");
        observe(area, "LITERATE_15_24", group, 2010, Integer.toString(literate));
        observe(area, "POP", group, 2010, Integer.toString(people));
    }

    private void work(String area, int year, int output, int employed) {
        observe(area, "GDP_CONST_PPP", TOTAL, year, Integer.toString(output));
        observe(area, "EMPLOYED", TOTAL, year, Integer.toString(employed));
    }

    private void observe(String area, String series, Disaggregation group, int year, String value) {
        observations
                .computeIfAbsent(area, one -> new ArrayList<>())
                .add(new Input(new Cell(series, group, new Period(year)), new BigDecimal(value)));
    }

    private RegionalValue value(String series, String region, Disaggregation group, int year) {
        return values(series, new Random(1)).stream()
                .filter(one -> one.region().equals(region) && one.group().equals(group) && one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private List<RegionalValue> values(String code, Random order) {
        Series series = CATALOGUE.series(code).orElseThrow();
        ReferencePopulation populations = ReferencePopulation.of(CATALOGUE, series);
        Map<String, Slice> slices = new HashMap<>();
        observations.forEach((area, inputs) -> slices.put(area, Slice.of(CATALOGUE, area, inputs)));
        RegionalAggregation sums = new RegionalAggregation(
                series,
                CATALOGUE.regions(),
                CATALOGUE.areas(),
                populations,
                new Rules(new Window(Window.isSurvey(series) ? 5 : 3), leastCoverage));
        List<String> areas = new ArrayList<>(new java.util.TreeSet<>(slices.keySet()));
        Collections.shuffle(areas, order);
        for (String area : areas) {
            Map<Disaggregation, Timeline> timelines = new HashMap<>();
            computation
                    .computeAll(series, slices.get(area))
                    .forEach(result -> result.contribution()
                            .ifPresent(one -> timelines
                                    .computeIfAbsent(result.cell().disaggregation(), group -> new Timeline())
                                    .put(result.cell().period().year(), one, false)));
            timelines.forEach((group, timeline) -> sums.add(area, group, timeline));
        }
        return sums.values();
    }
}
