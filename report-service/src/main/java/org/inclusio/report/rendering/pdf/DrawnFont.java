package org.inclusio.report.rendering.pdf;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Clusters as a TrueType font (ISO/IEC 14496-22) with one glyph for each, so that what embeds fonts embeds them. It has the
 * height of the body's font, which leaves lines where they are.
 */
final class DrawnFont {

    static final String FAMILY = "Inclusio Drawn";

    private static final int EM = (int) Faces.EM;
    private static final int ASCENT = 939;
    private static final int DESCENT = -236;

    private final boolean bold;
    private final List<Integer> codes;
    private final List<Cluster.Drawing> drawings;
    private final List<byte[]> outlines = new ArrayList<>();

    private DrawnFont(SortedMap<Integer, Cluster.Drawing> drawings, boolean bold) {
        this.bold = bold;
        this.codes = List.copyOf(drawings.keySet());
        this.drawings = List.copyOf(drawings.values());
        outlines.add(new byte[0]);
        this.drawings.forEach(drawing -> outlines.add(outline(drawing)));
    }

    static byte[] regular(Collection<Cluster> clusters) {
        SortedMap<Integer, Cluster.Drawing> drawings = new TreeMap<>();
        clusters.forEach(cluster -> drawings.put(cluster.code(), cluster.regular()));
        return new DrawnFont(drawings, false).file();
    }

    /** Of those clusters that a bold face has. */
    static byte[] bold(Collection<Cluster> clusters) {
        SortedMap<Integer, Cluster.Drawing> drawings = new TreeMap<>();
        clusters.stream()
                .filter(cluster -> cluster.bold() != null)
                .forEach(cluster -> drawings.put(cluster.code(), cluster.bold()));
        return new DrawnFont(drawings, true).file();
    }

