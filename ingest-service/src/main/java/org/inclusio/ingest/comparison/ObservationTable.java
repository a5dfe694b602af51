package org.inclusio.ingest.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Observations by their packed names, open addressing with linear probing. The years of one group lie side by side, so
 * that a history is read in one go. A small table is in the heap; a large one is in a file without a name, which the
 * operating system keeps in memory as long as there is room.
 */
final class ObservationTable {

    static final int OCCUPIED = 1 << 16;
    /** The area holds it, and it is not withdrawn. */
    static final int HELD = 1 << 17;
    /** A row of the file is about it. */
    static final int STATED = 1 << 18;
    /** The row says something new: a new observation, other contents or a withdrawal. */
    static final int NEWS = 1 << 19;
    /** The row withdraws it. */
    static final int WITHDRAWN = 1 << 20;
    /** The row explains itself in a comment. */
    static final int COMMENTED = 1 << 21;
    /** A rule over several rows refused the row. */
    static final int REFUSED = 1 << 22;

    private static final int GROUP = OCCUPIED - 1;
    private static final int SLOT = 48;
    private static final int META = 8;
    private static final int ORDINAL = 12;
    private static final int LINE = 16;
    private static final int VALUE = 24;
    private static final int HELD_VALUE = 32;
    private static final int FINGERPRINT = 40;
    private static final int SMALLEST = 1 << 8;
    private static final int LARGEST_IN_HEAP = 1 << 20;
    private static final int CHUNK_BITS = 24;

    private ByteBuffer[] chunks;
    private int slots;
    private int used;

    ObservationTable() {
        allocate(SMALLEST);
    }

    int slots() {
        return slots;
    }

    /** The slot of an observation, or -1. */
    int find(long key, int group) {
        for (int slot = first(key, group); ; slot = slot + 1 & slots - 1) {
            int meta = meta(slot);
            if (meta == 0) {
                return -1;
            }
            if ((meta & GROUP) == group && key(slot) == key) {
                return slot;
            }
        }
    }

    /** The slot of an observation, a new one if need be. Slots that were found before no longer count. */
    int findOrAdd(long key, int group) {
        int slot = place(key, group);
        if (meta(slot) == 0) {
            if (used >= slots / 2) {
                grow();
                slot = place(key, group);
            }
            used++;
            putLong(slot, 0, key);
            putInt(slot, META, OCCUPIED | group);
            putDouble(slot, VALUE, Double.NaN);
            putDouble(slot, HELD_VALUE, Double.NaN);
        }
        return slot;
    }

    private int place(long key, int group) {
        int slot = first(key, group);
        for (int meta = meta(slot); meta != 0; meta = meta(slot)) {
            if ((meta & GROUP) == group && key(slot) == key) {
                return slot;
            }
            slot = slot + 1 & slots - 1;
        }
        return slot;
    }

    private int first(long key, int group) {
        long hash = ((key >>> 8) * 0x9E3779B97F4A7C15L) ^ group * 0xC2B2AE3D27D4EB4FL;
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return (int) (hash >>> 32) + (int) (key & 0xFF) & slots - 1;
    }

    private void grow() {
        ByteBuffer[] old = chunks;
        int before = slots;
        allocate(before * 2);
        for (int slot = 0; slot < before; slot++) {
            ByteBuffer chunk = old[slot >>> CHUNK_BITS];
            int from = (slot & (1 << CHUNK_BITS) - 1) * SLOT;
            int meta = chunk.getInt(from + META);
            if (meta != 0) {
                int to = place(chunk.getLong(from), meta & GROUP);
                ByteBuffer target = chunks[to >>> CHUNK_BITS];
                target.put((to & (1 << CHUNK_BITS) - 1) * SLOT, chunk, from, SLOT);
            }
        }
    }

    private void allocate(int count) {
        slots = count;
        int chunkSlots = Math.min(count, 1 << CHUNK_BITS);
        chunks = new ByteBuffer[count / chunkSlots];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = (count <= LARGEST_IN_HEAP ? ByteBuffer.allocate(chunkSlots * SLOT) : mapped(chunkSlots * SLOT))
                    .order(ByteOrder.nativeOrder());
        }
    }

    private static ByteBuffer mapped(int bytes) {
        try {
            Path path = Files.createTempFile("observations-", ".table");
            try (FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return file.map(FileChannel.MapMode.READ_WRITE, 0, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the comparison of a large file.", e);
        }
    }

    int meta(int slot) {
        return chunks[slot >>> CHUNK_BITS].getInt((slot & (1 << CHUNK_BITS) - 1) * SLOT + META);
    }

    boolean is(int slot, int flags) {
        return (meta(slot) & flags) == flags;
    }

    int group(int slot) {
        return meta(slot) & GROUP;
    }

    void set(int slot, int flags) {
        putInt(slot, META, meta(slot) | flags);
    }

    void clear(int slot, int flags) {
        putInt(slot, META, meta(slot) & ~flags);
    }

    long key(int slot) {
        return getLong(slot, 0);
    }

    /** Which row of the file it is, from 1. */
    int ordinal(int slot) {
        return chunks[slot >>> CHUNK_BITS].getInt((slot & (1 << CHUNK_BITS) - 1) * SLOT + ORDINAL);
    }

    long line(int slot) {
        return getLong(slot, LINE);
    }

    void state(int slot, int ordinal, long line, double value) {
        putInt(slot, ORDINAL, ordinal);
        putLong(slot, LINE, line);
        putDouble(slot, VALUE, value);
        set(slot, STATED);
    }

    void hold(int slot, double value, long fingerprint) {
        set(slot, HELD);
        putDouble(slot, VALUE, value);
        putDouble(slot, HELD_VALUE, value);
        putLong(slot, FINGERPRINT, fingerprint);
    }

    void release(int slot) {
        clear(slot, HELD);
        putDouble(slot, VALUE, Double.NaN);
        putDouble(slot, HELD_VALUE, Double.NaN);
    }

    /** As it will be once the file is kept, in single units; NaN without a value. */
    double value(int slot) {
        return getDouble(slot, VALUE);
    }

    /** As the area holds it so far. */
    double heldValue(int slot) {
        return getDouble(slot, HELD_VALUE);
    }

    long fingerprint(int slot) {
        return getLong(slot, FINGERPRINT);
    }

    private long getLong(int slot, int field) {
        return chunks[slot >>> CHUNK_BITS].getLong((slot & (1 << CHUNK_BITS) - 1) * SLOT + field);
    }

    private double getDouble(int slot, int field) {
        return chunks[slot >>> CHUNK_BITS].getDouble((slot & (1 << CHUNK_BITS) - 1) * SLOT + field);
    }

    private void putInt(int slot, int field, int value) {
        chunks[slot >>> CHUNK_BITS].putInt((slot & (1 << CHUNK_BITS) - 1) * SLOT + field, value);
    }

    private void putLong(int slot, int field, long value) {
        chunks[slot >>> CHUNK_BITS].putLong((slot & (1 << CHUNK_BITS) - 1) * SLOT + field, value);
    }

    private void putDouble(int slot, int field, double value) {
        chunks[slot >>> CHUNK_BITS].putDouble((slot & (1 << CHUNK_BITS) - 1) * SLOT + field, value);
    }
}
