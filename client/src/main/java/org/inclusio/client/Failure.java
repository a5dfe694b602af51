package org.inclusio.client;

/** Ends a command with a sentence for its user. */
final class Failure extends RuntimeException {

    private final Exit exit;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Failure(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
