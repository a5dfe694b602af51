package org.inclusio.ingest.questionnaire;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.inclusio.statistics.observation.Limit;

/** What an office holds of some series, by group and year. */
@Singleton
class HeldValues {

    private static final String SELECT = """
            SELECT * FROM (
                SELECT DISTINCT ON (series, freq, sex, age, urbanisation, wealth_quantile, education_level,
                        disability_status, migration_status, indigenous_status, custom_breakdown, time_period)
                    series, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
                    migration_status, indigenous_status, custom_breakdown, time_period, value, unit_mult, withdrawn,
                    lower_bound, upper_bound, obs_status
                FROM observation
                WHERE ref_area = ? AND series = ANY (?) AND time_period BETWEEN ? AND ? AND freq = 'A'
                ORDER BY series, freq, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
                    migration_status, indigenous_status, custom_breakdown, time_period, revision DESC) newest
            WHERE NOT withdrawn LIMIT ?
            """;
    private static final int KEY = 10;

    /** A value, or else what is known of it, or neither where it is missing; in single units. */
    record Held(BigDecimal value, Optional<Limit> limit) {

        private static Held of(ResultSet row) throws SQLException {
            BigDecimal value = row.getBigDecimal(12);
            int multiplier = row.getInt(13);
            return new Held(
                    value == null ? null : value.scaleByPowerOfTen(multiplier),
                    Limit.of(value, row.getBigDecimal(15), row.getBigDecimal(16), row.getString(17))
                            .map(limit -> limit.scaled(multiplier)));
        }
    }

    private final DataSource database;

    HeldValues(DataSource database) {
        this.database = database;
    }

    /**
     * Values in single units, by the codes of the group in the order of
     * {@link org.inclusio.formats.workbook.QuestionnaireColumns#KEY} and by year.
     */
    Map<List<String>, Map<Integer, Held>> of(String area, Asked asked, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, area);
            select.setArray(2, connection.createArrayOf("text", asked.series().toArray()));
            select.setInt(3, asked.from());
            select.setInt(4, asked.to());
            select.setInt(5, most);
            Map<List<String>, Map<Integer, Held>> held = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String[] key = new String[KEY];
                    for (int i = 0; i < KEY; i++) {
                        key[i] = row.getString(i + 1);
                    }
                    held.computeIfAbsent(List.of(key), group -> new TreeMap<>()).put(row.getInt(11), Held.of(row));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException("What the office holds can't be read.", e);
        }
    }
}
