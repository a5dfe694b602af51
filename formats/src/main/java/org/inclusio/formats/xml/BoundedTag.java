package org.inclusio.formats.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML whose tags and texts each end within a limit, so that a parser never has to hold more. */
final class BoundedTag extends FilterInputStream {

    static final int LONGEST = 1 << 18;

    /** A tag or a text that does not end. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private int since;

    BoundedTag(InputStream file) {
        super(file);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    private void count(byte one) throws TooLong {
        if (one == '<' || one == '>') {
            since = 0;
        } else if (++since > LONGEST) {
            throw new TooLong();
        }
    }
}
