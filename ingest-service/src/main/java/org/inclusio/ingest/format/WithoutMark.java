package org.inclusio.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Text without the byte order mark that some programs put before it. */
final class WithoutMark extends FilterReader {

    private static final char MARK = '\uFEFF';

    WithoutMark(Reader text) throws IOException {
        super(new PushbackReader(text, 1));
        int first = in.read();
        if (first >= 0 && first != MARK) {
            ((PushbackReader) in).unread(first);
        }
    }
}
