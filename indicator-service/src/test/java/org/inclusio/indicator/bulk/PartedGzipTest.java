package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PartedGzipTest {

    private static final String FIRST = "a,b\r\n";

    @Test
    void the_whole_has_the_first_line_once_and_every_part_and_each_part_has_it_too() throws Exception {
        Random random = new Random(42);
        List<byte[]> parts = List.of(
                "1,2\r\n".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                "1,2\r\n".repeat(50_000).getBytes(StandardCharsets.UTF_8),
                random.ints(300_000, 0, 256)
                        .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::write, (one, other) -> {})
                        .toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List<ByteArrayOutputStream> files = new ArrayList<>();
        try (PartedGzip gzip = new PartedGzip(whole, FIRST.getBytes(StandardCharsets.UTF_8))) {
            for (byte[] part : parts) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                files.add(file);
                try (OutputStream out = gzip.part(file)) {
                    for (int from = 0; from < part.length; from += 7_919) {
                        out.write(part, from, Math.min(7_919, part.length - from));
                    }
                }
            }
        }

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(FIRST.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < parts.size(); i++) {
            expected.writeBytes(parts.get(i));
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            own.writeBytes(FIRST.getBytes(StandardCharsets.UTF_8));
            own.writeBytes(parts.get(i));
            assertThat(read(files.get(i))).isEqualTo(own.toByteArray());
            assertThat(isOneMember(files.get(i))).isTrue();
        }
        assertThat(read(whole)).isEqualTo(expected.toByteArray());
        assertThat(isOneMember(whole)).isTrue();
        assertThat(files.get(2).size()).isLessThan(parts.get(2).length / 100);
    }

    /** The JDK checks the sum and the length. */
    private static byte[] read(ByteArrayOutputStream file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            return in.readAllBytes();
        }
    }

    /** Nothing but sum and length is behind the first stream. */
    private static boolean isOneMember(ByteArrayOutputStream file) throws DataFormatException {
        byte[] bytes = file.toByteArray();
        Inflater inflater = new Inflater(true);
        inflater.setInput(bytes, 10, bytes.length - 10);
        byte[] buffer = new byte[64 * 1024];
        while (!inflater.finished()) {
            assertThat(inflater.inflate(buffer) > 0 || inflater.finished()).isTrue();
        }
        int left = inflater.getRemaining();
        inflater.end();
        return left == 8;
    }
}
