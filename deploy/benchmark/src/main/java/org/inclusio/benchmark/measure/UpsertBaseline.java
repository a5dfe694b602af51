package org.inclusio.benchmark.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.stack.ServerFailure;
import org.postgresql.PGConnection;

/**
 * The baseline of a changed file: {@code COPY} into a temporary table and one {@code INSERT ... ON CONFLICT DO UPDATE}
 * into a table that has one row for each observation, in the same database.
 */
final class UpsertBaseline {

    private static final String TABLE = "upsert_baseline";
    private static final String KEY =
            "ref_area, series, freq, sex, age, urbanisation, wealth_quantile, education_level,"
                    + " disability_status, migration_status, indigenous_status, custom_breakdown, time_period";

    private final String jdbcUrl;

    UpsertBaseline(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Seconds in which the second file's rows replace those of the first, from the first byte to the commit. */
    double seconds(Path before, Path after, List<String> columns, long rows) throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "ingest", "ingest");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
            statement.execute("CREATE TABLE " + TABLE + " (LIKE observation)");
            statement.execute("ALTER TABLE " + TABLE + " ADD PRIMARY KEY (" + KEY + ")");
            connection.setAutoCommit(false);
            copy(connection, TABLE, before, columns);
            connection.commit();
            long began = System.nanoTime();
            statement.execute("CREATE TEMP TABLE staging ON COMMIT DROP AS SELECT * FROM " + TABLE + " WITH NO DATA");
            copy(connection, "staging", after, columns);
            String set = columns.stream()
                    .filter(column -> !List.of(KEY.split(", ")).contains(column))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
            int changed = statement.executeUpdate(
                    "INSERT INTO " + TABLE + " SELECT * FROM staging ON CONFLICT (" + KEY + ") DO UPDATE SET " + set);
            connection.commit();
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("DROP TABLE " + TABLE);
            connection.commit();
            if (changed != rows) {
                throw new ServerFailure("The baseline changed " + changed + " rows instead of " + rows + ".");
            }
            return seconds;
        } catch (SQLException e) {
            throw new ServerFailure("The baseline could not be measured: " + e.getMessage() + ".", e);
        }
    }

    private static void copy(Connection connection, String table, Path text, List<String> columns)
            throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(text)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN", in, 1 << 16);
        }
    }
}
