package org.inclusio.report.rendering.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room texts take, estimated from the number of their letters, so that no drawing depends on the fonts of a machine.
 */
final class Lettering {

    private static final double LETTER = 0.54;
    private static final double IDEOGRAPH = 1;

    /** Where an entry of a legend stands: its place from the side where the language begins, and its line from 0. */
    record Place(double x, int line) {}

    private Lettering() {}

    /** About as wide as the text becomes, in pixels; a little more than less. */
    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(letter -> Character.isIdeographic(letter) ? IDEOGRAPH : LETTER)
                        .sum()
                * size;
    }

    /**
     * The text with line feeds, in lines no wider than this where it can be broken, at spaces, after hyphens and between
     * ideographs.
     */
    static String broken(String text, double size, double wide) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : text.split("(?<=[ -])|(?<=\\p{IsIdeographic})(?=\\p{IsIdeographic})")) {
            if (!line.isEmpty() && width((line + piece).strip(), size) > wide) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return String.join("\n", lines);
    }

    /**
     * Entries of a legend side by side, in as many lines as they need.
     *
     * @param before room for what stands before each text
     * @param after room after it
     */
    static List<Place> legend(List<String> texts, double size, double before, double after) {
        List<Place> places = new ArrayList<>();
        double x = Sheet.LEFT;
        int line = 0;
        for (String text : texts) {
            double wide = before + width(text, size);
            if (x > Sheet.LEFT && x + wide > Sheet.RIGHT) {
                x = Sheet.LEFT;
                line++;
            }
            places.add(new Place(x, line));
            x += wide + after;
        }
        return places;
    }
}
