package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

/** Against RFC 1952: a file is a series of members, which simply appear one after another (2.2). */
class GzipMembersTest {

    private static final String FIRST = "ref_area,series,time_period,value\n";
    private static final String SECOND = "KEN,POP,2009,5\n".repeat(20_000);

    @Test
    void all_members_are_read_however_their_bytes_arrive() throws IOException {
        byte[] body = joined(member(FIRST), member(""), member(SECOND), withEveryField("end"));

        for (int most : new int[] {1, 2, 7, 1_000, 1 << 20}) {
            assertThat(text(new Pieces(body, most, new Random(most))))
                    .as("at most %s bytes at once", most)
                    .isEqualTo(FIRST + SECOND + "end");
        }
    }

    @Test
    void a_body_that_is_cut_off_anywhere_ends_too_early_and_is_never_taken_for_whole() throws IOException {
        byte[] first = member(FIRST);
        byte[] body = joined(first, withEveryField("end"));

        for (int end = 0; end < body.length; end++) {
            byte[] cut = Arrays.copyOf(body, end);
            if (end == first.length) {
                assertThat(text(new ByteArrayInputStream(cut))).isEqualTo(FIRST);
            } else {
                assertThatThrownBy(() -> text(new ByteArrayInputStream(cut)))
                        .as("after %s bytes", end)
                        .isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void what_stands_behind_a_member_and_is_none_is_refused() throws IOException {
        for (String rest : new String[] {"\0\0\0", "KEN,POP,2010,6\n", "\u001f"}) {
            byte[] body = joined(member(FIRST), rest.getBytes(StandardCharsets.ISO_8859_1));
            assertThatThrownBy(() -> text(new Pieces(body, 1, new Random(1))))
                    .isInstanceOfAny(ZipException.class, EOFException.class);
        }
    }

    @Test
    void a_flipped_bit_is_found() throws IOException {
        byte[] body = member(FIRST);
        for (int i = 10; i < body.length; i++) {
            byte[] flipped = body.clone();
            flipped[i] ^= 4;
            assertThatThrownBy(() -> text(new ByteArrayInputStream(flipped)))
                    .as("byte %s", i)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_is_no_gzip_is_told_so() {
        assertThatThrownBy(() -> text(new ByteArrayInputStream(FIRST.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("the body is not gzip");
    }

    private static String text(InputStream body) throws IOException {
        try (GzipMembers members = new GzipMembers(body)) {
            return new String(members.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] member(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** A member with extra field, name, comment and check of its header, as section 2.3 lays them out. */
    private static byte[] withEveryField(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] deflated = new byte[100];
        int length = deflater.deflate(deflated);
        deflater.end();
        CRC32 check = new CRC32();
        check.update(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3});
        out.writeBytes(new byte[] {3, 0, 'x', 'y', 'z'});
        out.writeBytes("pupils.csv\0of 2009\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {1, 2});
        out.write(deflated, 0, length);
        for (long number : new long[] {check.getValue(), bytes.length}) {
            for (int shift = 0; shift < 32; shift += 8) {
                out.write((int) (number >>> shift));
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A body that comes in pieces, and of which nothing is ever there before it is waited for. */
    private static final class Pieces extends InputStream {
        private final byte[] bytes;
        private final int most;
        private final Random random;
        private int at;

        Pieces(byte[] bytes, int most, Random random) {
            this.bytes = bytes;
            this.most = most;
            this.random = random;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, 1 + random.nextInt(most)), bytes.length - at);
            System.arraycopy(bytes, at, buffer, offset, count);
            at += count;
            return count;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
