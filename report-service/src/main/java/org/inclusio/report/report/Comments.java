package org.inclusio.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.inclusio.report.document.Place;

/** What is said about paragraphs. */
@ApplicationScoped
class Comments {

    private static final String ALL = "select number, place, version, author, at, body, resolved_by, resolved_at"
            + " from report_comment where report = ?";

    private final DataSource database;
    private final Clock clock;

    Comments(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a comment on the present version of a report, which the transaction has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    CommentAnswers.Comment add(Report report, Place place, String author, String body) {
        String sql = "insert into report_comment (report, number, place, version, author, at, body)"
                + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from report_comment where report = ?"
                + " returning number, place, version, author, at, body, resolved_by, resolved_at";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report.id);
            statement.setString(2, place.toString());
            statement.setInt(3, report.version);
            statement.setString(4, author);
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
            statement.setString(6, body);
            statement.setObject(7, report.id);
            return read(statement).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException("A comment could not be kept.", e);
        }
    }

    /** Marks a comment as resolved; the first mark stays. Empty where there is no such comment on the paragraph. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CommentAnswers.Comment> resolve(UUID report, Place place, long number, String by) {
        String sql = "update report_comment set resolved_by = coalesce(resolved_by, ?),"
                + " resolved_at = coalesce(resolved_at, ?) where report = ? and place = ? and number = ?"
                + " returning number, place, version, author, at, body, resolved_by, resolved_at";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, by);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setObject(3, report);
            statement.setString(4, place.toString());
            statement.setLong(5, number);
            return read(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("A comment could not be resolved.", e);
        }
    }

    /** Those on a paragraph, the oldest first. */
    List<CommentAnswers.Comment> on(UUID report, Place place) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL + " and place = ? order by number")) {
            statement.setObject(1, report);
            statement.setString(2, place.toString());
            return read(statement);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Those of a report, the oldest first.
     *
     * @param resolved whether those that somebody has resolved are asked for too
     */
    List<CommentAnswers.Comment> of(UUID report, boolean resolved) {
        String which = resolved ? "" : " and resolved_at is null";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL + which + " order by number")) {
            statement.setObject(1, report);
            return read(statement);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** How many of those nobody has resolved. */
    long countOpen(UUID report) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from report_comment where report = ? and resolved_at is null")) {
            statement.setObject(1, report);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static List<CommentAnswers.Comment> read(PreparedStatement statement) throws SQLException {
        List<CommentAnswers.Comment> comments = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Place place = Place.of(rows.getString(2)).orElseThrow();
                comments.add(new CommentAnswers.Comment(
                        rows.getLong(1),
                        place.paragraphNumber(),
                        place.toString(),
                        rows.getInt(3),
                        rows.getString(4),
                        instant(rows, 5),
                        rows.getString(6),
                        rows.getString(7),
                        instant(rows, 8)));
            }
        }
        return comments;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static IllegalStateException unreadable(SQLException cause) {
        return new IllegalStateException("The comments could not be read.", cause);
    }
}
