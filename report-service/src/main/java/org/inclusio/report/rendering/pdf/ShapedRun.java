package org.inclusio.report.rendering.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A run of one script as a face draws it: letters joined, marks in their places, by the platform's shaper (HarfBuzz). */
final class ShapedRun {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private ShapedRun() {}

    /**
     * A part that can't be taken apart.
     *
     * @param first the number of its first piece
     * @param text its characters, in the order in which they are read
     * @param glyphs what tells drawings apart: glyphs and their places
     */
    record Part(int first, String text, Cluster.Drawing drawing, String glyphs) {}

    /**
     * The parts in the order in which they are read.
     *
     * @param pieces the run cut where a reader sees one letter end and the next begin
     */
    static List<Part> parts(Font font, List<String> pieces, boolean rightToLeft) {
        char[] run = String.join("", pieces).toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(
                UNHINTED, run, 0, run.length, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        // From left to right, as glyphs are; each has the number of its piece before its glyphs.
        List<Integer> firsts = new ArrayList<>();
        List<List<Integer>> groups = groups(glyphs, pieces, run.length, firsts);
        double[] starts = starts(glyphs, groups);
        List<Part> parts = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            int first = firsts.get(group);
            // Pieces without a glyph of their own went into a ligature with those before them.
            int next = firsts.stream()
                    .filter(one -> one > first)
                    .min(Comparator.naturalOrder())
                    .orElse(pieces.size());
            parts.add(part(
                    first, String.join("", pieces.subList(first, next)), glyphs, groups.get(group), starts, group));
        }
        parts.sort(Comparator.comparing(Part::first));
        return parts;
    }

    private static Part part(
            int first, String text, GlyphVector glyphs, List<Integer> group, double[] starts, int number) {
        double start = starts[number];
        Path2D outline = new Path2D.Double();
        StringBuilder drawn = new StringBuilder();
        for (int glyph : group) {
            outline.append(glyphs.getGlyphOutline(glyph), false);
            Point2D place = glyphs.getGlyphPosition(glyph);
            drawn.append(glyphs.getGlyphCode(glyph))
                    .append(',')
                    .append(Math.round(place.getX() - start))
                    .append(',')
                    .append(Math.round(place.getY()))
                    .append('|');
        }
        outline.transform(new AffineTransform(1, 0, 0, -1, -start, 0));
        int advance = (int) Math.max(0, Math.round(starts[number + 1] - start));
        return new Part(
                first,
                text,
                new Cluster.Drawing(outline, advance),
                drawn.append(advance).toString());
    }

    private static List<List<Integer>> groups(
            GlyphVector glyphs, List<String> pieces, int length, List<Integer> firsts) {
        int[] pieceOf = new int[length];
        int at = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (int i = 0; i < pieces.get(piece).length(); i++) {
                pieceOf[at++] = piece;
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int glyph = 0; glyph < glyphs.getNumGlyphs(); glyph++) {
            int piece = pieceOf[glyphs.getGlyphCharIndex(glyph)];
            int known = firsts.indexOf(piece);
            if (known >= 0) {
                groups.get(known).add(glyph);
            } else {
                firsts.add(piece);
                groups.add(new ArrayList<>(List.of(glyph)));
            }
        }
        return groups;
    }

    /** Where each group begins, and where the last ends; a mark that is set back does not begin one. */
    private static double[] starts(GlyphVector glyphs, List<List<Integer>> groups) {
        double[] starts = new double[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            starts[group] = groups.get(group).stream()
                    .filter(glyph -> glyphs.getGlyphMetrics(glyph).getAdvanceX() > 0)
                    .mapToDouble(glyph -> glyphs.getGlyphPosition(glyph).getX())
                    .min()
                    .orElse(glyphs.getGlyphPosition(groups.get(group).get(0)).getX());
        }
        starts[groups.size()] = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        return starts;
    }
}
