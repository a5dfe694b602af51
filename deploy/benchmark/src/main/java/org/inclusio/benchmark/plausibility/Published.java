package org.inclusio.benchmark.plausibility;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Published observations, as if the office of each area had sent each file once. */
final class Published {

    private static final List<String> GROUP = List.of("sex", "age", "location", "wealth");

    private Published() {}

    /** A row; a group that is left out is the total. */
    record Row(String series, String sex, String age, String location, String wealth, int year, String value) {
        /** The others of one line differ in nothing but the year. */
        String line() {
            return String.join("|", series, sex, age, location, wealth);
        }

        double number() {
            return Double.parseDouble(value);
        }

        Row with(String other) {
            return new Row(series, sex, age, location, wealth, year, other);
        }
    }

    /** What one area has in one file. */
    record Submission(String file, String area, List<Row> rows) {
        /** Half of the areas, by the last bit of the CRC-32 of their code: thresholds are chosen on those with 0. */
        boolean isForChoosing() {
            CRC32 sum = new CRC32();
            sum.update(area.getBytes(StandardCharsets.US_ASCII));
            return (sum.getValue() & 1) == 0;
        }
    }

    /** Of every CSV file with the columns ref_area, series, time_period and value; series outside the catalogue are left. */
    static List<Submission> read(Path folder, IndicatorCatalogue catalogue) throws IOException {
        Map<String, Submission> submissions = new LinkedHashMap<>();
        Set<String> stated = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                read(file, catalogue, submissions, stated);
            }
        }
        return List.copyOf(submissions.values());
    }

    private static void read(
            Path file, IndicatorCatalogue catalogue, Map<String, Submission> submissions, Set<String> stated) {
        String name = file.getFileName().toString();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                if (!row.getHeader().contains("value")) {
                    return;
                }
                String series = row.getField("series");
                String area = row.getField("ref_area");
                if (catalogue.isKnownSeries(series)) {
                    List<String> group = GROUP.stream()
                            .map(column -> row.getHeader().contains(column) ? row.getField(column) : "_T")
                            .toList();
                    Row read = new Row(
                            series,
                            group.get(0),
                            group.get(1),
                            group.get(2),
                            group.get(3),
                            Integer.parseInt(row.getField("time_period")),
                            row.getField("value"));
                    if (stated.add(name + area + read.line() + read.year())) {
                        submissions
                                .computeIfAbsent(name + area, key -> new Submission(name, area, new ArrayList<>()))
                                .rows()
                                .add(read);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
