package org.inclusio.statistics.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.statistics.aggregation.RegionalAggregation.Rules;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Regions of The Millennium Development Goals Report 2015 (goals 4 and 5), made of the countries of the same year's
 * database (United Nations Statistics Division, Millennium Development Goals Indicators, export of 6 August 2015).
 *
 * <p>The tolerance is 3 per cent, and half of the last digit that is published. Births are those of World Population Prospects,
 * the 2015 revision; the published figures were weighted with those of 2012. Of the developing regions and the world as a
 * whole the tolerance is 5 per cent, because between the two revisions births moved from regions with low mortality to
 * those with high.
 */
class PublishedRegionsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final double TOLERANCE = 0.03;
    private static final double TOLERANCE_OF_THE_WHOLE = 0.05;

    @ParameterizedTest
    @CsvSource({
        "NORTHERN_AFRICA, 73",
        "SUB_SAHARAN_AFRICA, 179",
        "LATIN_AMERICA_CARIBBEAN, 54",
        "CAUCASUS_CENTRAL_ASIA, 73",
        "EASTERN_ASIA, 53",
        "SOUTHERN_ASIA, 126",
        "SOUTH_EASTERN_ASIA, 71",
        "WESTERN_ASIA, 65",
        "OCEANIA, 74",
        "DEVELOPING, 100",
        "WORLD, 90"
    })
    void under_five_mortality_of_1990_is_what_was_published(String region, int published) throws IOException {
        assertNear("MDG_0401_U5MR", "u5mr_1990", region, 1990, published, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "SUB_SAHARAN_AFRICA, 1990, 990, 10",
        "SOUTHERN_ASIA, 1990, 530, 10",
        "OCEANIA, 1990, 390, 10",
        "SOUTH_EASTERN_ASIA, 1990, 320, 10",
        "NORTHERN_AFRICA, 1990, 160, 10",
        "EASTERN_ASIA, 1990, 95, 1",
        "CAUCASUS_CENTRAL_ASIA, 1990, 70, 1",
        "DEVELOPED, 1990, 26, 1",
        "DEVELOPING, 1990, 430, 10",
        "WORLD, 1990, 380, 10",
        "SUB_SAHARAN_AFRICA, 2013, 510, 10",
        "SOUTHERN_ASIA, 2013, 190, 10",
        "OCEANIA, 2013, 190, 10",
        "SOUTH_EASTERN_ASIA, 2013, 140, 10",
        "CAUCASUS_CENTRAL_ASIA, 2013, 39, 1",
        "EASTERN_ASIA, 2013, 33, 1",
        "DEVELOPED, 2013, 16, 1",
        "DEVELOPING, 2013, 230, 10",
        "WORLD, 2013, 210, 10"
    })
    void maternal_mortality_is_what_was_published(String region, int year, int published, int digit)
            throws IOException {
        assertNear("MDG_0501_MMR", "mmr_" + year, region, year, published, digit);
    }

    private static void assertNear(String code, String column, String region, int year, int published, int digit)
            throws IOException {
        Series series = CATALOGUE.series(code).orElseThrow();
        RegionalValue value = values(series, column, year).stream()
                .filter(one -> one.region().equals(region)
                        && one.year() == year
                        && one.group().equals(series.universe()))
                .findFirst()
                .orElseThrow();
        boolean isWhole = region.equals("WORLD") || region.equals("DEVELOPING");
        double tolerance = published * (isWhole ? TOLERANCE_OF_THE_WHOLE : TOLERANCE) + digit / 2.0;
        assertThat(value.value().doubleValue())
                .as("%s of %s in %d, published as %d", code, region, year, published)
                .isBetween(published - tolerance, published + tolerance);
        assertThat(value.coverage().doubleValue()).as("per cent of births").isGreaterThan(93);
    }

    private static List<RegionalValue> values(Series series, String column, int year) throws IOException {
        IndicatorComputation computation = new IndicatorComputation(CATALOGUE);
        RegionalAggregation sums = new RegionalAggregation(
                series,
                CATALOGUE.regions(),
                CATALOGUE.areas(),
                ReferencePopulation.of(CATALOGUE, series),
                new Rules(new Window(0), 50));
        countries(column).forEach((area, value) -> {
            Cell cell = new Cell(series.code(), series.universe(), new Period(year));
            Map<Disaggregation, Timeline> timelines = new HashMap<>();
            computation
                    .computeAll(series, Slice.of(CATALOGUE, area, List.of(new Input(cell, value))))
                    .forEach(result -> result.contribution()
                            .ifPresent(one -> timelines
                                    .computeIfAbsent(result.cell().disaggregation(), group -> new Timeline())
                                    .put(result.cell().period().year(), one, false)));
            timelines.forEach((group, timeline) -> sums.add(area, group, timeline));
        });
        return sums.values();
    }

    private static Map<String, BigDecimal> countries(String column) throws IOException {
        Map<String, BigDecimal> values = new TreeMap<>();
        try (Reader text = new InputStreamReader(
                        PublishedRegionsTest.class.getResourceAsStream("mortality-mdg-database-2015.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField(column).isEmpty()) {
                    values.put(row.getField("ref_area"), new BigDecimal(row.getField(column)));
                }
            }
        }
        return values;
    }
}
