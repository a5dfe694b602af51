package org.inclusio.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes cubes as lines, from bytes prepared once per shape of cube, so that writing is never the slow part. */
final class RowWriter {

    private static final int FLUSH_AT = 1 << 16;

    private final OutputStream out;
    private final RowLayout layout;
    private final byte[] after;
    private final byte[] buffer = new byte[FLUSH_AT + 1024];
    private int used;

    RowWriter(OutputStream out, RowLayout layout, long seed) throws IOException {
        this.out = out;
        this.layout = layout;
        this.after = bytes(layout.after(seed) + "\n");
        put(bytes(layout.header() + "\n"));
    }

    /** The codes of every cell, in the order of the cells of a cube with these dimensions. */
    byte[][] cells(List<Dimension> dimensions) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of());
        for (Dimension d : dimensions) {
            List<List<String>> longer = new ArrayList<>(cells.size() * d.size());
            for (List<String> cell : cells) {
                for (String code : d.codes()) {
                    List<String> codes = new ArrayList<>(cell);
                    codes.add(code);
                    longer.add(codes);
                }
            }
            cells = longer;
        }
        return cells.stream().map(codes -> bytes(layout.cell(codes) + ",")).toArray(byte[][]::new);
    }

    /** Writes at most so many lines and says how many were written. */
    long write(String area, String series, int year, byte[][] cells, Cube cube, long atMost) throws IOException {
        byte[] before = bytes(layout.before(area, series));
        byte[] period = bytes(year + ",");
        int lines = (int) Math.min(atMost, cube.size());
        for (int i = 0; i < lines; i++) {
            put(before);
            put(cells[i]);
            put(period);
            put(cube.count(i));
            put(after);
            if (used > FLUSH_AT - 1024) {
                flush();
            }
        }
        return lines;
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void put(long count) {
        int digits = 1;
        for (long rest = count / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int at = used + digits;
        do {
            buffer[--at] = (byte) ('0' + count % 10);
            count /= 10;
        } while (count > 0);
        used += digits;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
