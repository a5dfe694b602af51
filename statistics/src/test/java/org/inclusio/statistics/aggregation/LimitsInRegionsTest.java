package org.inclusio.statistics.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inclusio.statistics.aggregation.RegionalAggregation.Rules;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions of which only limits of some areas' values are known. */
class LimitsInRegionsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final LimitRules ENDS = LimitRules.of(CATALOGUE);
    private static final Series UNDERNOURISHED =
            CATALOGUE.series("MDG_0109_UNDERNOURISHED").orElseThrow();
    private static final Series WATER = CATALOGUE.series("MDG_0708_WATER").orElseThrow();
    private static final int YEAR = 2015;

    /** A value such as 15.2 or <5, and thousands of people. */
    private record Country(String area, String value, long population) {}

    /**
     * Published of the regions, in per cent: The State of Food Insecurity in the World 2015, which the Millennium
     * Development Goals Report 2015 takes over. Of the countries: database of the Millennium Development Goals, August
     * 2015, where 5 stands for under 5; people of World Population Prospects, 2015 revision.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOUTHERN_ASIA | 15.7 | AFG 26.8 32527, BGD 16.4 160996, IND 15.2 1311051, IRN <5 79109, MDV 5.2 364,"
                        + " NPL 7.8 28514, PAK 22 188925, LKA 22 20715",
                "LATIN_AMERICA_CARIBBEAN | 14.7 | ARG <5 33171, BRB <5 261, BLZ 9.7 191, BOL 38 6993, BRA 14.8 152788,"
                        + " CHL 9 13345, COL 14.6 34883, CRI 5.2 3175, CUB 5.7 10646, DOM 34.3 7320, ECU 19.4 10452,"
                        + " SLV 16.2 5318, GTM 14.9 9387, GUY 22.8 722, HTI 61.1 7238, HND 23 5034, JAM 10.4 2406,"
                        + " MEX 6.9 87304, NIC 54.4 4234, PAN 26.4 2522, PRY 19.5 4318, PER 31.6 22252, VCT 20.7 108,"
                        + " SUR 15.5 416, TTO 12.6 1228, URY 8.6 3133, VEN 14.1 20307",
                "LATIN_AMERICA_CARIBBEAN | 5.5 | ARG <5 43417, BRB <5 284, BLZ 6.2 359, BOL 15.9 10725, BRA <5 207848,"
                        + " CHL <5 17948, COL 8.8 48229, CRI <5 4808, CUB <5 11390, DOM 12.3 10528, ECU 10.9 16144,"
                        + " SLV 12.4 6127, GTM 15.6 16343, GUY 10.6 767, HTI 53.4 10711, HND 12.2 8075, JAM 8.1 2793,"
                        + " MEX <5 127017, NIC 16.6 6082, PAN 9.5 3929, PRY 10.4 6639, PER 7.5 31377, VCT 6.2 109,"
                        + " SUR 8 543, TTO 7.4 1360, URY <5 3432, VEN <5 31108"
            })
    void what_the_agency_published_of_a_region_lies_between_the_ends(String region, double published, String stated) {
        RegionalValue value = value(UNDERNOURISHED, region, countries(stated));
        assertThat(value.value()).isNull();
        assertThat(value.limit().side()).isEqualTo(Limit.Side.BETWEEN);
        // The agency rounds to tenths.
        assertThat(published)
                .isBetween(
                        value.limit().lower().doubleValue() - 0.05,
                        value.limit().upper().doubleValue() + 0.05);
    }

    /** So the tables have Northern Africa in 2014-16. */
    @Test
    void a_region_all_of_whose_countries_are_below_the_limit_is_told_as_below_it() {
        RegionalValue value = value(
                UNDERNOURISHED, "NORTHERN_AFRICA", countries("DZA <5 39667, EGY <5 91508, MAR <5 34378, TUN <5 11254"));
        assertThat(value.value()).isNull();
        assertThat(value.limit().text()).isEqualTo("<5");
        assertThat(value.areasWithData()).isEqualTo(4);
    }

    @Test
    void a_known_value_that_leaves_the_whole_below_the_limit_does_not_change_how_it_is_told() {
        assertThat(value(UNDERNOURISHED, "NORTHERN_AFRICA", countries("DZA <5 300, EGY 4.2 100, TUN <2.5 100"))
                        .limit()
                        .text())
                .isEqualTo("<5");
    }

    /** (0 × 30 + 20 × 10) / 40 is 5, (5 × 30 + 20 × 10) / 40 is 8.75. */
    @Test
    void a_region_is_told_as_what_lies_between_both_ends() {
        RegionalValue value = value(UNDERNOURISHED, "NORTHERN_AFRICA", countries("DZA <5 30, EGY 20 10"));
        assertThat(value.limit().lower()).isEqualByComparingTo("5");
        assertThat(value.limit().upper()).isEqualByComparingTo("8.75");
        assertThat(value.limit().text()).isEqualTo("5\u20138.75");
    }

    /** Nothing is above the whole: (95 × 30 + 40 × 10) / 40 is 81.25, (100 × 30 + 40 × 10) / 40 is 85. */
    @Test
    void a_share_above_its_limit_ends_at_a_hundred() {
        RegionalValue value = value(WATER, "NORTHERN_AFRICA", countries("DZA >95 30, EGY 40 10"));
        assertThat(value.limit().lower()).isEqualByComparingTo("81.25");
        assertThat(value.limit().upper()).isEqualByComparingTo("85");
        assertThat(value(WATER, "NORTHERN_AFRICA", countries("DZA >95 30, EGY >99 10"))
                        .limit()
                        .text())
                .isEqualTo(">95");
    }

    @Test
    void a_rate_above_its_limit_has_no_upper_end() {
        Series cases = CATALOGUE.series("MDG_0609_TB_INCIDENCE").orElseThrow();
        RegionalValue value = value(cases, "NORTHERN_AFRICA", countries("DZA >500 30, EGY 100 10"));
        assertThat(value.limit().side()).isEqualTo(Limit.Side.ABOVE);
        assertThat(value.limit().lower()).isEqualByComparingTo("400");
    }

    @Test
    void what_may_be_below_zero_brings_nothing_when_only_an_upper_limit_is_known() {
        Series growth = CATALOGUE.series("MDG_0104_GDP_PER_EMPLOYED_GROWTH").orElseThrow();
        assertThat(Contribution.of(new Limit(null, BigDecimal.ONE), growth, ENDS, BigDecimal.TEN, false))
                .isEmpty();
        Series aid = CATALOGUE.series("MDG_0805_ODA_SIDS_GNI").orElseThrow();
        assertThat(Contribution.of(new Limit(null, BigDecimal.ONE), aid, ENDS, BigDecimal.TEN, false))
                .isEmpty();
    }

    @Test
    void whatever_the_values_are_below_their_limits_the_region_lies_in_its_interval() {
        Random random = new Random(20261130);
        List<String> areas = List.of("DZA", "EGY", "LBY", "MAR", "TUN");
        for (int trial = 0; trial < 50; trial++) {
            List<Country> stated = new ArrayList<>();
            List<Country> trueValues = new ArrayList<>();
            for (String area : areas) {
                long people = 1L + random.nextInt(100_000);
                BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000), 2);
                boolean isBelow = value.compareTo(BigDecimal.valueOf(20)) < 0;
                boolean isAbove = value.compareTo(BigDecimal.valueOf(95)) > 0;
                stated.add(new Country(area, isBelow ? "<20" : isAbove ? ">95" : value.toString(), people));
                trueValues.add(new Country(area, value.toString(), people));
            }
            RegionalValue told = value(WATER, "NORTHERN_AFRICA", stated);
            double known = value(WATER, "NORTHERN_AFRICA", trueValues).value().doubleValue();
            if (told.limit() == null) {
                assertThat(told.value().doubleValue()).isCloseTo(known, within(1e-9));
            } else {
                BigDecimal lower = told.limit().lower();
                BigDecimal upper = told.limit().upper();
                assertThat(known)
                        .isBetween(
                                lower == null ? 0 : lower.doubleValue() - 1e-9,
                                upper == null ? 100 : upper.doubleValue() + 1e-9);
            }
        }
    }

    /** 2010 known, 2014 below 4: halfway in 2012 lies (10 + 0) / 2 to (10 + 4) / 2, with the same people. */
    @Test
    void what_is_interpolated_between_a_value_and_a_limit_lies_between_the_lines_to_its_ends() {
        Contribution known = Contribution.of(new BigDecimal("1000"), new BigDecimal("100"));
        Contribution limit = limit("<4", 100, UNDERNOURISHED);
        Aggregate halfway = new Aggregate();
        halfway.add(known.towards(limit, new BigDecimal("0.5")), BigDecimal.TEN);
        Limit limits = halfway.limit(UNDERNOURISHED).orElseThrow();
        assertThat(limits.lower()).isEqualByComparingTo("5");
        assertThat(limits.upper()).isEqualByComparingTo("7");
    }

    @Test
    void where_too_little_of_a_region_has_values_its_limits_are_not_told_either() {
        RegionalAggregation sums = new RegionalAggregation(
                UNDERNOURISHED,
                CATALOGUE.regions(),
                CATALOGUE.areas(),
                ReferencePopulation.of(CATALOGUE, UNDERNOURISHED),
                new Rules(new Window(0), 50));
        Timeline timeline = new Timeline();
        timeline.put(YEAR, limit("<5", 1, UNDERNOURISHED), false);
        sums.add("DZA", Disaggregation.TOTAL, timeline);
        assertThat(sums.values()).isNotEmpty().allSatisfy(value -> {
            assertThat(value.value()).isNull();
            assertThat(value.limit()).isNull();
        });
    }

    @Test
    void the_rule_of_the_agency_is_named_where_there_is_one() {
        assertThat(ENDS.rule("MDG_0109_UNDERNOURISHED").name()).isEqualTo("FAO_BELOW_LIMIT");
        assertThat(ENDS.rule("MDG_0109_UNDERNOURISHED").publishedLimit()).contains(new BigDecimal("5"));
        assertThat(ENDS.rule("MDG_0708_WATER").name()).isEqualTo("BOTH_ENDS");
        assertThat(ENDS.rule("MDG_0708_WATER").agency()).isEmpty();
    }

    private static List<Country> countries(String stated) {
        List<Country> countries = new ArrayList<>();
        for (String one : stated.split(",")) {
            String[] parts = one.strip().split(" ");
            countries.add(new Country(parts[0], parts[1], Long.parseLong(parts[2])));
        }
        return countries;
    }

    private static RegionalValue value(Series series, String region, List<Country> countries) {
        Map<String, Timeline> timelines = new HashMap<>();
        for (Country one : countries) {
            Timeline timeline = new Timeline();
            timeline.put(
                    YEAR,
                    Set.of('<', '>').contains(one.value().charAt(0))
                            ? limit(one.value(), one.population(), series)
                            : Contribution.of(
                                    new BigDecimal(one.value())
                                            .multiply(BigDecimal.valueOf(one.population()))
                                            .divide(series.multiplier()),
                                    BigDecimal.valueOf(one.population())),
                    false);
            timelines.put(one.area(), timeline);
        }
        RegionalAggregation sums = new RegionalAggregation(
                series,
                CATALOGUE.regions(),
                CATALOGUE.areas(),
                ReferencePopulation.of(CATALOGUE, series),
                new Rules(new Window(0), 0));
        timelines.forEach((area, timeline) -> sums.add(area, Disaggregation.TOTAL, timeline));
        return sums.values().stream()
                .filter(value -> value.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static Contribution limit(String text, long population, Series series) {
        BigDecimal bound = new BigDecimal(text.substring(1));
        Limit limit = text.startsWith("<") ? new Limit(null, bound) : new Limit(bound, null);
        return Contribution.of(limit, series, ENDS, BigDecimal.valueOf(population), false)
                .orElseThrow();
    }
}
