package org.inclusio.ingest.format;

/** From this line on nothing in the file can be trusted. The message says where, why and what to do. */
public final class UnreadableFile extends RuntimeException {

    private final long line;

    UnreadableFile(long line, String message) {
        super(message);
        this.line = line;
    }

    UnreadableFile(long line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
