package org.inclusio.indicator.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.inclusio.statistics.disclosure.Suppression.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Reads which numbers are not told now; never the numbers. */
@ApplicationScoped
class FindSuppressions {

    private static final String QUERY = """
            select ref_area, series, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                   disability_status, migration_status, indigenous_status, custom_breakdown, reason, width, id
              from protected_count
             where until is null and reason is not null
               and (cardinality(?::text[]) = 0 or ref_area = any(?::text[]))
               and (cardinality(?::text[]) = 0 or series = any(?::text[]))
               and time_period between ? and ?
               and (ref_area, series, time_period, id) > (?, ?, ?, ?)
             order by ref_area, series, time_period, id limit ?
            """;

    private final DataSource database;

    FindSuppressions(DataSource database) {
        this.database = database;
    }

    @Transactional
    SuppressionPage find(SuppressionQuestion question) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            bind(connection, query, question);
            List<SuppressedCount> items = new ArrayList<>();
            SuppressionQuestion.Place last = null;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (items.size() == question.limit()) {
                        return new SuppressionPage(items, last.cursor());
                    }
                    items.add(suppressed(row));
                    last = new SuppressionQuestion.Place(
                            row.getString("ref_area"),
                            row.getString("series"),
                            row.getInt("time_period"),
                            row.getLong("id"));
                }
            }
            return new SuppressionPage(items, null);
        } catch (SQLException e) {
            throw new IllegalStateException("The suppressions can't be read.", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement query, SuppressionQuestion question)
            throws SQLException {
        java.sql.Array areas = connection.createArrayOf("text", question.areas().toArray());
        java.sql.Array series =
                connection.createArrayOf("text", question.series().toArray());
        SuppressionQuestion.Place after = question.after().orElse(new SuppressionQuestion.Place("", "", 0, 0));
        query.setArray(1, areas);
        query.setArray(2, areas);
        query.setArray(3, series);
        query.setArray(4, series);
        query.setInt(5, question.from().orElse(0));
        query.setInt(6, question.to().orElse(9999));
        query.setString(7, after.area());
        query.setString(8, after.series());
        query.setInt(9, after.year());
        query.setLong(10, after.number());
        query.setInt(11, question.limit() + 1);
    }

    private static SuppressedCount suppressed(ResultSet row) throws SQLException {
        Map<String, String> group = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            String code = row.getString(dimension.name().toLowerCase(Locale.ROOT));
            if (!code.equals(Disaggregation.ALL)) {
                group.put(dimension.jsonName(), code);
            }
        }
        return new SuppressedCount(
                row.getString("ref_area"),
                row.getString("series"),
                row.getInt("time_period"),
                group,
                Reason.valueOf(row.getString("reason")),
                row.getLong("width"));
    }
}
