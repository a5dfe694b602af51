package org.inclusio.ingest.comparison;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Observations by their packed names. They lie in the order in which they were added, so that rows that stand together in
 * a file lie together here, and an index leads from a name to its place: open addressing with linear probing. A small
 * table is in the heap; what a large one needs beyond that is in files without names, which the operating system keeps in
 * memory as long as there is room.
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
    /** Such a rule refuses the row once all rows have been judged. */
    static final int DOOMED = 1 << 23;
    /** A row that deletes all that it names has reached it. */
    static final int DELETED = 1 << 24;

    private static final int GROUP = OCCUPIED - 1;
    private static final int SLOT = 48;
    private static final int META = 8;
    private static final int ORDINAL = 12;
    private static final int LINE = 16;
    private static final int VALUE = 24;
    private static final int HELD_VALUE = 32;
    private static final int FINGERPRINT = 40;
    private static final int SMALLEST = 1 << 8;
    private static final int LARGEST_IN_HEAP = 1 << 22;
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int CHUNKS_IN_HEAP = 16;

    private final Chunks chunks = new Chunks(CHUNK * SLOT, CHUNKS_IN_HEAP);
    private int used;
    private int places;
    // The observation of each place, counted from 1, and a byte of its name; 0 where nothing is.
    private ByteBuffer index;
    private ByteBuffer tags;

    /**
     * Nothing is in it so far.
     *
     * @param expected about how many observations there will be
     */
    ObservationTable(long expected) {
        int most = (int) Math.min(2 * expected, LARGEST_IN_HEAP);
        allocate(Math.max(SMALLEST, Integer.highestOneBit(most)));
    }

    /** How many observations there are; they are numbered from 0. */
    int size() {
        return used;
    }

    /** The number of an observation, or -1. */
    int find(long key, int group) {
        return index.getInt(place(key, group) << 2) - 1;
    }

    /** The number of an observation, a new one if need be. */
    int findOrAdd(long key, int group) {
        int place = place(key, group);
        int known = index.getInt(place << 2);
        if (known > 0) {
            return known - 1;
        }
        if (used >= places / 2) {
            grow();
            place = place(key, group);
        }
        if (used == chunks.count() << CHUNK_BITS) {
            chunks.add();
        }
        int slot = used++;
        put(place, slot, key, group);
        putLong(slot, 0, key);
        putInt(slot, META, OCCUPIED | group);
        putDouble(slot, VALUE, Double.NaN);
        putDouble(slot, HELD_VALUE, Double.NaN);
        return slot;
    }

    private void put(int place, int slot, long key, int group) {
        index.putInt(place << 2, slot + 1);
        tags.put(place, tag(key, group));
    }

    /** Where the observation is, or the free place where it would be. */
    private int place(long key, int group) {
        long hash = hash(key, group);
        byte tag = tag(key, group);
        int place = (int) (hash >>> 32) & places - 1;
        for (byte seen = tags.get(place); seen != 0; seen = tags.get(place)) {
            if (seen == tag) {
                int slot = index.getInt(place << 2) - 1;
                if (key(slot) == key && group(slot) == group) {
                    return place;
                }
            }
            place = place + 1 & places - 1;
        }
        return place;
    }

    private static byte tag(long key, int group) {
        return (byte) ((key + group) * 0x9E3779B97F4A7C15L >>> 57 | 0x80);
    }

    private static long hash(long key, int group) {
        long hash = (key ^ group * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
        return (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    }

    private void grow() {
        allocate(places * 2);
        for (int slot = 0; slot < used; slot++) {
            long key = key(slot);
            int group = group(slot);
            put(place(key, group), slot, key, group);
        }
    }

    private void allocate(int count) {
        places = count;
        boolean inHeap = count <= LARGEST_IN_HEAP;
        index = (inHeap ? ByteBuffer.allocate(count << 2) : Chunks.mapped(count << 2)).order(ByteOrder.nativeOrder());
        tags = inHeap ? ByteBuffer.allocate(count) : Chunks.mapped(count);
    }

    int meta(int slot) {
        return chunk(slot).getInt((slot & CHUNK - 1) * SLOT + META);
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
        return chunk(slot).getInt((slot & CHUNK - 1) * SLOT + ORDINAL);
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
        return chunk(slot).getLong((slot & CHUNK - 1) * SLOT + field);
    }

    private double getDouble(int slot, int field) {
        return chunk(slot).getDouble((slot & CHUNK - 1) * SLOT + field);
    }

    private void putInt(int slot, int field, int value) {
        chunk(slot).putInt((slot & CHUNK - 1) * SLOT + field, value);
    }

    private void putLong(int slot, int field, long value) {
        chunk(slot).putLong((slot & CHUNK - 1) * SLOT + field, value);
    }

    private void putDouble(int slot, int field, double value) {
        chunk(slot).putDouble((slot & CHUNK - 1) * SLOT + field, value);
    }

    private ByteBuffer chunk(int slot) {
        return chunks.get(slot >>> CHUNK_BITS);
    }
}
