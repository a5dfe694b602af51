package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.duckdb.DuckDBDriver;

/** Reads files of releases as readers fetch them. */
final class FetchedFiles {

    private FetchedFiles() {}

    /** The rows of the CSV at an address, without the header. */
    static List<List<String>> told(String address) throws IOException {
        Response answer = given().accept("text/csv").get(address);
        answer.then().statusCode(200);
        List<List<String>> rows = csv(answer.asString());
        return rows.subList(1, rows.size());
    }

    static List<List<String>> rows(String release, String path) throws IOException {
        List<List<String>> rows = csv(unzipped(release, path));
        return rows.subList(1, rows.size());
    }

    static byte[] bytes(String release, String path) {
        Response file = given().get("/bulk/" + release + "/" + path);
        file.then().statusCode(200);
        return file.asByteArray();
    }

    static String text(String release, String path) {
        return new String(bytes(release, path), StandardCharsets.UTF_8);
    }

    static String unzipped(String release, String path) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(release, path)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> paths(String release) {
        return text(release, "SHA256SUMS")
                .lines()
                .map(line -> line.substring(66))
                .toList();
    }

    static List<List<String>> csv(String text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    static List<List<String>> columns(List<List<String>> rows, String... names) {
        List<Integer> indexes = Stream.of(names).map(rows.get(0)::indexOf).toList();
        return rows.stream()
                .skip(1)
                .map(row -> indexes.stream().map(row::get).toList())
                .toList();
    }

    static List<String> header(String release, String path) throws Exception {
        if (path.endsWith(".parquet")) {
            return parquet(release, path).get(0);
        }
        return csv(path.endsWith(".gz") ? unzipped(release, path) : text(release, path))
                .get(0);
    }

    /** Rows as DuckDB reads them; a number as the text of its 64 bits. */
    static List<List<String>> parquet(String release, String path) throws Exception {
        Path file = Files.createTempFile("bulk", ".parquet");
        Files.write(file, bytes(release, path));
        List<List<String>> rows = new ArrayList<>();
        try (Connection duckDb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery("select * from read_parquet('" + file + "')")) {
            int columns = row.getMetaData().getColumnCount();
            List<String> header = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                header.add(row.getMetaData().getColumnName(i));
            }
            rows.add(header);
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object cell = row.getObject(i);
                    cells.add(cell == null ? "" : cell.toString());
                }
                rows.add(cells);
            }
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    static List<List<String>> asParquetTells(List<List<String>> csv) {
        List<List<String>> rows = new ArrayList<>(List.of(csv.get(0)));
        for (List<String> row : csv.subList(1, csv.size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                boolean isNumber = Tables.VALUES.fields().get(i).type() == Table.Type.NUMBER
                        && !row.get(i).isEmpty();
                cells.add(isNumber ? Double.toString(Double.parseDouble(row.get(i))) : row.get(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
