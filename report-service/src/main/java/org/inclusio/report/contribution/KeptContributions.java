package org.inclusio.report.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import javax.sql.DataSource;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.inbox.RefusedByDatabase;
import org.inclusio.report.figure.Snapshot;

/** Keeps what was announced, and reads what a snapshot sees of it. */
@ApplicationScoped
public class KeptContributions {

    /** The newest version of each that the snapshot knows, where that is not a withdrawal. */
    private static final String KNOWN = """
            select message from (
                select distinct on (contribution) contribution, message from contribution
                where number <= ? and heard_at < ? order by contribution, version desc) newest
            where message->>'withdrawn' is null and contribution > ? order by contribution limit ?
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    KeptContributions(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a version; what is held already stays as it is.
     *
     * @throws RefusedByDatabase when the database refuses what the message says
     */
    @Transactional
    void keep(ContributionAnnounced announced, String message) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into contribution (contribution, version, heard_at, message)"
                                + " values (?, ?, ?, cast(? as jsonb)) on conflict on constraint contribution_once"
                                + " do nothing")) {
            insert.setLong(1, announced.contribution());
            insert.setLong(2, announced.version());
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.setString(4, message);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw RefusedByDatabase.or("A contribution could not be kept.", e);
        }
    }

    /** Everything that the snapshot sees, in the order of their numbers. */
    @Transactional
    public List<ContributionAnnounced> known(Snapshot snapshot) {
        return ask(snapshot.lastContribution(), snapshot.cutOff().plusSeconds(1), 0, Integer.MAX_VALUE);
    }

    /** What is known now, those after this number. */
    @Transactional
    List<ContributionAnnounced> after(long contribution, int most) {
        return ask(Long.MAX_VALUE, Instant.parse("9999-01-01T00:00:00Z"), contribution, most);
    }

    /** What is known now of one; empty where nothing is, or it is withdrawn. */
    @Transactional
    Optional<ContributionAnnounced> now(long contribution) {
        return after(contribution - 1, 1).stream()
                .filter(known -> known.contribution() == contribution)
                .findFirst();
    }

    private List<ContributionAnnounced> ask(long last, Instant before, long after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, last);
            select.setTimestamp(2, Timestamp.from(before));
            select.setLong(3, after);
            select.setInt(4, most);
            List<ContributionAnnounced> known = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(json.readValue(row.getString(1), ContributionAnnounced.class));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions could not be read.", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept contribution is not what was kept.", e);
        }
    }
}
