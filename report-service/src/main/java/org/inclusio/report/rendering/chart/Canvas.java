package org.inclusio.report.rendering.chart;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * A sheet 640 pixels wide on which a chart is drawn from the side where its language begins: in a language that is read from
 * the right everything is mirrored, axes of years and values as well. Numbers and letters keep their own direction.
 */
final class Canvas {

    static final double WIDTH = 640;
    static final double LEFT = 14;
    static final double RIGHT = 620;
    static final double ACROSS = RIGHT - LEFT;

    /** From one line of a label to the next. */
    static final double LINE = 14;

    /** Where a text stands at its place, in the order of reading. */
    enum Anchor {
        START("start", "end"),
        MIDDLE("middle", "middle"),
        END("end", "start");

        private final String fromLeft;
        private final String fromRight;

        Anchor(String fromLeft, String fromRight) {
            this.fromLeft = fromLeft;
            this.fromRight = fromRight;
        }
    }

    private static final char FROM_THE_RIGHT = '\u202b';
    private static final char END_OF_DIRECTION = '\u202c';
    private static final double LETTER = 0.54;
    private static final double IDEOGRAPH = 1;

    private final Chart chart;
    private final boolean printed;
    private final Function<Integer, Optional<String>> address;
    private final boolean mirrored;
    private final StringBuilder svg = new StringBuilder();
    private final List<Drawing.Spot> spots = new ArrayList<>();

    /**
     * @param printed whether it is for the PDF, where the description is an attribute and not an element
     * @param address where a statistic leads to from within the drawing
     */
    Canvas(Chart chart, boolean printed, Function<Integer, Optional<String>> address) {
        this.chart = chart;
        this.printed = printed;
        this.address = address;
        this.mirrored = chart.language().isRightToLeft();
    }

    Language language() {
        return chart.language();
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width) {
        line(x1, y1, x2, y2, stroke, width, false);
    }

    /** @param dashed as what is between values that tell no difference */
    void line(double x1, double y1, double x2, double y2, String stroke, double width, boolean dashed) {
        tag("line")
                .attribute("x1", place(x1))
                .attribute("y1", y1)
                .attribute("x2", place(x2))
                .attribute("y2", y2)
                .attribute("stroke", stroke)
                .attribute("stroke-width", width);
        if (dashed) {
            attribute("stroke-dasharray", "4 4");
        }
        end();
    }

    /** A line through several places: x and y in turn. */
    void path(List<Double> places, String stroke, double width) {
        tag("polyline")
                .attribute("points", points(places))
                .attribute("fill", "none")
                .attribute("stroke", stroke)
                .attribute("stroke-width", width)
                .end();
    }

    void circle(double x, double y, double radius, String fill, String stroke, double width) {
        tag("circle")
                .attribute("cx", place(x))
                .attribute("cy", y)
                .attribute("r", radius)
                .attribute("fill", fill)
                .attribute("stroke", stroke)
                .attribute("stroke-width", width)
                .end();
    }

    /** Corners as x and y in turn. */
    void polygon(List<Double> corners, String fill, String stroke, double width) {
        tag("polygon")
                .attribute("points", points(corners))
                .attribute("fill", fill)
                .attribute("stroke", stroke)
                .attribute("stroke-width", width)
                .end();
    }

    void rectangle(double x, double y, double width, double height, String fill) {
        box(x, y, width, height, fill);
        end();
    }

    /** @param dashed whether its edge is broken, as that of a place without a value */
    void rectangle(double x, double y, double width, double height, String fill, boolean dashed) {
        box(x, y, width, height, fill).attribute("stroke", Palette.CONNECTION).attribute("stroke-width", 1);
        if (dashed) {
            attribute("stroke-dasharray", "3 2");
        }
        end();
    }

    void text(double x, double y, String text, Anchor anchor, double size) {
        text(x, y, text, anchor, size, Palette.INK, false);
    }

    void text(double x, double y, String text, Anchor anchor, double size, String fill, boolean slanted) {
        tag("text")
                .attribute("x", place(x))
                .attribute("y", y)
                .attribute("text-anchor", mirrored ? anchor.fromRight : anchor.fromLeft)
                .attribute("font-size", size)
                .attribute("fill", fill);
        if (slanted) {
            attribute("font-style", "italic");
        }
        svg.append('>').append(escaped(drawn(text))).append("</text>\n");
    }

