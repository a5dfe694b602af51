package org.inclusio.indicator.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a whole file and the files of its parts while each row is compressed once: what the deflater makes of a part ends
 * on a byte and refers to nothing before it, so that it may stand in both. Each file is one gzip member (RFC 1952), which
 * readers that stop behind the first one read as well.
 */
final class PartedGzip implements Closeable {

    private static final byte[] BEGINNING = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

    /** A last block that is empty. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int BUFFER = 64 * 1024;

    /** A twentieth more bytes than the usual level, in two thirds of its time. */
    static final int LEVEL = 4;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] first;
    private final Member whole;

    /** The part that is being written; null between two. */
    private Member current;

    /**
     * Begins the whole file.
     *
     * @param first what every file begins with, such as the names of the columns
     */
    PartedGzip(OutputStream whole, byte[] first) throws IOException {
        this.first = first.clone();
        this.whole = begin(whole);
    }

    private Member begin(OutputStream out) throws IOException {
        Member member = new Member(out);
        out.write(BEGINNING);
        member.plain(first, 0, first.length);
        deflater.setInput(first);
        compress(member);
        return member;
    }

    /** A part, whose file is complete when this is closed; one part at a time. */
    OutputStream part(OutputStream own) throws IOException {
        Member member = begin(own);
        current = member;
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                member.plain(bytes, from, length);
                whole.plain(bytes, from, length);
                deflater.setInput(bytes, from, length);
                int made = deflater.deflate(buffer, 0, buffer.length, Deflater.NO_FLUSH);
                while (made > 0) {
                    member.out.write(buffer, 0, made);
                    whole.out.write(buffer, 0, made);
                    made = deflater.deflate(buffer, 0, buffer.length, Deflater.NO_FLUSH);
                }
            }

            @Override
            public void close() throws IOException {
                compress(member, whole);
                current = null;
                member.end();
            }
        };
    }

    /** Brings what waits in the deflater to the end of a byte, and lets it forget what was before. */
    private void compress(Member... members) throws IOException {
        int made;
        do {
            made = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            for (Member member : members) {
                member.out.write(buffer, 0, made);
            }
        } while (made == buffer.length);
        deflater.reset();
    }

    /** Ends the whole file; a part that something ended before is left as it is. */
    @Override
    public void close() throws IOException {
        try {
            if (current != null) {
                current.out.close();
            }
        } finally {
            try {
                whole.end();
            } finally {
                deflater.end();
            }
        }
    }

    private static final class Member {

        private final OutputStream out;
        private final CRC32 sum = new CRC32();
        private long length;

        private Member(OutputStream out) {
            this.out = out;
        }

        private void plain(byte[] bytes, int from, int count) {
            sum.update(bytes, from, count);
            length += count;
        }

        private void end() throws IOException {
            out.write(LAST_BLOCK);
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt((int) sum.getValue())
                    .putInt((int) length)
                    .array());
            out.close();
        }
    }
}
