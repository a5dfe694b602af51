package org.inclusio.ingest.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into the database: a table of this transaction alone, filled by COPY. */
final class Staging implements AutoCloseable {

    static final String KEY = "series, freq, sex, age, urbanisation, wealth_quantile, education_level,"
            + " disability_status, migration_status, indigenous_status, custom_breakdown, time_period";
    static final String STATED = "value, unit, unit_mult, obs_status, conf_status, nature, lower_bound, upper_bound,"
            + " sample_size, design_effect, source, comment, time_detail";

    private static final List<Column> DIMENSIONS = List.of(
            Column.SEX,
            Column.AGE,
            Column.URBANISATION,
            Column.INCOME_WEALTH_QUANTILE,
            Column.EDUCATION_LEV,
            Column.DISABILITY_STATUS,
            Column.MIGRATION_STATUS,
            Column.INDIGENOUS_STATUS,
            Column.CUST_BREAKDOWN);
    private static final List<Column> ATTRIBUTES = List.of(
            Column.OBS_VALUE,
            Column.UNIT_MEASURE,
            Column.UNIT_MULT,
            Column.OBS_STATUS,
            Column.CONF_STATUS,
            Column.NATURE,
            Column.LOWER_BOUND,
            Column.UPPER_BOUND,
            Column.SAMPLE_SIZE,
            Column.DESIGN_EFFECT,
            Column.SOURCE_DETAIL,
            Column.COMMENT_OBS,
            Column.TIME_DETAIL);

    private final PGCopyOutputStream copy;

    Staging(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE staging ON COMMIT DROP AS SELECT " + KEY + ", " + STATED
                    + ", withdrawn, line FROM observation WITH NO DATA");
        }
        copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "COPY staging (" + KEY + ", " + STATED + ", withdrawn, line) FROM STDIN",
                1 << 16);
    }

    void add(RawObservation row) {
        StringBuilder line = new StringBuilder(200);
        append(line, row.get(Column.SERIES));
        append(line, orElse(row.get(Column.FREQ), "A"));
        DIMENSIONS.forEach(column -> append(line, orElse(row.get(column), "_T")));
        append(line, row.get(Column.TIME_PERIOD));
        boolean withdrawn = "D".equals(row.get(Column.ACTION));
        ATTRIBUTES.forEach(column -> append(line, withdrawn ? null : row.get(column)));
        line.append(withdrawn ? "t\t" : "f\t").append(row.line()).append('\n');
        try {
            copy.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the COPY; the rows can be asked for from then on. */
    @Override
    public void close() throws IOException {
        copy.close();
    }

    /** The same columns, as those of this table in a query. */
    static String of(String table, String columns) {
        return List.of(columns.split(", ")).stream()
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    private static String orElse(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static void append(StringBuilder line, String text) {
        if (text == null) {
            line.append("\\N");
        } else {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> line.append("\\\\");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case '\t' -> line.append("\\t");
                    default -> line.append(c);
                }
            }
        }
        line.append('\t');
    }
}
