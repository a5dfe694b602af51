package org.inclusio.stack;

/** A server cannot do what was asked of it. The message is one sentence for the person at the terminal. */
public final class ServerFailure extends RuntimeException {

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
