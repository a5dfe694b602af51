package org.inclusio.stack;

/** A server cannot do what was asked of it. The message is one sentence for the person at the terminal. */
public sealed class ServerFailure extends RuntimeException permits EndedByItself {

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
