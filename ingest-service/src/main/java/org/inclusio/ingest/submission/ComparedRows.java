package org.inclusio.ingest.submission;

import static org.inclusio.ingest.submission.ObservationColumns.KEY;
import static org.inclusio.ingest.submission.ObservationColumns.STATED;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.inclusio.ingest.format.ObservationFormat;
import org.inclusio.ingest.format.RawObservation;
import org.inclusio.ingest.format.UnreadableFile;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.ingest.quality.Rule;

/** The long way: the rows wait in a table of this transaction alone and are compared with what the area holds. */
final class ComparedRows implements RowJudge.GoodRows {

    private static final String COPY = "COPY staging (" + KEY + ", " + STATED + ", withdrawn, line) FROM STDIN";

    private static final String REPEATED = "SELECT line FROM (SELECT line, row_number() OVER (PARTITION BY " + KEY
            + " ORDER BY line) AS nth FROM staging) AS numbered WHERE nth > 1 ORDER BY line";

    private static final String IS_NEWS = """
            SELECT staging.*, held.revision IS NULL OR held.withdrawn AS is_new
            FROM staging LEFT JOIN LATERAL (
                SELECT * FROM observation
                WHERE ref_area = ? AND (%s) = (%s)
                ORDER BY revision DESC LIMIT 1) AS held ON true
            WHERE CASE WHEN staging.withdrawn THEN NOT coalesce(held.withdrawn, true)
                  ELSE held.revision IS NULL OR held.withdrawn
                       OR (%s) IS DISTINCT FROM (%s) END""".formatted(
                    ObservationColumns.of("observation", KEY),
                    ObservationColumns.of("staging", KEY),
                    ObservationColumns.of("staging", STATED),
                    ObservationColumns.of("held", STATED));

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE is_new AND NOT withdrawn),
                   count(*) FILTER (WHERE NOT is_new AND NOT withdrawn),
                   count(*) FILTER (WHERE withdrawn)
            FROM news""";

    private final Connection connection;
    private final String area;
    private final RowJudge judge;
    private RowCopy copy;

    ComparedRows(Connection connection, String area, Interpretation interpretation) {
        this.connection = connection;
        this.area = area;
        this.judge = new RowJudge(area, interpretation, this);
    }

    RowJudge judge() {
        return judge;
    }

    /** Stages the file's good rows; false when it can't be read to its end, which is then a finding. */
    boolean stage(ObservationFormat format, ReceivedBody body) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE staging ON COMMIT DROP AS SELECT " + KEY + ", " + STATED
                    + ", withdrawn, line FROM observation WITH NO DATA");
        }
        boolean whole = true;
        copy = new RowCopy(connection, COPY);
        try {
            format.read(body.open(), judge);
        } catch (UnreadableFile e) {
            whole = false;
            judge.note(new Finding(e.line(), null, null, Rule.READABLE_FILE, e.getMessage()));
        } catch (RuntimeException | IOException e) {
            copy.cancel();
            throw e;
        }
        copy.end();
        refuseRepeated();
        return whole;
    }

    @Override
    public void add(RawObservation row) throws SQLException {
        copy.observation(row);
        copy.endRow();
    }

    /** Counts what the staged rows say that is not held yet. */
    Counts compare() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("WITH news AS (" + IS_NEWS + ") " + COUNT)) {
            statement.setString(1, area);
            return counts(statement);
        }
    }

    /** Counts the same and keeps it under this revision. */
    Counts keep(long revision) throws SQLException {
        String sql = "WITH news AS (" + IS_NEWS + "), kept AS (INSERT INTO observation (" + KEY + ", " + STATED
                + ", withdrawn, line, ref_area, revision) SELECT " + KEY + ", " + STATED
                + ", withdrawn, line, ?, ? FROM news) " + COUNT;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, area);
            statement.setString(2, area);
            statement.setLong(3, revision);
            return counts(statement);
        }
    }

    private Counts counts(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            long added = row.getLong(1);
            long changed = row.getLong(2);
            long withdrawn = row.getLong(3);
            long unchanged = judge.passed() - added - changed - withdrawn;
            return new Counts(judge.received(), added, changed, unchanged, withdrawn, judge.refused());
        }
    }

    /** To find that none is repeated costs a fifth of finding which. */
    private void refuseRepeated() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet any = statement.executeQuery(
                    "SELECT EXISTS (SELECT 1 FROM staging GROUP BY " + KEY + " HAVING count(*) > 1)")) {
                any.next();
                if (!any.getBoolean(1)) {
                    return;
                }
            }
            statement.setFetchSize(10_000);
            try (ResultSet lines = statement.executeQuery(REPEATED)) {
                while (lines.next()) {
                    judge.refuseRepeated(lines.getLong(1));
                }
            }
            statement.executeUpdate("DELETE FROM staging WHERE ctid IN (SELECT ctid FROM (SELECT ctid, row_number()"
                    + " OVER (PARTITION BY " + KEY + " ORDER BY line) AS nth FROM staging) AS numbered WHERE nth > 1)");
        }
    }
}
