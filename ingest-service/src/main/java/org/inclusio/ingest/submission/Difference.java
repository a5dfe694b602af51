package org.inclusio.ingest.submission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the staged rows add to the history of an area: an observation that says nothing new is left out. */
record Difference(long added, long changed, long withdrawn) {

    private static final String SQL = """
            WITH fresh AS (
                SELECT staging.*, held.revision IS NULL OR held.withdrawn AS is_new
                FROM staging LEFT JOIN LATERAL (
                    SELECT * FROM observation
                    WHERE ref_area = ? AND (%s) = (%s)
                    ORDER BY revision DESC LIMIT 1) AS held ON true
                WHERE CASE WHEN staging.withdrawn THEN NOT coalesce(held.withdrawn, true)
                      ELSE held.revision IS NULL OR held.withdrawn
                           OR (%s) IS DISTINCT FROM (%s) END),
            kept AS (
                INSERT INTO observation (ref_area, %s, withdrawn, line, revision)
                SELECT ?, %s, withdrawn, line, ? FROM fresh)
            SELECT count(*) FILTER (WHERE is_new AND NOT withdrawn),
                   count(*) FILTER (WHERE NOT is_new AND NOT withdrawn),
                   count(*) FILTER (WHERE withdrawn)
            FROM fresh
            """.formatted(
                    Staging.of("observation", Staging.KEY),
                    Staging.of("staging", Staging.KEY),
                    Staging.of("staging", Staging.STATED),
                    Staging.of("held", Staging.STATED),
                    Staging.KEY + ", " + Staging.STATED,
                    Staging.KEY + ", " + Staging.STATED);

    static Difference keep(Connection connection, String area, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, area);
            statement.setString(2, area);
            statement.setLong(3, number);
            try (ResultSet counts = statement.executeQuery()) {
                counts.next();
                return new Difference(counts.getLong(1), counts.getLong(2), counts.getLong(3));
            }
        }
    }
}
