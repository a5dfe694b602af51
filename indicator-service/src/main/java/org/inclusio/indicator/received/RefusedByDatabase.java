package org.inclusio.indicator.received;

import java.sql.SQLException;
import java.util.Set;

/** The database will not take this, however often it is asked: the fault is in what it was given. */
final class RefusedByDatabase extends RuntimeException {

    /** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "54");

    RefusedByDatabase(String message, SQLException cause) {
        super(message, cause);
    }

    static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
    }
}
