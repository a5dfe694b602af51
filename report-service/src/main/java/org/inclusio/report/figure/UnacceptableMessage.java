package org.inclusio.report.figure;

/** The database will never take what a message says, however often it is tried. */
final class UnacceptableMessage extends RuntimeException {

    UnacceptableMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
