package org.inclusio.benchmark.measure;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inclusio.stack.ServerFailure;
import org.postgresql.PGConnection;

/**
 * The baseline of bulk loading: {@code COPY} of prepared text into an empty table with the columns and the primary key
 * of ingest-service's observations, in the same database.
 */
final class CopyBaseline {

    private static final String TABLE = "copy_baseline";

    /** Where each component of SDMX-CSV is kept. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("FREQ", "freq"),
            Map.entry("SERIES", "series"),
            Map.entry("REF_AREA", "ref_area"),
            Map.entry("SEX", "sex"),
            Map.entry("AGE", "age"),
            Map.entry("URBANISATION", "urbanisation"),
            Map.entry("INCOME_WEALTH_QUANTILE", "wealth_quantile"),
            Map.entry("EDUCATION_LEV", "education_level"),
            Map.entry("DISABILITY_STATUS", "disability_status"),
            Map.entry("MIGRATION_STATUS", "migration_status"),
            Map.entry("INDIGENOUS_STATUS", "indigenous_status"),
            Map.entry("CUST_BREAKDOWN", "custom_breakdown"),
            Map.entry("TIME_PERIOD", "time_period"),
            Map.entry("OBS_VALUE", "value"),
            Map.entry("UNIT_MEASURE", "unit"),
            Map.entry("UNIT_MULT", "unit_mult"),
            Map.entry("OBS_STATUS", "obs_status"),
            Map.entry("CONF_STATUS", "conf_status"),
            Map.entry("NATURE", "nature"),
            Map.entry("SOURCE_DETAIL", "source"));

    private final String jdbcUrl;

    CopyBaseline(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** The columns that {@link #prepare} writes, in its order, for a file with this header. */
    static List<String> columns(String header) {
        List<String> columns = new ArrayList<>();
        for (String component : header.split(",", -1)) {
            if (COLUMNS.containsKey(component)) {
                columns.add(COLUMNS.get(component));
            }
        }
        columns.addAll(List.of("withdrawn", "revision", "line"));
        return columns;
    }

    /** One line of PostgreSQL's text format for a generated row, in which nothing needs to be quoted. */
    static String text(List<String> header, String row, long line) {
        String[] cells = row.split(",", -1);
        StringBuilder text = new StringBuilder(row.length());
        for (int i = 0; i < cells.length; i++) {
            if (COLUMNS.containsKey(header.get(i))) {
                text.append(cells[i].isEmpty() ? "\\N" : cells[i]).append('\t');
            }
        }
        return text.append("f\t1\t").append(line).toString();
    }

    /** Rewrites a generated SDMX-CSV file as text for COPY, which is not part of what is measured. */
    static List<String> prepare(Path csv, Path text) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(csv);
                BufferedWriter out = Files.newBufferedWriter(text)) {
            String first = in.readLine();
            List<String> header = Arrays.asList(first.split(",", -1));
            long line = 2;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                out.write(text(header, row, line++));
                out.write('\n');
            }
            return columns(first);
        }
    }

    /** Seconds from the first byte of COPY to the end of its commit. */
    double seconds(Path text, List<String> columns, long rows) throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "ingest", "ingest");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
            statement.execute("CREATE TABLE " + TABLE + " (LIKE observation)");
            statement.execute("ALTER TABLE " + TABLE + " ADD " + primaryKey(statement));
            connection.setAutoCommit(false);
            long began;
            long copied;
            try (InputStream in = Files.newInputStream(text)) {
                began = System.nanoTime();
                copied = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + TABLE + " (" + String.join(", ", columns) + ") FROM STDIN", in, 1 << 16);
                connection.commit();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("DROP TABLE " + TABLE);
            connection.commit();
            if (copied != rows) {
                throw new ServerFailure("COPY loaded " + copied + " rows instead of " + rows + ".");
            }
            return seconds;
        } catch (SQLException e) {
            throw new ServerFailure("The baseline could not be loaded: " + e.getMessage() + ".", e);
        }
    }

    private static String primaryKey(Statement statement) throws SQLException {
        String sql = "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                + " WHERE conrelid = 'observation'::regclass AND contype = 'p'";
        try (ResultSet key = statement.executeQuery(sql)) {
            if (!key.next()) {
                throw new ServerFailure("The table observation has no primary key to compare with.");
            }
            return key.getString(1);
        }
    }
}
