package org.inclusio.report;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** What the service has set aside of a message, as an administrator finds it. */
public record SetAsideRow(String reason, String content) {

    /** The first row of this key that is still open; fails after half a minute without one. */
    public static SetAsideRow of(DataSource database, String key) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(
                            "select reason, content from set_aside where settled_at is null and key = ? order by id")) {
                query.setString(1, key);
                try (var row = query.executeQuery()) {
                    if (row.next()) {
                        return new SetAsideRow(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8));
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nothing with the key " + key + " was set aside within 30 s.");
    }
}
