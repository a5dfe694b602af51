package org.inclusio.ingest.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The chains of all areas. */
@Singleton
public class AuditTrail {

    /** Who takes the steps that follow from those of people. */
    public static final String SERVICE = "ingest-service";

    /** The chain of the collection rounds, which are no area's. */
    public static final String ROUNDS = "collection-rounds";

    static final String START = "";

    private static final int AT_ONCE = 1_000;
    private static final String COLUMNS = "number, at, actor, subject, state_before, state_after, reason, hash";

    private final DataSource database;
    private final Clock clock;

    AuditTrail(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A step, without its place in the chain. States are null for what is not there, the reason where none is given. */
    public record Step(String actor, String subject, String before, String after, String reason) {}

    /** Writes a step down in the transaction of its caller, which holds the lock of the area from here on. */
    public void write(String area, Step step) {
        try (Connection connection = database.getConnection()) {
            lock(connection, area);
            AuditEntry last = last(connection, area);
            AuditEntry entry = new AuditEntry(
                            last == null ? 1 : last.number() + 1,
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            step.actor(),
                            step.subject(),
                            step.before(),
                            step.after(),
                            step.reason(),
                            null)
                    .chainedTo(last == null ? START : last.hash());
            insert(connection, area, entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The step was not written down: " + step, e);
        }
    }

    /** The lock under which an area's submissions get their order; taken again by whoever has it. */
    private static void lock(Connection connection, String area) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 68131))")) {
            lock.setString(1, area);
            lock.execute();
        }
    }

    private static AuditEntry last(Connection connection, String area) throws SQLException {
        List<AuditEntry> last =
                ask(connection, "WHERE ref_area = ? AND number <= ? ORDER BY number DESC", area, Long.MAX_VALUE, 1);
        return last.isEmpty() ? null : last.get(0);
    }

    private static void insert(Connection connection, String area, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (" + COLUMNS + ", ref_area) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.number());
            insert.setObject(2, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
            insert.setString(3, entry.actor());
            insert.setString(4, entry.subject());
            insert.setString(5, entry.before());
            insert.setString(6, entry.after());
            insert.setString(7, entry.reason());
            insert.setString(8, entry.hash());
            insert.setString(9, area);
            insert.executeUpdate();
        }
    }

    /** The newest first, those before this number. */
    List<AuditEntry> before(String area, long number, int most) {
        return ask("WHERE ref_area = ? AND number < ? ORDER BY number DESC", area, number, most);
    }

    Optional<AuditEntry> entry(String area, long number) {
        return ask("WHERE ref_area = ? AND number = ?", area, number, 1).stream()
                .findFirst();
    }

    /** Reads the chain of an area from its beginning and says where it breaks, if it does. */
    Proof prove(String area) {
        String hash = START;
        long number = 0;
        while (true) {
            List<AuditEntry> next = ask("WHERE ref_area = ? AND number > ? ORDER BY number", area, number, AT_ONCE);
            for (AuditEntry entry : next) {
                if (entry.number() != number + 1 || !entry.follows(hash)) {
                    return new Proof(false, number, number + 1, hash.isEmpty() ? null : hash);
                }
                number = entry.number();
                hash = entry.hash();
            }
            if (next.size() < AT_ONCE) {
                return new Proof(true, number, null, hash.isEmpty() ? null : hash);
            }
        }
    }

    private List<AuditEntry> ask(String condition, String area, long number, int most) {
        try (Connection connection = database.getConnection()) {
            return ask(connection, condition, area, number, most);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail can't be read.", e);
        }
    }

    private static List<AuditEntry> ask(Connection connection, String condition, String area, long number, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM audit_entry " + condition + " LIMIT " + most)) {
            select.setString(1, area);
            select.setLong(2, number);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new AuditEntry(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
                }
            }
            return entries;
        }
    }
}
