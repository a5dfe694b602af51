package org.inclusio.report.rendering.pdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clusters of one document, each with a private code point, the same for the same drawing of the same characters. */
final class Clusters {

    // The fonts of the body have signs of their own from U+EF00 on.
    private static final int FIRST = 0xe000;
    private static final int LAST = 0xeeff;
    private static final int FURTHER = 0xf0000;

    private final Map<String, String> byRun = new HashMap<>();
    private final Map<String, Cluster> byDrawing = new LinkedHashMap<>();
    private final Map<Integer, Cluster> byCode = new HashMap<>();
    private final Set<Integer> fromTheRight = new HashSet<>();

    /**
     * The code points of a run of one script.
     *
     * @param pieces the run cut where a reader sees one letter end and the next begin
     */
    String drawn(String face, List<String> pieces, boolean rightToLeft) {
        String run = String.join("", pieces);
        return byRun.computeIfAbsent(face + '|' + run, unknown -> codes(face, pieces, rightToLeft));
    }

    private String codes(String face, List<String> pieces, boolean rightToLeft) {
        List<ShapedRun.Part> parts = ShapedRun.parts(Faces.font(face), pieces, rightToLeft);
        List<ShapedRun.Part> bold = Faces.bold(face)
                .map(one -> ShapedRun.parts(Faces.font(one), pieces, rightToLeft))
                .filter(some -> firsts(some).equals(firsts(parts)))
                .orElse(List.of());
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            ShapedRun.Part part = parts.get(i);
            ShapedRun.Part other = bold.isEmpty() ? null : bold.get(i);
            String drawing = String.join(
                    "|",
                    face,
                    Boolean.toString(rightToLeft),
                    part.text(),
                    part.glyphs(),
                    other == null ? "" : other.glyphs());
            Cluster.Drawing boldDrawing = other == null ? null : other.drawing();
            codes.append(
                    rightToLeft
                            ? fromTheRight(drawing, part, boldDrawing)
                            : code(drawing, part.text(), part.drawing(), boldDrawing, false));
        }
        return codes.toString();
    }

    private static List<Integer> firsts(List<ShapedRun.Part> parts) {
        return parts.stream().map(ShapedRun.Part::first).toList();
    }

    /**
     * The first character has the drawing and the others have none: what reads a PDF turns the characters of such a line one
     * by one, and so must not meet several in one.
     */
    private String fromTheRight(String drawing, ShapedRun.Part part, Cluster.Drawing bold) {
        int[] characters = part.text().codePoints().toArray();
        StringBuilder codes =
                new StringBuilder(code(drawing, Character.toString(characters[0]), part.drawing(), bold, true));
        for (int i = 1; i < characters.length; i++) {
            String character = Character.toString(characters[i]);
            codes.append(code("none|" + character, character, Cluster.NOTHING, Cluster.NOTHING, true));
        }
        return codes.toString();
    }

    private String code(
            String drawing, String text, Cluster.Drawing regular, Cluster.Drawing bold, boolean rightToLeft) {
        return Character.toString(byDrawing
                .computeIfAbsent(drawing, unknown -> keep(new Cluster(nextCode(), text, regular, bold), rightToLeft))
                .code());
    }

    private Cluster keep(Cluster cluster, boolean rightToLeft) {
        byCode.put(cluster.code(), cluster);
        if (rightToLeft) {
            fromTheRight.add(cluster.code());
        }
        return cluster;
    }

    private int nextCode() {
        int code = FIRST + byCode.size();
        return code <= LAST ? code : FURTHER + byCode.size();
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }

    Collection<Cluster> all() {
        return byDrawing.values();
    }

    /** The characters that a code point stands for: itself, where it is none of these. */
    String text(int code) {
        Cluster cluster = byCode.get(code);
        return cluster == null ? Character.toString(code) : cluster.text();
    }

    boolean isFromTheRight(int code) {
        return fromTheRight.contains(code);
    }
}
