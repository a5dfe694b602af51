package org.inclusio.indicator.vintage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

/**
 * The number and the instant of each recomputation. The instant is taken before the commit, so the transaction holds a
 * shared lock from before its stamp until its commit is visible: who asks about an instant waits for the holders and
 * then knows everything stamped by that instant.
 */
public final class Stamps {

    /**
     * First key of the advisory locks, any number that nothing else in the database uses; the second is the minute in
     * which the lock was taken.
     */
    static final int LOCK = 6_813_200;

    static final String MINUTE = "floor(extract(epoch from %s) / 60)::integer";

    private static final String HOLD =
            "select pg_advisory_xact_lock_shared(" + LOCK + ", " + MINUTE.formatted("clock_timestamp()") + ")";

    /** Later than the one before of the same area even where the clock was set back, or a revision would be skipped. */
    private static final String STAMP = """
            insert into recomputation (ref_area, made_of, computed_at)
            select ?, ?, greatest(clock_timestamp(), (
                select max(computed_at) + interval '1 microsecond' from recomputation where ref_area = ?))
            returning revision
            """;

    private Stamps() {}

    /** The same of an area, which is made of observations. */
    public static long next(Connection connection, String area) throws SQLException {
        return next(connection, area, Vintages.newest());
    }

    /**
     * The number of a new recomputation, in the transaction that will keep its values. Within an area numbers and
     * instants grow in the order of the commits, for the caller holds the lock on the area.
     *
     * @param madeOf of a region, which vintage of its areas
     */
    public static long next(Connection connection, String area, Vintage madeOf) throws SQLException {
        try (Statement hold = connection.createStatement();
                PreparedStatement stamp = connection.prepareStatement(STAMP)) {
            hold.execute(HOLD);
            stamp.setString(1, area);
            stamp.setObject(2, madeOf.asOf().map(Vintage::timestamp).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            stamp.setString(3, area);
            try (ResultSet row = stamp.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
