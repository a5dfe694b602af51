package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.Reader;

/**
 * Text with a row of its own at the end. The parser takes the end of the text for a closing quote; when the last row
 * is not alone, the quote was never closed.
 */
final class MarkedEnd extends Reader {

    private static final String MARK = "\u0000end of file";
    private static final String LAST_ROW = "\n" + MARK;

    private final Reader text;
    private boolean ended;
    private int given;

    MarkedEnd(Reader text) {
        this.text = text;
    }

    static boolean isReached(String lastField) {
        return lastField.endsWith(MARK);
    }

    static boolean isAlone(String field) {
        return field.equals(MARK);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!ended) {
            int read = text.read(buffer, offset, length);
            if (read >= 0) {
                return read;
            }
            ended = true;
        }
        if (given == LAST_ROW.length()) {
            return -1;
        }
        int count = Math.min(length, LAST_ROW.length() - given);
        LAST_ROW.getChars(given, given + count, buffer, offset);
        given += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
