package org.inclusio.ingest.round;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The rounds, as they are and as they are changed. */
@Singleton
class Rounds {

    private static final String COLUMNS = "SELECT code, version, stated FROM collection_round ";

    private final DataSource database;

    Rounds(DataSource database) {
        this.database = database;
    }

    /** The one that opened last first. */
    List<Round> all() {
        return ask(COLUMNS + "ORDER BY opens_at DESC, code");
    }

    /** The codes of all rounds, which are told without understanding what each states. */
    List<String> codes() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT code FROM collection_round ORDER BY code");
                ResultSet row = select.executeQuery()) {
            List<String> codes = new ArrayList<>();
            while (row.next()) {
                codes.add(row.getString(1));
            }
            return codes;
        } catch (SQLException e) {
            throw new IllegalStateException("The collection rounds can't be read.", e);
        }
    }

    Optional<Round> find(String code) {
        return ask(COLUMNS + "WHERE code = ?", code).stream().findFirst();
    }

    /** @throws org.inclusio.problem.RefusedRequest when there is none */
    Round existing(String code) {
        return find(code)
                .orElseThrow(() -> RoundRefusal.NO_SUCH_ROUND.because("There is no collection round '"
                        + (code.length() > 40 ? code.substring(0, 40) + "..." : code)
                        + "'. GET /v1/collection-rounds lists those there are."));
    }

    /** Empty when there is one of this code. */
    Optional<Round> add(String code, StatedRound stated) {
        return write(
                "INSERT INTO collection_round (stated, opens_at, code, version) VALUES (?::jsonb, ?, ?, 1)"
                        + " ON CONFLICT DO NOTHING RETURNING code, version, stated",
                stated,
                code);
    }

    /** Empty when it is not, or no longer, of this version. */
    Optional<Round> replace(String code, long version, StatedRound stated) {
        return write(
                "UPDATE collection_round SET stated = ?::jsonb, opens_at = ?, version = version + 1"
                        + " WHERE code = ? AND version = ? RETURNING code, version, stated",
                stated,
                code,
                version);
    }

    private Optional<Round> write(String sql, StatedRound stated, Object... key) {
        Object[] parameters = new Object[key.length + 2];
        parameters[0] = stated.json();
        parameters[1] = OffsetDateTime.ofInstant(stated.opensAt(), ZoneOffset.UTC);
        System.arraycopy(key, 0, parameters, 2, key.length);
        return ask(sql, parameters).stream().findFirst();
    }

    /** Opens a round again for an office. */
    void reopen(Round round, String area, StatedReopening stated, String by, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO round_reopening"
                        + " (round_code, ref_area, until, reason, reopened_by, reopened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            fill(
                    insert,
                    round.code(),
                    area,
                    OffsetDateTime.ofInstant(stated.until(), ZoneOffset.UTC),
                    stated.comment(),
                    by,
                    OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The reopening of a round was not kept.", e);
        }
    }

    /** Until when the round was opened again for an office, the last time. */
    Optional<Instant> reopenedUntil(Round round, String area) {
        return Optional.ofNullable(reopenings(round).get(area));
    }

    /** Until when the round was opened again, the last time, by area. */
    Map<String, Instant> reopenings(Round round) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT ref_area, until FROM round_reopening WHERE round_code = ? ORDER BY number")) {
            select.setString(1, round.code());
            Map<String, Instant> reopenings = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reopenings.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return reopenings;
        } catch (SQLException e) {
            throw new IllegalStateException("The reopenings of a round can't be read.", e);
        }
    }

    private List<Round> ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            List<Round> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Round(
                            rows.getString(1),
                            rows.getLong(2),
                            StatedRound.read(rows.getString(3).getBytes(StandardCharsets.UTF_8))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The collection rounds can't be read or written.", e);
        }
    }

    static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
