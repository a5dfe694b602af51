package org.inclusio.stack;

/** A process that should run has ended without being asked to. Another start may go well. */
public final class EndedByItself extends ServerFailure {

    EndedByItself(String message) {
        super(message);
    }
}
