package org.inclusio.ingest.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.ingest.announcement.Announcements;

/** The reminders that were written. */
@Singleton
class Reminders {

    private final DataSource database;
    private final Announcements announcements;

    Reminders(DataSource database, Announcements announcements) {
        this.database = database;
        this.announcements = announcements;
    }

    /** Whether every office that had to be has been told of this moment. */
    boolean isDone(Round round, Moment moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT 1 FROM round_reminded WHERE round_code = ? AND due_at = ? AND moment = ?")) {
            Rounds.fill(select, round.code(), utc(round.stated().dueAt()), moment.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The reminders can't be read.", e);
        }
    }

    void done(Round round, Moment moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO round_reminded"
                        + " (round_code, due_at, moment) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            Rounds.fill(insert, round.code(), utc(round.stated().dueAt()), moment.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The reminders were not kept.", e);
        }
    }

    /** Writes a reminder and its entry of the outbox in the transaction of the caller, once for each moment. */
    void write(Round round, Moment moment, String area, Tally tally, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 68131))");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO round_reminder"
                        + " (round_code, ref_area, due_at, moment, reminded_at, title, closes_at, expected, missing)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number")) {
            Rounds.fill(lock, area);
            lock.execute();
            StatedRound stated = round.stated();
            Rounds.fill(
                    insert,
                    round.code(),
                    area,
                    utc(stated.dueAt()),
                    moment.name(),
                    utc(now),
                    stated.title(),
                    stated.closesAt() == null ? null : utc(stated.closesAt()),
                    tally.expected(),
                    tally.missing());
            try (ResultSet row = insert.executeQuery()) {
                if (row.next()) {
                    announcements.writeReminder(connection, row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A reminder of " + area + " was not kept.", e);
        }
    }

    /** The newest first, those before this number; of one area, or of all for null. */
    List<Reminder> before(Round round, String area, long number, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT number, ref_area, moment, reminded_at,"
                        + " due_at, expected, missing FROM round_reminder WHERE round_code = ? AND number < ?"
                        + (area == null ? "" : " AND ref_area = ?")
                        + " ORDER BY number DESC LIMIT " + most)) {
            select.setString(1, round.code());
            select.setLong(2, number);
            if (area != null) {
                select.setString(3, area);
            }
            List<Reminder> reminders = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reminders.add(new Reminder(
                            row.getLong(1),
                            row.getString(2),
                            Moment.valueOf(row.getString(3)),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getLong(6),
                            row.getLong(7)));
                }
            }
            return reminders;
        } catch (SQLException e) {
            throw new IllegalStateException("The reminders can't be read.", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
