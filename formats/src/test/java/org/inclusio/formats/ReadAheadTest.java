package org.inclusio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.junit.jupiter.api.Test;

/** A file that is read ahead gives what it gives when it is read in place, and ends as it does. */
class ReadAheadTest {

    private static final String HEADER = "ref_area,series,time_period,value\n";

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            // Every hundredth is too short to be told apart, and some are long.
            text.append(i % 100 == 99 ? "KEN,POP" : "KEN,POP,2009," + "1".repeat(1 + i % 7 * 300))
                    .append('\n');
        }
        return text.toString();
    }

    private static final class Kept implements RowReceiver {
        private final List<String> rows = new ArrayList<>();

        @Override
        public void observation(RawObservation row) {
            rows.add(row.toString());
        }

        @Override
        public void unreadable(UnreadableRow row) {
            rows.add(row.toString());
        }
    }

    @Test
    void the_same_rows_come_in_the_same_order() throws IOException {
        Kept inPlace = new Kept();
        new PlainCsv().read(file(rows(5_000)), inPlace);
        Kept ahead = new Kept();
        ReadAhead.read(new PlainCsv(), file(rows(5_000)), ahead);
        assertThat(ahead.rows).hasSize(5_000).isEqualTo(inPlace.rows);
    }

    @Test
    void what_makes_a_file_unreadable_comes_after_the_rows_before_it() {
        Kept ahead = new Kept();
        String text = rows(2_000) + "KEN,POP,2009,\"1";
        assertThatThrownBy(() -> ReadAhead.read(new PlainCsv(), file(text), ahead))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Line 2002");
        assertThat(ahead.rows).hasSize(2_000);
    }

    @Test
    void a_receiver_who_refuses_a_row_ends_the_reading_of_a_file_without_an_end() {
        Endless endless = new Endless();
        assertThatThrownBy(() -> ReadAhead.read(new PlainCsv(), endless, new RowReceiver() {
                    @Override
                    public void observation(RawObservation row) {
                        throw new IllegalArgumentException("not this one");
                    }

                    @Override
                    public void unreadable(UnreadableRow row) {}
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not this one");
        endless.mayBeRead.set(false);
        assertThat(endless.readTooLate).isFalse();
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    void a_stream_that_breaks_is_told_as_it_is() {
        Kept ahead = new Kept();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> ReadAhead.read(new PlainCsv(), broken, ahead))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static final class Endless extends InputStream {
        private final AtomicBoolean mayBeRead = new AtomicBoolean(true);
        private final byte[] row = "KEN,POP,2009,1\n".getBytes(StandardCharsets.UTF_8);
        private volatile boolean readTooLate;
        private long at = -HEADER.length();

        @Override
        public int read() {
            readTooLate |= !mayBeRead.get();
            int next = at < 0 ? HEADER.charAt((int) (at + HEADER.length())) : row[(int) (at % row.length)];
            at++;
            return next;
        }
    }
}
