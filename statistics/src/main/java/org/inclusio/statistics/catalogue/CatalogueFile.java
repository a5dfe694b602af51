package org.inclusio.statistics.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One CSV file of the catalogue; a row that cannot be read names the file and the line. */
record CatalogueFile(String path) {

    <T> List<T> rows(Function<NamedCsvRecord, T> reading) {
        List<T> rows = new ArrayList<>();
        try (InputStream stream = IndicatorCatalogue.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the catalogue has no file " + path);
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : csv) {
                    rows.add(read(row, reading));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue file " + path + " cannot be read", e);
        }
        return List.copyOf(rows);
    }

    Map<String, String> codes() {
        Map<String, String> names = new LinkedHashMap<>();
        rows(row -> names.put(row.getField("code"), row.getField("name")) == null);
        return names;
    }

    private <T> T read(NamedCsvRecord row, Function<NamedCsvRecord, T> reading) {
        try {
            return reading.apply(row);
        } catch (RuntimeException e) {
            throw new IllegalStateException(path + " line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }
}
