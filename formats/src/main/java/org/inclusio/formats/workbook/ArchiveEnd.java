package org.inclusio.formats.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The last bytes of a zip archive, where its directory says how many entries it has and where they begin (APPNOTE.TXT of
 * PKWARE, 4.3.12 to 4.3.16). Programs read it from there or from its first entry, so that what stands before or behind it,
 * such as a second archive, is passed over by one or the other.
 */
public final class ArchiveEnd {

    private static final int END = 0x0605_4B50;
    private static final int LOCATOR_64 = 0x0706_4B50;
    private static final int END_64 = 0x0606_4B50;
    private static final int LENGTH = 22;
    private static final int LENGTH_OF_LOCATOR_64 = 20;
    private static final int LENGTH_64 = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Bytes among which it stands. */
    private static final int KEPT = LENGTH + LONGEST_COMMENT + LENGTH_OF_LOCATOR_64 + LENGTH_64;

    private final ByteBuffer tail;
    private final long before;

    /** @param before bytes of the archive that stand before these */
    private ArchiveEnd(byte[] tail, long before) {
        this.tail = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        this.before = before;
    }

    static ArchiveEnd of(Path archive) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(KEPT, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new ArchiveEnd(tail, file.length() - tail.length);
        }
    }

    /** Whether the file is the archive and nothing else, and has as many entries as were met. */
    public boolean isOfWhole(long entries) {
        int end = end();
        if (end < 0) {
            return false;
        }
        int locator = end - LENGTH_OF_LOCATOR_64;
        int end64 = locator - LENGTH_64;
        if (end64 >= 0 && tail.getInt(locator) == LOCATOR_64 && tail.getInt(end64) == END_64) {
            return tail.getLong(end64 + 32) == entries
                    && tail.getLong(end64 + 48) + tail.getLong(end64 + 40) == before + end64;
        }
        return Short.toUnsignedLong(tail.getShort(end + 10)) == entries
                && Integer.toUnsignedLong(tail.getInt(end + 16)) + Integer.toUnsignedLong(tail.getInt(end + 12))
                        == before + end;
    }

    /** Where the last record begins, whose comment ends with the file; negative without one. */
    private int end() {
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - LENGTH) {
                return at;
            }
        }
        return -1;
    }

    /** An archive that is read from its beginning; it remembers the last bytes. */
    public static final class Stream extends FilterInputStream {

        private static final int MOST_BEHIND = 1 << 20;

        private final byte[] last = new byte[KEPT];
        private long taken;

        public Stream(InputStream archive) {
            super(archive);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = Math.max(0, read - KEPT); i < read; i++) {
                last[(int) ((taken + i) % KEPT)] = buffer[offset + i];
            }
            taken += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, KEPT)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** Reads on from behind the last entry; an archive whose directory has more than a mebibyte is none of ours. */
        public ArchiveEnd end() throws IOException {
            long behind = 0;
            byte[] block = new byte[1 << 13];
            for (int read = read(block); read >= 0 && behind <= MOST_BEHIND; read = read(block)) {
                behind += read;
            }
            byte[] tail = new byte[(int) Math.min(KEPT, taken)];
            for (int i = 0; i < tail.length; i++) {
                tail[i] = last[(int) ((taken - tail.length + i) % KEPT)];
            }
            return new ArchiveEnd(tail, taken - tail.length);
        }
    }
}
