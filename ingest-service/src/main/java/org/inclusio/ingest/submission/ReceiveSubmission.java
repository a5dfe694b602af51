package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.ingest.format.ObservationFormat;
import org.inclusio.ingest.format.UnreadableFile;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;

/** Takes in one file in one transaction: read, judge, stage, compare with what is held, keep what is new. */
@Singleton
public class ReceiveSubmission {

    private static final int LONGEST_SECONDS = 1_800;

    private final DataSource database;
    private final Interpretation interpretation;
    private final Submissions submissions;

    ReceiveSubmission(DataSource database, Interpretation interpretation, Submissions submissions) {
        this.database = database;
        this.interpretation = interpretation;
        this.submissions = submissions;
    }

    /** What became of the file; of the earlier one when the office has used this key before. */
    Submission receive(String area, String idempotencyKey, ObservationFormat format, InputStream file) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return receive(connection, area, idempotencyKey, format, file);
            }
        });
    }

    private Submission receive(
            Connection connection, String area, String idempotencyKey, ObservationFormat format, InputStream file)
            throws SQLException, IOException {
        Optional<Submission> earlier = submissions.byKey(connection, area, idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        RowJudge judge;
        boolean whole = true;
        try (Staging staging = new Staging(connection)) {
            judge = new RowJudge(area, interpretation, staging);
            try {
                format.read(file, judge);
            } catch (UnreadableFile e) {
                whole = false;
                judge.note(new Finding(e.line(), e.getMessage()));
            }
        }
        // From here to the commit no other submission of this area may be given a number.
        lock(connection, area);
        earlier = submissions.byKey(connection, area, idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return whole
                ? keep(connection, area, idempotencyKey, judge)
                : submissions.add(connection, area, idempotencyKey, rejected(judge), judge.findings());
    }

    private Submission keep(Connection connection, String area, String key, RowJudge judge) throws SQLException {
        refuseRepeated(connection, judge);
        long number = submissions
                .add(
                        connection,
                        area,
                        key,
                        new Submission.Counts(judge.received(), 0, 0, 0, 0, judge.refused()),
                        judge.findings())
                .number();
        Difference difference = Difference.keep(connection, area, number);
        long unchanged =
                judge.received() - judge.refused() - difference.added() - difference.changed() - difference.withdrawn();
        return submissions.count(
                connection,
                area,
                number,
                new Submission.Counts(
                        judge.received(),
                        difference.added(),
                        difference.changed(),
                        unchanged,
                        difference.withdrawn(),
                        judge.refused()));
    }

    private static Submission.Counts rejected(RowJudge judge) {
        return new Submission.Counts(judge.received(), 0, 0, 0, 0, judge.received());
    }

    private static void lock(Connection connection, String area) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 68131))")) {
            lock.setString(1, area);
            lock.execute();
        }
    }

    private static void refuseRepeated(Connection connection, RowJudge judge) throws SQLException {
        String sql =
                "DELETE FROM staging WHERE ctid IN (SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY "
                        + Staging.KEY
                        + " ORDER BY line) AS nth FROM staging) AS numbered WHERE nth > 1) RETURNING line";
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(sql)) {
            while (lines.next()) {
                long line = lines.getLong(1);
                judge.refuse(new Finding(
                        line, "Line " + line + ": an earlier line states the same observation. Keep one of the two."));
            }
        }
    }
}
