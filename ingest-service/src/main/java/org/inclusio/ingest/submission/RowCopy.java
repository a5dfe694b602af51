package org.inclusio.ingest.submission;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.comparison.ObservationColumns;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into the database by COPY, in PostgreSQL's text format. */
final class RowCopy {

    private static final int BLOCK = 1 << 16;
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] TOTAL = {'_', 'T'};
    private static final byte[] ANNUAL = {'A'};

    private final CopyIn copy;
    private byte[] buffer = new byte[BLOCK + (1 << 14)];
    private int length;

    RowCopy(Connection connection, String sql) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    /** The key, the statements and whether it is withdrawn; the caller adds what else its table has, then ends the row. */
    void observation(RawObservation row) {
        boolean withdrawn = Comparison.isWithdrawn(row);
        field(row.get(Column.SERIES), NULL);
        field(row.get(Column.FREQ), ANNUAL);
        for (Column column : ObservationColumns.DIMENSIONS) {
            field(row.get(column), TOTAL);
        }
        field(row.get(Column.TIME_PERIOD), NULL);
        for (Column column : ObservationColumns.ATTRIBUTES) {
            field(withdrawn ? null : row.get(column), NULL);
        }
        put((byte) (withdrawn ? 't' : 'f'));
        put((byte) '\t');
        number(row.line());
    }

    /** One more field at the end of the row. */
    void last(byte[] text) {
        put((byte) '\t');
        bytes(text);
    }

    void endRow() throws SQLException {
        put((byte) '\n');
        if (length >= BLOCK) {
            flush();
        }
    }

    /** Ends the COPY; the rows can be asked for from then on. */
    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Ends the COPY without its rows. The transaction must be rolled back, at least to a savepoint before it. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void field(String text, byte[] otherwise) {
        if (text == null) {
            bytes(otherwise);
        } else {
            escaped(text);
        }
        put((byte) '\t');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // The rest at once, so that pairs of surrogates stay together.
                beyondAscii(text.substring(i));
                return;
            }
            ascii(c);
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> pair('\\');
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            case '\t' -> pair('t');
            default -> put((byte) c);
        }
    }

    private void beyondAscii(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                put(b);
            } else {
                ascii((char) b);
            }
        }
    }

    private void pair(char second) {
        put((byte) '\\');
        put((byte) second);
    }

    private void number(long number) {
        bytes(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(byte[] text) {
        for (byte b : text) {
            put(b);
        }
    }

    private void put(byte b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = b;
    }
}
