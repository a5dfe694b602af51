package org.inclusio.ingest.comparison;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;

/**
 * All that an area holds of some observations, by their numbers in the table. Kept only of series of which a row changes
 * a part, and outside the heap beyond the first 24 MiB.
 */
final class HeldStatements {

    private static final int PLACE_BITS = 16;
    private static final int BYTE_BITS = 22;

    private final Chunks places = new Chunks(Long.BYTES << PLACE_BITS, 16);
    private final Chunks bytes = new Chunks(1 << BYTE_BITS, 4);
    // 0 says that nothing is kept.
    private long end = 1;

    /** Keeps what the row says beside its name, instead of what was kept of the observation before. */
    void put(int slot, RawObservation row) {
        byte[][] texts = new byte[ObservationColumns.ATTRIBUTES.size()][];
        int length = 0;
        for (int i = 0; i < texts.length; i++) {
            String text = row.get(ObservationColumns.ATTRIBUTES.get(i));
            texts[i] = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + (text == null ? 0 : texts[i].length);
        }
        ByteBuffer record = room(length);
        for (byte[] text : texts) {
            record.putInt(text == null ? -1 : text.length);
            if (text != null) {
                record.put(text);
            }
        }
        while (places.count() <= slot >>> PLACE_BITS) {
            places.add();
        }
        places.get(slot >>> PLACE_BITS).putLong(at(slot), end);
        end += length;
    }

    /** What is kept, in the order of {@link Column} and without the name; null when nothing is. */
    String[] get(int slot) {
        long place = slot >>> PLACE_BITS < places.count()
                ? places.get(slot >>> PLACE_BITS).getLong(at(slot))
                : 0;
        if (place == 0) {
            return null;
        }
        ByteBuffer record = bytes.get((int) (place >>> BYTE_BITS))
                .duplicate()
                .order(bytes.get(0).order());
        record.position((int) place & (1 << BYTE_BITS) - 1);
        String[] cells = new String[Column.values().length];
        for (Column column : ObservationColumns.ATTRIBUTES) {
            int length = record.getInt();
            if (length >= 0) {
                byte[] text = new byte[length];
                record.get(text);
                cells[column.ordinal()] = new String(text, StandardCharsets.UTF_8);
            }
        }
        return cells;
    }

    /** A record does not go from one chunk into the next. */
    private ByteBuffer room(int length) {
        int left = (1 << BYTE_BITS) - ((int) end & (1 << BYTE_BITS) - 1);
        if (left < length) {
            end += left;
        }
        while (bytes.count() <= end >>> BYTE_BITS) {
            bytes.add();
        }
        return bytes.get((int) (end >>> BYTE_BITS)).position((int) end & (1 << BYTE_BITS) - 1);
    }

    private static int at(int slot) {
        return (slot & (1 << PLACE_BITS) - 1) * Long.BYTES;
    }
}
