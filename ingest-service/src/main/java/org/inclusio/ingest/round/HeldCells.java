package org.inclusio.ingest.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Which observations areas hold, of those that a round may expect. */
@Singleton
class HeldCells {

    private static final int AT_ONCE = 10_000;

    /** Of each observation what its newest revision says, where a limit is a statement too, and whether the first that states it was handed in late. */
    private static final String SELECT = """
            SELECT held.ref_area, held.series, held.sex, held.age, held.urbanisation, held.wealth_quantile,
                held.education_level, held.disability_status, held.migration_status, held.indigenous_status,
                held.custom_breakdown, held.time_period, held.without_value,
                coalesce(first.handed_in_at, first.received_at) > ?
            FROM (
                SELECT ref_area, series, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
                    migration_status, indigenous_status, custom_breakdown, time_period,
                    min(revision) FILTER (WHERE NOT withdrawn) AS first_stated,
                    (array_agg(value IS NULL AND (lower_bound IS NULL AND upper_bound IS NULL
                        OR obs_status IN ('H', 'J', 'K', 'L', 'M', 'O', 'Q')) ORDER BY revision DESC))[1] AS without_value,
                    (array_agg(withdrawn ORDER BY revision DESC))[1] AS withdrawn
                FROM observation
                WHERE ref_area = ANY (?) AND series = ANY (?) AND time_period BETWEEN ? AND ? AND freq = 'A'
                GROUP BY ref_area, series, sex, age, urbanisation, wealth_quantile, education_level,
                    disability_status, migration_status, indigenous_status, custom_breakdown, time_period) held
                JOIN submission first ON first.revision = held.first_stated
            WHERE NOT held.withdrawn
            ORDER BY held.ref_area
            """;

    private static final int KEY = 10;
    private static final int YEAR = 12;

    private final DataSource database;

    HeldCells(DataSource database) {
        this.database = database;
    }

    /** The cells of an area, by group and year. */
    interface OfArea {
        CellState state(List<String> group, int year);
    }

    private static final OfArea NOTHING = (group, year) -> CellState.MISSING;

    /** Hands over each area in the order of their codes, the memory of one at a time. */
    void forEach(Round round, List<String> areas, BiConsumer<String, OfArea> receiver) {
        Set<String> series = new HashSet<>();
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (Expectation expectation : round.stated().expectations()) {
            series.addAll(expectation.series());
            from = Math.min(from, expectation.from());
            to = Math.max(to, expectation.to());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            connection.setAutoCommit(false);
            select.setFetchSize(AT_ONCE);
            select.setObject(1, OffsetDateTime.ofInstant(round.stated().dueAt(), ZoneOffset.UTC));
            select.setArray(2, connection.createArrayOf("text", areas.toArray()));
            select.setArray(3, connection.createArrayOf("text", series.toArray()));
            select.setInt(4, from);
            select.setInt(5, to);
            try (ResultSet row = select.executeQuery()) {
                boolean more = row.next();
                for (String area : areas) {
                    Map<List<String>, Map<Integer, CellState>> held = new HashMap<>();
                    while (more && row.getString(1).equals(area)) {
                        held.computeIfAbsent(key(row), group -> new HashMap<>())
                                .put(row.getInt(YEAR), state(row.getBoolean(YEAR + 1), row.getBoolean(YEAR + 2)));
                        more = row.next();
                    }
                    receiver.accept(
                            area,
                            held.isEmpty()
                                    ? NOTHING
                                    : (group, year) ->
                                            held.getOrDefault(group, Map.of()).getOrDefault(year, CellState.MISSING));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is held can't be read.", e);
        }
    }

    private static List<String> key(ResultSet row) throws SQLException {
        String[] key = new String[KEY];
        for (int i = 0; i < KEY; i++) {
            key[i] = row.getString(i + 2);
        }
        return List.of(key);
    }

    private static CellState state(boolean withoutValue, boolean late) {
        if (withoutValue) {
            return late ? CellState.NOT_AVAILABLE_LATE : CellState.NOT_AVAILABLE;
        }
        return late ? CellState.STATED_LATE : CellState.STATED;
    }
}
