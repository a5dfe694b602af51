package org.inclusio.report.rendering.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.parser.AWTPathProducer;
import org.jsoup.nodes.Element;

/**
 * A part of a drawing and where it is on the sheet, however many groups it is in.
 *
 * @param x of its own beginning, in pixels from the left
 */
public record Placed(Element part, double x, double y) {

    private static final Pattern MOVED = Pattern.compile("translate\\((-?[0-9.e-]+),(-?[0-9.e-]+)\\)");

    /** The parts of a drawing that a selector of CSS tells, in the order in which they are drawn. */
    public static List<Placed> in(Element svg, String selector) {
        return svg.select(selector).stream().map(Placed::of).toList();
    }

    private static Placed of(Element part) {
        double x = number(part, "x");
        double y = number(part, "y");
        for (Element at = part; at != null; at = at.parent()) {
            Matcher moved = MOVED.matcher(at.attr("transform"));
            if (moved.find()) {
                x += Double.parseDouble(moved.group(1));
                y += Double.parseDouble(moved.group(2));
            }
        }
        return new Placed(part, x, y);
    }

    /** How far a line goes to the right; less than zero to the left. */
    public double toX() {
        return x + number(part, "x2");
    }

    public double toY() {
        return y + number(part, "y2");
    }

    /** The size of letters, in pixels. */
    public float size() {
        return Float.parseFloat(part.attr("font-size").replace("px", ""));
    }

    /** What a path takes of the sheet, without its edge. */
    public Rectangle2D box() {
        try {
            Rectangle2D box = AWTPathProducer.createShape(new StringReader(part.attr("d")), 0)
                    .getBounds2D();
            return new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight());
        } catch (IOException e) {
            throw new IllegalStateException(part + " has no path.", e);
        }
    }

    private static double number(Element part, String attribute) {
        return part.hasAttr(attribute) ? Double.parseDouble(part.attr(attribute)) : 0;
    }
}
