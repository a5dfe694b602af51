package org.inclusio.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What is still to be computed or announced. */
@ApplicationScoped
class WorkLeft {

    /** In one statement, because a recomputation moves its work from the one table to the other. */
    private static final String COUNT = """
            select (select count(*) from stale_waiting) + (select count(*) from stale_region_waiting)
                + (select count(*) from outbox where sent_at is null and not set_aside)
            """;

    private final DataSource database;

    WorkLeft(DataSource database) {
        this.database = database;
    }

    long count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }
}
