package org.inclusio.ingest.contribution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.audit.AuditTrail;
import org.inclusio.ingest.caller.Contributor;
import org.inclusio.ingest.contribution.PublishedContribution.PublishedAttachment;
import org.inclusio.ingest.contribution.PublishedContribution.Status;

/** All contributions; each is asked for in the name of its contributor. */
@ApplicationScoped
class Contributions {

    private static final String SELECT = """
            SELECT c.id, c.version, v.status, c.announced, c.contributor_kind, c.contributor, %s, v.written_by,
                   v.written_at
            FROM contribution c JOIN contribution_version v ON v.contribution = c.id AND v.version = c.version
            """;
    private static final String WHOLE = SELECT.formatted("v.content");
    /** A hundred of two hundred pages each would be too much for one answer. */
    private static final String WITHOUT_BODY = SELECT.formatted("(v.content::jsonb - 'body')::text");

    private final DataSource database;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final Clock clock;

    Contributions(DataSource database, Announcements announcements, AuditTrail audit, Clock clock) {
        this.database = database;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first, those before this number, without their bodies. */
    List<PublishedContribution> before(Contributor contributor, long id, int most) {
        return ask(WITHOUT_BODY + "WHERE c.owner = ? AND c.id < ? ORDER BY c.id DESC LIMIT " + most, contributor, id);
    }

    Optional<PublishedContribution> find(Contributor contributor, long id) {
        return ask(WHOLE + "WHERE c.owner = ? AND c.id = ?", contributor, id).stream()
                .findFirst();
    }

    PublishedContribution add(Contributor contributor, String by, StatedContribution content) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO contribution (owner, contributor_kind, contributor, version) VALUES (?, ?, ?, 1)"
                                    + " RETURNING id")) {
                insert.setString(1, contributor.owner());
                insert.setString(2, contributor.kind().name());
                insert.setString(3, contributor.name());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    long id = row.getLong(1);
                    write(connection, id, 1, Status.DRAFT, content, by);
                    audit(contributor, by, id, null, Status.DRAFT, null);
                    return find(contributor, id).orElseThrow();
                }
            }
        });
    }

    /** A step of somebody with the version that they have seen. */
    record Step(Contributor contributor, String by, long id, long version, String why) {}

    /** New contents; what was final stays announced until these are. */
    PublishedContribution replace(Step step, StatedContribution content) {
        return take(step, Status.DRAFT, content, Status.DRAFT, Status.FINAL);
    }

    PublishedContribution finish(Step step) {
        return take(step, Status.FINAL, null, Status.DRAFT);
    }

    PublishedContribution withdraw(Step step) {
        return take(step, Status.WITHDRAWN, null, Status.DRAFT, Status.FINAL);
    }

    private PublishedContribution take(Step step, Status after, StatedContribution content, Status... from) {
        PublishedContribution answer = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                lock(connection, step.contributor());
                PublishedContribution before =
                        find(step.contributor(), step.id()).orElseThrow();
                requireState(step, before, from);
                long number = write(
                        connection,
                        step.id(),
                        before.version() + 1,
                        after,
                        content == null ? before.content() : content,
                        step.by());
                boolean announce = after == Status.FINAL || after == Status.WITHDRAWN && before.announced();
                if (announce) {
                    announcements.writeContribution(connection, number);
                }
                raise(connection, step.id(), after == Status.FINAL || after == Status.DRAFT && before.announced());
                audit(step.contributor(), step.by(), step.id(), before.status(), after, step.why());
                return find(step.contributor(), step.id()).orElseThrow();
            }
        });
        announcements.wake();
        return answer;
    }

    private static void requireState(Step step, PublishedContribution before, Status... from) {
        if (before.version() != step.version()) {
            throw ContributionRefusal.CHANGED_MEANWHILE.because("If-Match does not name the version of contribution "
                    + step.id() + " that is there now. Get it, and decide about that one.");
        }
        if (!List.of(from).contains(before.status())) {
            throw ContributionRefusal.NOT_IN_THIS_STATE.because("Contribution " + step.id() + " is " + before.status()
                    + ", and this is possible only where it is "
                    + String.join(" or ", List.of(from).stream().map(Enum::name).toList()) + ".");
        }
    }

    private long write(
            Connection connection, long id, long version, Status status, StatedContribution content, String by)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO contribution_version (contribution, version, status, content, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) RETURNING number")) {
            insert.setLong(1, id);
            insert.setLong(2, version);
            insert.setString(3, status.name());
            insert.setString(4, content.json());
            insert.setString(5, by);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void raise(Connection connection, long id, boolean announced) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE contribution SET version = version + 1, announced = ? WHERE id = ?")) {
            update.setBoolean(1, announced);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private void audit(Contributor contributor, String by, long id, Status before, Status after, String why) {
        audit.write(
                contributor.owner(),
                new AuditTrail.Step(
                        by, "contribution " + id, before == null ? null : before.name(), after.name(), why));
    }

    /** The lock of the contributor, which is that of the area for a State. */
    private static void lock(Connection connection, Contributor contributor) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 68131))")) {
            lock.setString(1, contributor.owner());
            lock.execute();
        }
    }

    /** Attaches a file to a draft; what is attached is part of what becomes final. */
    PublishedAttachment attach(Contributor contributor, String by, long id, AttachedFile file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                lock(connection, contributor);
                PublishedContribution before = find(contributor, id).orElseThrow();
                if (before.status() != Status.DRAFT) {
                    throw ContributionRefusal.NOT_IN_THIS_STATE.because("Contribution " + id + " is " + before.status()
                            + ", and files are attached to drafts. Put it again, and it is one.");
                }
                int number = before.attachments().size() + 1;
                if (number > AttachedFile.MOST) {
                    throw ContributionRefusal.NOT_IN_THIS_STATE.because(
                            "Contribution " + id + " has 20 attachments already. Put several into one file.");
                }
                PublishedAttachment attached = new PublishedAttachment(
                        number, file.name(), file.mediaType(), file.bytes().length, file.sha256());
                insert(connection, before, attached, file.bytes(), by);
                return attached;
            }
        });
    }

    private void insert(
            Connection connection, PublishedContribution draft, PublishedAttachment attached, byte[] bytes, String by)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO attachment (contribution, number, name, media_type, size, sha256, bytes, added_by, added_at,"
                        + " since_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, Long.parseLong(draft.id()));
            insert.setInt(2, attached.number());
            insert.setString(3, attached.name());
            insert.setString(4, attached.mediaType());
            insert.setLong(5, attached.size());
            insert.setString(6, attached.sha256());
            insert.setBytes(7, bytes);
            insert.setString(8, by);
            insert.setObject(9, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setLong(10, draft.version());
            insert.executeUpdate();
        }
    }

    Optional<AttachedFile> attachment(Contributor contributor, long id, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT a.name, a.media_type, a.bytes FROM attachment a JOIN contribution c"
                                + " ON c.id = a.contribution WHERE c.owner = ? AND c.id = ? AND a.number = ?")) {
            select.setString(1, contributor.owner());
            select.setLong(2, id);
            select.setInt(3, number);
            return file(select);
        } catch (SQLException e) {
            throw new IllegalStateException("An attachment can't be read.", e);
        }
    }

    /** A file of the newest final version of a contribution that is announced, whoever contributed it. */
    Optional<AttachedFile> announcedAttachment(long id, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT a.name, a.media_type, a.bytes FROM attachment a JOIN contribution c"
                                + " ON c.id = a.contribution WHERE c.announced AND c.id = ? AND a.number = ?"
                                + " AND EXISTS (SELECT FROM contribution_version v WHERE v.contribution = c.id"
                                + " AND v.status = 'FINAL' AND v.version >= a.since_version)")) {
            select.setLong(1, id);
            select.setInt(2, number);
            return file(select);
        } catch (SQLException e) {
            throw new IllegalStateException("An attachment can't be read.", e);
        }
    }

    private static Optional<AttachedFile> file(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new AttachedFile(row.getString(1), row.getString(2), row.getBytes(3)))
                    : Optional.empty();
        }
    }

    private List<PublishedContribution> ask(String sql, Contributor contributor, long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, contributor.owner());
            select.setLong(2, id);
            List<PublishedContribution> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new PublishedContribution(
                            Long.toString(row.getLong(1)),
                            row.getLong(2),
                            Status.valueOf(row.getString(3)),
                            row.getBoolean(4),
                            row.getString(5),
                            row.getString(6),
                            StatedContribution.kept(row.getString(7)),
                            attachments(connection, row.getLong(1)),
                            row.getString(8),
                            row.getObject(9, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions can't be read.", e);
        }
    }

    private static List<PublishedAttachment> attachments(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number, name, media_type, size, sha256 FROM attachment WHERE contribution = ? ORDER BY number")) {
            select.setLong(1, id);
            List<PublishedAttachment> attachments = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    attachments.add(new PublishedAttachment(
                            row.getInt(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)));
                }
            }
            return attachments;
        }
    }
}
