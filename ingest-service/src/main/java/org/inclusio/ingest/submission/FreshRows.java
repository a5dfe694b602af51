package org.inclusio.ingest.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.ObservationFormat;
import org.inclusio.ingest.format.RawObservation;
import org.inclusio.ingest.format.UnreadableFile;
import org.inclusio.ingest.quality.Interpretation;

/**
 * The short way for a file without faults about series that the area holds nothing of: its rows go straight into the
 * history, since there is nothing to compare them with. At the first row that is otherwise, all is undone.
 */
final class FreshRows implements RowJudge.GoodRows {

    private static final String COPY = "COPY observation (" + ObservationColumns.KEY + ", " + ObservationColumns.STATED
            + ", withdrawn, line, revision, ref_area) FROM STDIN";
    private static final String UNIQUE_VIOLATION = "23505";

    private final RowCopy copy;
    private final Set<String> held;
    private final byte[] revision;
    private final byte[] area;
    private String lastSeries;

    private FreshRows(RowCopy copy, Set<String> held, long revision, String area) {
        this.copy = copy;
        this.held = held;
        this.revision = Long.toString(revision).getBytes(StandardCharsets.US_ASCII);
        this.area = area.getBytes(StandardCharsets.US_ASCII);
    }

    /** How many rows were kept; empty, with nothing kept, when the file needs the long way. */
    static Optional<Counts> keep(
            Connection connection,
            String area,
            long revision,
            ObservationFormat format,
            ReceivedBody body,
            Interpretation interpretation)
            throws SQLException, IOException {
        Set<String> held = heldSeries(connection, area);
        execute(connection, "SAVEPOINT before_rows");
        RowCopy copy = new RowCopy(connection, COPY);
        RowJudge judge = new RowJudge(area, interpretation, new FreshRows(copy, held, revision, area));
        try {
            format.read(body.open(), judge);
            copy.end();
            execute(connection, "RELEASE SAVEPOINT before_rows");
            return Optional.of(new Counts(judge.received(), judge.received(), 0, 0, 0, 0));
        } catch (LongWayNeeded | UnreadableFile e) {
            copy.cancel();
        } catch (RowJudge.UnexpectedSqlException e) {
            requireRepeated(e.getCause());
        } catch (SQLException e) {
            requireRepeated(e);
        } catch (RuntimeException | IOException e) {
            copy.cancel();
            throw e;
        }
        execute(connection, "ROLLBACK TO SAVEPOINT before_rows");
        return Optional.empty();
    }

    @Override
    public void add(RawObservation row) throws SQLException {
        String series = row.get(Column.SERIES);
        if (!series.equals(lastSeries)) {
            if (held.contains(series)) {
                throw new LongWayNeeded();
            }
            lastSeries = series;
        }
        if (RowCopy.isWithdrawn(row)) {
            throw new LongWayNeeded();
        }
        copy.observation(row);
        copy.last(revision);
        copy.last(area);
        copy.endRow();
    }

    @Override
    public void refused() {
        throw new LongWayNeeded();
    }

    /** In SQL, because a connection in a managed transaction gives no savepoints of its own. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Jumps from one series to the next in the index, however many observations each has. */
    private static Set<String> heldSeries(Connection connection, String area) throws SQLException {
        String sql = """
                WITH RECURSIVE held AS (
                    (SELECT series FROM observation WHERE ref_area = ? ORDER BY series LIMIT 1)
                    UNION ALL
                    SELECT (SELECT series FROM observation WHERE ref_area = ? AND series > held.series
                            ORDER BY series LIMIT 1)
                    FROM held WHERE held.series IS NOT NULL)
                SELECT series FROM held WHERE series IS NOT NULL
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, area);
            select.setString(2, area);
            Set<String> series = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    series.add(row.getString(1));
                }
            }
            return series;
        }
    }

    private static void requireRepeated(SQLException e) throws SQLException {
        if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
            throw e;
        }
    }

    /** Says that this file is for the long way; no fault, so without a trace. */
    private static final class LongWayNeeded extends RuntimeException {
        LongWayNeeded() {
            super(null, null, false, false);
        }
    }
}