    private byte[] file() {
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap());
        tables.put("glyf", glyf());
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx());
        tables.put("loca", loca());
        tables.put("maxp", maxp());
        tables.put("name", name());
        tables.put("post", post());
        return Written.of(out -> {
            int largest = Integer.highestOneBit(tables.size());
            out.writeInt(0x00010000);
            out.writeShort(tables.size());
            out.writeShort(largest * 16);
            out.writeShort(Integer.numberOfTrailingZeros(largest));
            out.writeShort((tables.size() - largest) * 16);
            int at = 12 + 16 * tables.size();
            for (var table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(checksum(table.getValue()));
                out.writeInt(at);
                out.writeInt(table.getValue().length);
                at += padded(table.getValue().length);
            }
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[padded(table.length) - table.length]);
            }
        });
    }

    private int glyphs() {
        return outlines.size();
    }

    private byte[] head() {
        return Written.of(out -> {
            out.writeInt(0x00010000);
            out.writeInt(0x00010000);
            out.writeInt(0);
            out.writeInt(0x5F0F3CF5);
            out.writeShort(0x000b);
            out.writeShort(EM);
            out.writeLong(0);
            out.writeLong(0);
            out.writeShort(-EM);
            out.writeShort(DESCENT);
            out.writeShort(2 * EM);
            out.writeShort(ASCENT);
            out.writeShort(0);
            out.writeShort(8);
            out.writeShort(2);
            out.writeShort(1);
            out.writeShort(0);
        });
    }

    private byte[] hhea() {
        return Written.of(out -> {
            out.writeInt(0x00010000);
            out.writeShort(ASCENT);
            out.writeShort(DESCENT);
            out.writeShort(0);
            out.writeShort(
                    drawings.stream().mapToInt(Cluster.Drawing::advance).max().orElse(EM));
            out.write(new byte[22]);
            out.writeShort(glyphs());
        });
    }

    private byte[] hmtx() {
        return Written.of(out -> {
            out.writeShort(EM);
            out.writeShort(0);
            for (Cluster.Drawing drawing : drawings) {
                out.writeShort(drawing.advance());
                out.writeShort((int) Math.floor(drawing.outline().getBounds2D().getMinX()));
            }
        });
    }

    private byte[] maxp() {
        return Written.of(out -> {
            out.writeInt(0x00010000);
            out.writeShort(glyphs());
            for (int most : new int[] {0x3fff, 0x3ff, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0}) {
                out.writeShort(most);
            }
        });
    }

    /** Glyphs have no names of their own. */
    private byte[] post() {
        return Written.of(out -> {
            out.writeInt(0x00020000);
            out.write(new byte[28]);
            out.writeShort(glyphs());
            out.write(new byte[2 * glyphs()]);
        });
    }

    private byte[] loca() {
        return Written.of(out -> {
            int at = 0;
            for (byte[] outline : outlines) {
                out.writeInt(at);
                at += padded(outline.length);
            }
            out.writeInt(at);
        });
    }

    private byte[] glyf() {
        return Written.of(out -> {
            for (byte[] outline : outlines) {
                out.write(outline);
                out.write(new byte[padded(outline.length) - outline.length]);
            }
            // A table of no bytes is taken for a missing one.
            out.write(new byte[4]);
        });
    }

    /** Segmented coverage (format 12), a group for each run of neighbouring code points. */
    private byte[] cmap() {
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            int[] last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last[1] == code - 1) {
                last[1] = code;
            } else {
                groups.add(new int[] {code, code, i + 1});
            }
        }
        return Written.of(out -> {
            out.writeShort(0);
            out.writeShort(1);
            out.writeShort(3);
            out.writeShort(10);
            out.writeInt(12);
            out.writeShort(12);
            out.writeShort(0);
            out.writeInt(16 + 12 * groups.size());
            out.writeInt(0);
            out.writeInt(groups.size());
            for (int[] group : groups) {
                for (int number : group) {
                    out.writeInt(number);
                }
            }
        });
    }

    private static byte[] name() {
        Map<Integer, String> names = new TreeMap<>(
                Map.of(1, FAMILY, 2, "Regular", 3, FAMILY, 4, FAMILY, 5, "Version 1", 6, FAMILY.replace(" ", "")));
        return Written.of(out -> {
            out.writeShort(0);
            out.writeShort(names.size());
            out.writeShort(6 + 12 * names.size());
            int at = 0;
            for (var name : names.entrySet()) {
                for (int number : new int[] {
                    3, 1, 0x409, name.getKey(), 2 * name.getValue().length(), at
                }) {
                    out.writeShort(number);
                }
                at += 2 * name.getValue().length();
            }
            for (String name : names.values()) {
                out.write(name.getBytes(StandardCharsets.UTF_16BE));
            }
        });
    }

    /** It may be embedded. */
    private byte[] os2() {
        return Written.of(out -> {
            for (int number : new int[] {4, 500, bold ? 700 : 400, 5, 0}) {
                out.writeShort(number);
            }
            out.write(new byte[52]);
            for (int number : new int[] {bold ? 0x20 : 0x40, 0xe000, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT}) {
                out.writeShort(number);
            }
            out.write(new byte[8]);
            for (int number : new int[] {519, 729, 0, ' ', 2}) {
                out.writeShort(number);
            }
        });
    }

    /** A simple glyph; curves of a TrueType font are of the second order. */
    private static byte[] outline(Cluster.Drawing drawing) {
        List<List<int[]>> contours = contours(drawing.outline().getPathIterator(null));
        if (contours.isEmpty()) {
            return new byte[0];
        }
        Rectangle2D bounds = drawing.outline().getBounds2D();
        return Written.of(out -> {
            out.writeShort(contours.size());
            out.writeShort((int) Math.floor(bounds.getMinX()));
            out.writeShort((int) Math.floor(bounds.getMinY()));
            out.writeShort((int) Math.ceil(bounds.getMaxX()));
            out.writeShort((int) Math.ceil(bounds.getMaxY()));
            int end = -1;
            for (List<int[]> contour : contours) {
                end += contour.size();
                out.writeShort(end);
            }
            out.writeShort(0);
            for (List<int[]> contour : contours) {
                for (int[] point : contour) {
                    out.writeByte(point[2]);
                }
            }
            for (int axis = 0; axis < 2; axis++) {
                int before = 0;
                for (List<int[]> contour : contours) {
                    for (int[] point : contour) {
                        out.writeShort(point[axis] - before);
                        before = point[axis];
                    }
                }
            }
        });
    }

    /** Points with x, y and whether they are on the curve. */
    private static List<List<int[]>> contours(PathIterator path) {
        List<List<int[]>> contours = new ArrayList<>();
        List<int[]> contour = List.of();
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    contour = new ArrayList<>();
                    contours.add(contour);
                    contour.add(point(at, 0, 1));
                }
                case PathIterator.SEG_LINETO -> contour.add(point(at, 0, 1));
                case PathIterator.SEG_QUADTO -> {
                    contour.add(point(at, 0, 0));
                    contour.add(point(at, 2, 1));
                }
                case PathIterator.SEG_CUBICTO ->
                    throw new IllegalStateException(
                            "The outline has a curve of the third order, which no TrueType has.");
                default -> {
                    // The end of a contour leads to its first point.
                }
            }
        }
        contours.removeIf(one -> one.size() < 2);
        return contours;
    }

    private static int[] point(double[] at, int from, int onCurve) {
        return new int[] {(int) Math.round(at[from]), (int) Math.round(at[from + 1]), onCurve};
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int checksum(byte[] table) {
        ByteBuffer words = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    /** What is written into memory. */
    private interface Written {

        void to(DataOutputStream out) throws IOException;

        static byte[] of(Written what) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                what.to(out);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory can't be written.", e);
            }
            return bytes.toByteArray();
        }
    }
}
