package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    private static final Table TABLE = Table.parse("rows", "", """
            text TEXT A text.
            year YEAR A year.
            number NUMBER A number.
            count WHOLE A count.
            truth TRUTH Whether.
            at INSTANT When.
            """);

    private static final List<List<String>> ROWS = List.of(
            List.of("a,b", "1990", "0.1", "9007199254740993", "true", "2015-07-06T15:00:00.123456Z"),
            List.of("say \"no\"", "2015", "-12345678901234567890", "0", "false", "1999-12-31T23:59:59Z"),
            List.of("two\r\nlines\nand 'quotes'", "2000", "1", "-1", "true", "2000-01-01T00:00:00Z"),
            List.of("\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \ud83c\udf0d", "2000", "", "", "", ""),
            List.of("", "", "", "", "", ""),
            List.of("NULL", "2001", "1E-7", "1", "true", "2000-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void parquet_says_what_the_csv_says_and_nothing_where_it_says_nothing() throws Exception {
        Path csv = folder.resolve("it's.csv.gz");
        TableFile.write(csv, TABLE, row -> ROWS.forEach(row));
        try (Parquet parquet = new Parquet(folder, "128MB")) {
            parquet.write(csv, TABLE, folder.resolve("rows.parquet"));
        }
        List<List<Object>> read = read(folder.resolve("rows.parquet"));
        assertThat(read).hasSize(ROWS.size());
        assertThat(read.get(0)).startsWith("a,b", 1990, 0.1, 9007199254740993L, true);
        assertThat(read.get(1)).startsWith("say \"no\"", 2015, -1.2345678901234567E19, 0L, false);
        assertThat(read.get(2).get(0)).isEqualTo("two\r\nlines\nand 'quotes'");
        assertThat(read.get(3)).isEqualTo(Arrays.asList(ROWS.get(3).get(0), 2000, null, null, null, null));
        assertThat(read.get(4)).containsOnlyNulls();
        assertThat(read.get(5)).startsWith("NULL", 2001, 1E-7);
        assertThat(read.get(0).get(5).toString()).contains("2015-07-06T15:00:00.123456");
    }

    @Test
    void files_joined_are_the_rows_of_one_after_the_other_and_made_again_the_same_bytes() throws Exception {
        List<byte[]> made = new ArrayList<>();
        for (String memory : List.of("128MB", "256MB")) {
            Path whole = folder.resolve("whole" + memory + ".parquet");
            try (Parquet parquet = new Parquet(folder, memory)) {
                List<Path> parts = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    Path csv = folder.resolve(i + ".csv");
                    Path part = folder.resolve(i + ".parquet");
                    int first = i * 100_000;
                    TableFile.write(csv, TABLE, row -> {
                        for (int n = first; n < first + 100_000; n++) {
                            row.accept(List.of("row " + n, "2000", n + ".5", Integer.toString(n), "true", ""));
                        }
                    });
                    parquet.write(csv, TABLE, part);
                    parts.add(part);
                }
                parquet.join(parts, whole);
            }
            made.add(Files.readAllBytes(whole));
            List<List<Object>> read = read(whole);
            assertThat(read).hasSize(300_000);
            for (int n = 0; n < read.size(); n++) {
                assertThat(read.get(n).get(3)).isEqualTo((long) n);
            }
        }
        assertThat(made.get(0)).isEqualTo(made.get(1));
    }

    @Test
    void nothing_outside_the_folder_is_read_or_written_and_no_extension_is_loaded() throws Exception {
        Path outside = folder.resolveSibling("outside-" + folder.getFileName() + ".csv");
        Files.writeString(outside, "text,year,number,count,truth,at\r\n", StandardCharsets.UTF_8);
        try (Parquet parquet = new Parquet(folder, "128MB")) {
            assertThatThrownBy(() -> parquet.write(outside, TABLE, folder.resolve("x.parquet")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("disabled by configuration");
            assertThatThrownBy(
                            () -> parquet.join(List.of(Path.of("https://example.org/x.parquet")), folder.resolve("x")))
                    .isInstanceOf(IOException.class);
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void a_row_that_does_not_fit_its_columns_is_told_and_not_left_out() throws IOException {
        Path csv = folder.resolve("bad.csv");
        Files.writeString(csv, "text,year,number,count,truth,at\r\na,nineteen,1,1,true,\r\n", StandardCharsets.UTF_8);
        try (Parquet parquet = new Parquet(folder, "128MB")) {
            assertThatThrownBy(() -> parquet.write(csv, TABLE, folder.resolve("bad.parquet")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("nineteen");
        }
    }

    private static List<List<Object>> read(Path file) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection duckDb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery("from read_parquet('" + file + "')")) {
            while (row.next()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 1; i <= TABLE.fields().size(); i++) {
                    cells.add(row.getObject(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
