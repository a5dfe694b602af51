package org.inclusio.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.statistics.aggregation.ReferencePopulation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;

/**
 * What indicator-service would say of regions: means of the rows of the sample, weighted by its rows of births and persons.
 * Three sub-series with a target, in the years of which there are populations as well.
 */
public final class RegionalSample {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private static final Map<String, String> WEIGHTS = Map.of(
            "MDG_0501_MMR", "LIVE_BIRTHS",
            "MDG_0708_WATER", "POP",
            "MDG_0709_SANITATION", "POP");

    private static final List<Integer> YEARS = List.of(1990, 2000, 2015);

    private RegionalSample() {}

    /** Of the developing regions with a row in a year, as messages, each with its key. */
    public static List<Map.Entry<String, String>> messages() throws JsonProcessingException {
        return messages(1, true);
    }

    /** As they are taken back. */
    public static List<Map.Entry<String, String>> withdrawals() throws JsonProcessingException {
        return messages(2, false);
    }

    private static List<Map.Entry<String, String>> messages(long revision, boolean told)
            throws JsonProcessingException {
        Map<String, List<PublishedValue>> byRegion = new TreeMap<>();
        List<PublishedValue> rows = Sample.values();
        for (Region region : CATALOGUE.regions()) {
            for (String series : WEIGHTS.keySet().stream().sorted().toList()) {
                for (int year : YEARS) {
                    List<PublishedValue> behind = rows(rows, series, region.code(), year);
                    if (region.kind().equals("REGION") && !behind.isEmpty()) {
                        byRegion.computeIfAbsent(region.code(), any -> new ArrayList<>())
                                .add(value(region.code(), behind, told));
                    }
                }
            }
        }
        ObjectMapper json = new ObjectMapper();
        List<Map.Entry<String, String>> messages = new ArrayList<>();
        for (var region : byRegion.entrySet()) {
            messages.add(Map.entry(
                    region.getKey(),
                    json.writeValueAsString(
                            new IndicatorValuesPublished(revision, region.getKey(), 0, true, region.getValue()))));
        }
        return messages;
    }

    /** The mean of a region from submitted rows; empty where no row is about it. */
    public static Optional<BigDecimal> mean(List<PublishedValue> submitted, String series, String region, int year) {
        List<PublishedValue> behind = rows(submitted, series, region, year);
        return behind.isEmpty() ? Optional.empty() : Optional.of(mean(behind));
    }

    /** The coverage of a region, in per cent: the persons or births of areas with a row, of those of all by the catalogue. */
    public static BigDecimal coverage(List<PublishedValue> submitted, String series, String region, int year) {
        return coverage(rows(submitted, series, region, year), region);
    }

    private static BigDecimal mean(List<PublishedValue> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (PublishedValue row : rows) {
            BigDecimal weight = weight(row.cell(), row.cell().refArea()).orElseThrow();
            sum = sum.add(row.value().multiply(weight));
            weights = weights.add(weight);
        }
        return sum.divide(weights, MathContext.DECIMAL64);
    }

    /** How many areas of a region have a row, and how many there are, as a table prints it. */
    public static String areas(List<PublishedValue> submitted, String series, String region, int year) {
        return rows(submitted, series, region, year).size() + "/" + members(region);
    }

    private static int members(String region) {
        return (int) CATALOGUE.areas().stream()
                .filter(area -> area.isMemberOf(region))
                .count();
    }

    private static BigDecimal coverage(List<PublishedValue> rows, String region) {
        Cell cell = rows.get(0).cell();
        ReferencePopulation populations = ReferencePopulation.of(
                CATALOGUE, CATALOGUE.series(cell.series()).orElseThrow());
        BigDecimal covered = rows.stream()
                .flatMap(row -> populations.of(row.cell().refArea(), cell.timePeriod()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = CATALOGUE.areas().stream()
                .filter(area -> area.isMemberOf(region))
                .flatMap(area -> populations.of(area.area().iso3(), cell.timePeriod()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return covered.multiply(BigDecimal.valueOf(100)).divide(all, 1, RoundingMode.HALF_UP);
    }

    /** Those about everybody whom the sub-series is about, of areas whose population is known. */
    private static List<PublishedValue> rows(List<PublishedValue> rows, String series, String region, int year) {
        return rows.stream()
                .filter(row -> row.cell().series().equals(series)
                        && row.cell().timePeriod() == year
                        && row.cell().urbanisation() == null
                        && row.cell().wealthQuantile() == null)
                .filter(row -> CATALOGUE
                        .area(row.cell().refArea())
                        .filter(area -> area.isMemberOf(region))
                        .isPresent())
                .filter(row -> weight(row.cell(), row.cell().refArea()).isPresent())
                .toList();
    }

    private static Optional<BigDecimal> weight(Cell cell, String area) {
        return Optional.ofNullable(
                Populations.ROWS.get(WEIGHTS.get(cell.series()) + " " + area + " " + cell.timePeriod()));
    }

    private static PublishedValue value(String region, List<PublishedValue> behind, boolean told) {
        Cell cell = behind.get(0).cell();
        return new PublishedValue(
                new Cell(
                        cell.series(),
                        region,
                        cell.sex(),
                        cell.age(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        cell.timePeriod()),
                behind.get(0).indicator(),
                told ? mean(behind) : null,
                behind.get(0).unit(),
                PublishedValue.Origin.AGGREGATED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new PublishedValue.Coverage(
                        coverage(behind, region),
                        behind.size(),
                        members(region),
                        null,
                        null,
                        0,
                        null,
                        0,
                        "UN_WPP2015"));
    }

    /** Births and persons of all ages, by series, area and year. */
    private static final class Populations {

        private static final Map<String, BigDecimal> ROWS = read();

        private static Map<String, BigDecimal> read() {
            Map<String, BigDecimal> read = new HashMap<>();
            Path file = Path.of(System.getProperty("inclusio.root"), "deploy", "sample", "population.csv");
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : rows) {
                    if (row.getField("age").equals("_T")) {
                        read.put(
                                String.join(
                                        " ",
                                        row.getField("series"),
                                        row.getField("ref_area"),
                                        row.getField("time_period")),
                                new BigDecimal(row.getField("value")));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read;
        }
    }
}
