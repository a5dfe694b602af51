package org.inclusio.report.writing;

/** What an editor wrote can't be printed; the message tells place, cause and remedy. */
public final class UnusableWording extends RuntimeException {

    UnusableWording(String message) {
        super(message);
    }
}
