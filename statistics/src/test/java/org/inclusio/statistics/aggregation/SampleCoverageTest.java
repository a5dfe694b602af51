package org.inclusio.statistics.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regions of the shipped sample, of 80 of the 234 areas. */
class SampleCoverageTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Series MATERNAL_MORTALITY =
            CATALOGUE.series("MDG_0501_MMR").orElseThrow();

    /**
     * Births by the tables of the catalogue, added up by hand: in 2015 the 80 areas had 123,805,042 of 141,897,111, in 1990
     * 121,594,619 of 136,684,383. What was published is 385 and 216 for all areas (Trends in Maternal Mortality 1990 to
     * 2015); the sample has fewer.
     */
    @ParameterizedTest
    @CsvSource({
        "WORLD, 1990, 80, 234, 88.96, 383.33",
        "WORLD, 2000, 80, 234, 87.95, 329.24",
        "WORLD, 2015, 80, 234, 87.25, 200.11",
        "SUB_SAHARAN_AFRICA, 2015, 19, 52, 75.68, ",
        "OCEANIA, 2015, 3, 21, 85.17, "
    })
    void maternal_mortality_of_80_areas_is_not_that_of_the_whole_world(
            String region, int year, int areasWithData, int areas, String coverage, Double value) throws IOException {
        Disaggregation women = MATERNAL_MORTALITY.universe();
        RegionalValue found = values(sample("goal-5.csv", "population.csv"), MATERNAL_MORTALITY, 50).stream()
                .filter(one -> one.region().equals(region)
                        && one.year() == year
                        && one.group().equals(women))
                .findFirst()
                .orElseThrow();
        assertThat(found.areasWithData()).isEqualTo(areasWithData);
        assertThat(found.areas()).isEqualTo(areas);
        assertThat(found.coverage()).isEqualByComparingTo(coverage);
        if (value != null) {
            assertThat(found.value().doubleValue()).isCloseTo(value, within(0.005));
        }
    }

    /** The same without the populations of the offices: the catalogue's births are those that the sample derives. */
    @ParameterizedTest
    @CsvSource({"1990, 383.33", "2015, 200.11"})
    void areas_that_state_no_births_have_those_of_the_catalogue(int year, double value) throws IOException {
        RegionalValue found = values(sample("goal-5.csv"), MATERNAL_MORTALITY, 50).stream()
                .filter(one -> one.region().equals("WORLD") && one.year() == year)
                .findFirst()
                .orElseThrow();
        assertThat(found.areasCatalogued()).isEqualTo(80);
        assertThat(found.value().doubleValue()).isCloseTo(value, within(0.01));
    }

    /** The one survey of poverty near 2010 is that of the Dominican Republic, with 24 per cent of the people. */
    @ParameterizedTest
    @CsvSource({"50, false", "20, true"})
    void a_quarter_of_the_caribbean_is_not_the_caribbean(int leastCoverage, boolean published) {
        Series poverty = CATALOGUE.series("MDG_0101_POV_PPP125").orElseThrow();
        Map<String, List<Input>> one = Map.of(
                "DOM",
                List.of(new Input(
                        new Cell(poverty.code(), Disaggregation.TOTAL, new Period(2010)), new BigDecimal("2.5"))));
        RegionalValue found = values(one, poverty, leastCoverage).stream()
                .filter(value -> value.region().equals("CARIBBEAN") && value.year() == 2010)
                .findFirst()
                .orElseThrow();
        assertThat(found.coverage().doubleValue()).isCloseTo(24, within(0.5));
        assertThat(found.value() != null).isEqualTo(published);
    }

    private static List<RegionalValue> values(Map<String, List<Input>> observations, Series series, int leastCoverage) {
        IndicatorComputation computation = new IndicatorComputation(CATALOGUE);
        RegionalAggregation sums = new RegionalAggregation(
                series,
                CATALOGUE.regions(),
                CATALOGUE.areas(),
                ReferencePopulation.of(CATALOGUE, series),
                new Rules(new Window(3), leastCoverage));
        observations.forEach((area, inputs) -> {
            Map<Disaggregation, Timeline> timelines = new HashMap<>();
            computation
                    .computeAll(series, Slice.of(CATALOGUE, area, inputs))
                    .forEach(result -> result.contribution()
                            .ifPresent(one -> timelines
                                    .computeIfAbsent(result.cell().disaggregation(), group -> new Timeline())
                                    .put(result.cell().period().year(), one, false)));
            timelines.forEach((group, timeline) -> sums.add(area, group, timeline));
        });
        return sums.values();
    }

    private static Map<String, List<Input>> sample(String... files) throws IOException {
        Map<String, List<Input>> observations = new TreeMap<>();
        for (String file : files) {
            Path path = Path.of(System.getProperty("inclusio.root"), "deploy", "sample", file);
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path);
                    Stream<NamedCsvRecord> rows = csv.stream()) {
                rows.forEach(row -> observations
                        .computeIfAbsent(row.getField("ref_area"), area -> new ArrayList<>())
                        .add(input(row)));
            }
        }
        return observations;
    }

    private static Input input(NamedCsvRecord row) {
        Disaggregation group = Disaggregation.TOTAL
                .with(Dimension.SEX, row.getField("sex"))
                .with(Dimension.AGE, row.getField("age"))
                .with(Dimension.URBANISATION, row.getField("location"))
                .with(Dimension.WEALTH_QUANTILE, row.getField("wealth"))
                .with(Dimension.DISABILITY_STATUS, row.getField("disability"));
        return new Input(
                new Cell(row.getField("series"), group, new Period(Integer.parseInt(row.getField("time_period")))),
                new BigDecimal(row.getField("value")));
    }
}