    /** Lines one below the other, from the side where the language begins. */
    void text(double x, double y, List<String> lines, double size) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + i * LINE, lines.get(i), Anchor.START, size);
        }
    }

    /** What is said of a value that is pointed at: what it is about, the number, and which of several it is. */
    String name(String about, BigDecimal value, String which) {
        return name(
                about, ChartTable.printed(value, Phrases.of(chart.language()).numerals()), which);
    }

    String name(String about, String value, String which) {
        return about + ": " + value + (which.isEmpty() ? "" : " (" + which + ")");
    }

    /**
     * Draws what says its name where it is pointed at and leads to its statistic. Who goes from link to link with keys or
     * hears the page finds the same links in the table below, and is not stopped at every mark.
     *
     * @param statistic or null of what leads nowhere
     * @param x the side where the language begins of the box that can be pointed at
     */
    void leading(String name, Integer statistic, double x, double y, double width, double height, Runnable drawing) {
        if (statistic != null) {
            spots.add(new Drawing.Spot(name, statistic, mirrored ? WIDTH - x - width : x, y, width, height));
        }
        if (printed) {
            drawing.run();
            return;
        }
        Optional<String> to = Optional.ofNullable(statistic).flatMap(address);
        if (to.isPresent()) {
            svg.append("<a class=\"mark\" href=\"").append(escaped(to.get())).append("\" tabindex=\"-1\">");
        } else {
            svg.append("<g>");
        }
        svg.append("<title>").append(escaped(name)).append("</title>\n");
        if (to.isPresent()) {
            box(x, y, width, height, "none").attribute("pointer-events", "all").end();
        }
        drawing.run();
        svg.append(to.isPresent() ? "</a>\n" : "</g>\n");
    }

    /** About as wide as the text becomes, in pixels; a little more than less. */
    double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(letter -> Character.isIdeographic(letter) ? IDEOGRAPH : LETTER)
                        .sum()
                * size;
    }

    /** The text in lines no wider than this where it can be broken, at spaces, after hyphens and between ideographs. */
    List<String> lines(String text, double size, double wide) {
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
        return lines;
    }

    /** @param reached how far down it was drawn; the maker of the PDF knows whole pixels alone */
    Drawing finish(double reached) {
        double height = Math.ceil(reached);
        String id = "figure-" + chart.numeral();
        StringBuilder whole = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(WIDTH))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(WIDTH))
                .append("\" height=\"")
                .append(number(height))
                // What is a picture (img) may hold no links. As a figure it is heard as its title and description alone
                // too,
                // since what is drawn is hidden.
                .append("\" role=\"figure\" direction=\"ltr\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-description\" font-family=\"")
                .append(font())
                .append('"');
        if (printed) {
            whole.append(" alt=\"")
                    .append(escaped(chart.title() + ". " + chart.description()))
                    .append("\">\n");
        } else {
            whole.append(">\n<title id=\"")
                    .append(id)
                    .append("-title\">")
                    .append(escaped(chart.title()))
                    .append("</title>\n<desc id=\"")
                    .append(id)
                    .append("-description\">")
                    .append(escaped(chart.description()))
                    .append("</desc>\n");
        }
        String drawn = printed ? svg.toString() : "<g aria-hidden=\"true\">\n" + svg + "</g>\n";
        return new Drawing(whole.append(drawn).append("</svg>").toString(), height, spots);
    }

    private String font() {
        return chart.language() == Language.CHINESE
                ? "Noto Sans SC, Source Han Sans SC, sans-serif"
                : "DejaVu Sans Condensed, Arial, Liberation Sans, sans-serif";
    }

    /** What draws the PDF does not join Arabic letters, so they come joined. */
    private String drawn(String text) {
        if (!mirrored) {
            return text;
        }
        // The direction of the whole, which signs at its ends would not have by themselves; the fonts have no isolates.
        String embedded = FROM_THE_RIGHT
                + text.replaceAll("[\u2066-\u2068]", "\u202a").replace('\u2069', END_OF_DIRECTION)
                + END_OF_DIRECTION;
        if (!printed) {
            return embedded;
        }
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL)
                    .shape(embedded);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("The letters of \"" + text + "\" can't be joined.", e);
        }
    }

    private double place(double x) {
        return mirrored ? WIDTH - x : x;
    }

    private Canvas box(double x, double y, double width, double height, String fill) {
        return tag("rect")
                .attribute("x", mirrored ? WIDTH - x - width : x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .attribute("fill", fill);
    }

    private String points(List<Double> places) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < places.size(); i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(number(place(places.get(i))))
                    .append(',')
                    .append(number(places.get(i + 1)));
        }
        return points.toString();
    }

    private Canvas tag(String name) {
        svg.append('<').append(name);
        return this;
    }

    private Canvas attribute(String name, double value) {
        return attribute(name, number(value));
    }

    private Canvas attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private void end() {
        svg.append("/>\n");
    }

    private static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
