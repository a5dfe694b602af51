package org.inclusio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.LimitsAsBounds;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;
import org.junit.jupiter.api.Test;

/** Whoever stands between a reader and the receiver of its rows hands on everything that the reader tells. */
class HandedOnTest {

    private static final RawObservation ROW = RawObservation.of(2, Map.of(Column.SERIES, "POP"));
    private static final UnreadableRow UNREADABLE = new UnreadableRow(3, Sentence.verbatim("unreadable"));
    private static final UnreadableRow PASSED_OVER = new UnreadableRow(4, Sentence.verbatim("passed over"));

    private static final SheetName NAMED = SheetName.of("Female");

    private static final UnreadableRow TEST =
            new UnreadableRow(1, Sentence.of("MARKED_AS_TEST.marked", "name", "meta.test"));

    private final List<Object> told = new ArrayList<>();
    private final RowReceiver receiver = new RowReceiver() {
        @Override
        public void observation(RawObservation row) {
            told.add(row);
        }

        @Override
        public void unreadable(UnreadableRow row) {
            told.add(row);
        }

        @Override
        public void passedOver(UnreadableRow part) {
            told.add(part);
        }

        @Override
        public void markedAsTest(UnreadableRow mark) {
            told.add(mark);
        }

        @Override
        public void beginSheet(SheetName sheet) {
            told.add(sheet);
        }
    };

    @Test
    void a_guarded_reader_hands_on_everything() throws IOException {
        for (boolean ahead : new boolean[] {false, true}) {
            told.clear();
            GuardedReading.read(new Telling(), nothing(), receiver, ahead);

            assertThat(told).as("read ahead: " + ahead).containsExactly(TEST, ROW, NAMED, UNREADABLE, PASSED_OVER);
        }
    }

    @Test
    void who_looks_for_limits_hands_on_everything() throws IOException {
        new Telling().read(nothing(), new LimitsAsBounds(receiver, false, text -> true));

        assertThat(told).containsExactly(TEST, ROW, NAMED, UNREADABLE, PASSED_OVER);
    }

    private static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    /** Tells each kind of thing that a reader can tell. */
    private static final class Telling implements ObservationFormat {

        @Override
        public String mediaType() {
            return "text/x-telling";
        }

        @Override
        public void read(InputStream file, RowReceiver receiver) {
            receiver.markedAsTest(TEST);
            receiver.observation(ROW);
            receiver.beginSheet(NAMED);
            receiver.unreadable(UNREADABLE);
            receiver.passedOver(PASSED_OVER);
        }
    }
}
