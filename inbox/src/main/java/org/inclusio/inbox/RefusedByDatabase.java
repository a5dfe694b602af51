package org.inclusio.inbox;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** The database will not take this, however often it is asked: the fault is in what it was given. */
public final class RefusedByDatabase extends RuntimeException {

    /** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "54");

    private RefusedByDatabase(String message, SQLException cause) {
        super(message, cause);
    }

    /** What to throw when a message could not be kept: this, or a failure that another try may overcome. */
    public static RuntimeException or(String failure, SQLException e) {
        String state = e.getSQLState();
        boolean refused = state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
        return refused
                ? new RefusedByDatabase(
                        "The database refuses it: " + Objects.requireNonNullElse(e.getMessage(), failure), e)
                : new IllegalStateException(failure, e);
    }
}
