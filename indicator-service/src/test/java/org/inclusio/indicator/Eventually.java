package org.inclusio.indicator;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Waits for what happens behind the test's back. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Eventually() {}

    public static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("In " + LONGEST + " it did not happen that " + what + ".");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting until " + what, e);
            }
        }
    }

    /** Until nothing of these areas is left to compute. */
    public static void computed(DataSource database, String... areas) {
        until("every value is computed", () -> {
            try (var connection = database.getConnection();
                    var query =
                            connection.prepareStatement("select count(*) from stale where ref_area = any(?::text[])")) {
                query.setArray(1, connection.createArrayOf("text", areas));
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1) == 0;
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Until nothing is left to compute of any region. */
    public static void regionsComputed(DataSource database, String... areas) {
        computed(database, areas);
        until("every region is computed", () -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select count(*) from stale_region");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 0;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
