package org.inclusio.indicator.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * Writes Parquet with DuckDB, which keeps to its memory, to one folder and to what it has built in: no extension is loaded
 * and no network is used. One thread writes the same rows to the same bytes everywhere.
 */
final class Parquet implements AutoCloseable {

    private static final String FORMAT = " (format parquet, compression zstd)";

    private final Path spilled;
    private final Connection connection;

    /**
     * @param folder the only one that it reads and writes
     * @param memory as DuckDB writes it, such as {@code 256MB}
     */
    Parquet(Path folder, String memory) throws IOException {
        this.spilled = folder.resolve(".spilled");
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", spilled.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        try {
            this.connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        } catch (SQLException e) {
            throw failed(e);
        }
        try {
            execute("set allowed_directories = [" + quoted(folder.toString()) + "]");
            execute("set enable_external_access = false");
            execute("set lock_configuration = true");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Writes a CSV file, compressed or not, whose columns are those of the table. */
    void write(Path csv, Table table, Path parquet) throws IOException {
        String columns = table.fields().stream()
                .map(field -> quoted(field.name()) + ": " + quoted(field.type().duckDb))
                .collect(Collectors.joining(", ", "{", "}"));
        execute("copy (from read_csv(" + quoted(csv.toString())
                + ", auto_detect = false, parallel = false, header = true, delim = ',', quote = '\"', escape = '\"',"
                + " new_line = '\\r\\n', columns = " + columns + ")) to " + quoted(parquet.toString()) + FORMAT);
    }

    /** Writes the rows of these, one file after the other. */
    void join(List<Path> parts, Path parquet) throws IOException {
        String files = parts.stream().map(part -> quoted(part.toString())).collect(Collectors.joining(", ", "[", "]"));
        execute("copy (from read_parquet(" + files + ")) to " + quoted(parquet.toString()) + FORMAT);
    }

    private void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What it says is not of the database that the service works with, and is not to be taken for it. */
    private static IOException failed(SQLException e) {
        return new IOException("Parquet could not be written: " + e.getMessage());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
        Workspace.delete(spilled);
    }
}
