package org.inclusio.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.inclusio.problem.RefusedRequest;

/** Where the cause of a failure lies, as far as it can be told. */
public enum Fault {

    /** Around the item: the database or Kafka is away, busy or not as it should be, and so it is for every item. */
    PASSING,
    /** In the item: it is too large, or not what it must be, and another try ends as this one did. */
    LASTING,
    /** Anything else, such as a mistake in a program; a few tries more will tell. */
    UNKNOWN;

    private static final int DEEPEST = 20;

    /** Statuses of refusals by what holds at the moment: a conflict, and a service that is not available. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(409, 503);

    /** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "54");

    /**
     * SQLSTATE classes: connection, transaction state, authorization, no such database, rollback, resources, object state,
     * operator, system.
     */
    private static final Set<String> OF_THE_DATABASE = Set.of("08", "25", "28", "3D", "40", "53", "55", "57", "58");

    /** A table or a column is not there (yet), or may not be used, as during an upgrade. */
    private static final Set<String> OF_THE_SCHEMA = Set.of("42P01", "42703", "42501");

    /** A statement that was cancelled, which may have been its own length. */
    private static final String CANCELLED = "57014";

    /** Told by the first cause that says something, or by what it suppressed, as a transaction that is rolled back does. */
    public static Fault of(Throwable failure) {
        Fault told = told(failure, 0);
        return told == null ? UNKNOWN : told;
    }

    private static Fault told(Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST) {
            return null;
        }
        Fault told = ofThis(failure);
        if (told == null) {
            told = told(failure.getCause(), depth + 1);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            told = told == null ? told(suppressed, depth + 1) : told;
        }
        return told;
    }

    private static Fault ofThis(Throwable cause) {
        if (cause instanceof SQLException e) {
            return ofState(e.getSQLState());
        }
        if (cause instanceof UnusableItem
                || cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof SerializationException
                || cause instanceof JsonProcessingException) {
            return LASTING;
        }
        if (cause instanceof NotNow
                || cause instanceof RetriableException
                || cause instanceof ApiException
                || cause instanceof KafkaException) {
            return PASSING;
        }
        if (cause instanceof RefusedRequest e) {
            return OF_THE_MOMENT.contains(e.refusal().status()) ? PASSING : UNKNOWN;
        }
        return null;
    }

    /** Without a state it is the pool, which has no connection to give. */
    private static Fault ofState(String state) {
        if (state == null || state.length() < 2) {
            return PASSING;
        }
        String classOfState = state.substring(0, 2);
        if (OF_THE_DATA.contains(classOfState)) {
            return LASTING;
        }
        boolean ofTheDatabase = OF_THE_DATABASE.contains(classOfState) && !state.equals(CANCELLED);
        return ofTheDatabase || OF_THE_SCHEMA.contains(state) ? PASSING : UNKNOWN;
    }
}
