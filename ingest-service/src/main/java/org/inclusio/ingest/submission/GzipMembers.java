package org.inclusio.ingest.submission;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What the members of a gzip body hold, one after the other (RFC 1952, 2.2). Unlike the stream of the platform it waits for
 * the next member as long as the body lasts, however its bytes arrive, and takes nothing else behind a member.
 */
final class GzipMembers extends InputStream {

    private static final int BLOCK = 1 << 16;
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int DEFLATE = 8;
    private static final int WITH_CHECK = 2;
    private static final int WITH_EXTRA = 4;
    private static final int WITH_NAME = 8;
    private static final int WITH_COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream body;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] bytes = new byte[BLOCK];
    private int at;
    private int end;
    private boolean isBegun;
    private boolean isDone;

    /**
     * @throws ZipException with a sentence for who sent it, as from every reading, when it is no gzip
     * @throws EOFException as from every reading, when it ends within a member
     */
    GzipMembers(InputStream body) throws IOException {
        this.body = body;
        beginMember(needed());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!isDone && length > 0) {
            int read = inflate(buffer, offset, length);
            if (read > 0) {
                check.update(buffer, offset, read);
                return read;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsInput()) {
                require();
                inflater.setInput(bytes, at, end - at);
            } else {
                throw damaged();
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] buffer, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(buffer, offset, length);
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            at = end - inflater.getRemaining();
        }
    }

    private void endMember() throws IOException {
        if (number() != check.getValue() || number() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw damaged();
        }
        int next = next();
        if (next < 0) {
            isDone = true;
        } else {
            inflater.reset();
            check.reset();
            beginMember(next);
        }
    }

    private void beginMember(int first) throws IOException {
        if (first != FIRST || needed() != SECOND) {
            throw new ZipException(
                    isBegun
                            ? "Behind the compressed file stands something that is not gzip. Compress the whole file and"
                                    + " send nothing behind it."
                            : "The header says Content-Encoding: gzip, and the body is not gzip. Compress it, or leave"
                                    + " the header out.");
        }
        isBegun = true;
        int method = needed();
        int flags = needed();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw damaged();
        }
        skip(6);
        if ((flags & WITH_EXTRA) != 0) {
            int low = needed();
            skip(low | needed() << 8);
        }
        skipText((flags & WITH_NAME) != 0);
        skipText((flags & WITH_COMMENT) != 0);
        skip((flags & WITH_CHECK) != 0 ? 2 : 0);
        inflater.setInput(bytes, at, end - at);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            needed();
        }
    }

    private void skipText(boolean isThere) throws IOException {
        while (isThere && needed() != 0) {
            // Up to the character 0 that ends it.
        }
    }

    /** Four bytes, the lowest first. */
    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) needed() << shift;
        }
        return number;
    }

    private int needed() throws IOException {
        require();
        return bytes[at++] & 0xFF;
    }

    private int next() throws IOException {
        return at < end || fill() ? bytes[at++] & 0xFF : -1;
    }

    private void require() throws IOException {
        if (at >= end && !fill()) {
            throw new EOFException("The body ends within a member.");
        }
    }

    /** Waits for more of the body; false at its end. */
    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        int read = body.read(bytes);
        while (read == 0) {
            read = body.read(bytes);
        }
        end = Math.max(0, read);
        return read > 0;
    }

    private static ZipException damaged() {
        return new ZipException("The gzip body is damaged: it can't be unpacked, or is not what its checksum says."
                + " Compress the file anew.");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
