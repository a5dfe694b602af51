package org.inclusio.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What was done to reports, by whom, when and why; the database refuses to change or delete it. */
@ApplicationScoped
class ReportHistory {

    private final DataSource database;
    private final Clock clock;

    ReportHistory(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes down the last change of a report, in the transaction of that change. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Report report, State before, String actor, String reason) {
        String sql = "insert into report_change"
                + " (report, number, at, actor, state_before, state_after, version, reason)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report.id);
            statement.setLong(2, report.changes);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            statement.setString(4, actor);
            statement.setString(5, before.name());
            statement.setString(6, report.state.name());
            statement.setInt(7, report.version);
            statement.setString(8, reason);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A change of a report could not be written down.", e);
        }
    }

    /** The changes of a report, the oldest first. */
    List<StateAnswers.Change> of(UUID report) {
        String sql = "select number, at, actor, state_before, state_after, version, reason from report_change"
                + " where report = ? order by number";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report);
            List<StateAnswers.Change> changes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(new StateAnswers.Change(
                            rows.getLong(1),
                            rows.getTimestamp(2).toInstant(),
                            rows.getString(3),
                            State.valueOf(rows.getString(4)),
                            State.valueOf(rows.getString(5)),
                            rows.getInt(6),
                            rows.getString(7)));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("The changes of a report could not be read.", e);
        }
    }
}
