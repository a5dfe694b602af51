package org.inclusio.report.rendering.chart;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.report.document.Chart;
import org.inclusio.report.language.Language;

/**
 * The sheet that a chart is drawn on: what the library drew, in a frame that says title and description. Of what the library
 * says to those who hear a page nothing is kept but the names of marks, which become titles where something is pointed at;
 * lines of a text become texts of their own, which every program that draws SVG sets alike.
 */
final class Sheet {

    static final double WIDTH = 640;
    static final double LEFT = 14;
    static final double RIGHT = 620;
    static final double ACROSS = RIGHT - LEFT;

    private static final char FROM_THE_RIGHT = '\u202b';
    private static final char END_OF_DIRECTION = '\u202c';
    private static final XMLInputFactory READER = XMLInputFactory.newDefaultFactory();

    static {
        // A text in one piece, whatever signs are in it.
        READER.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Chart chart;
    private final boolean printed;
    private final Function<Integer, Optional<String>> address;
    private final StringBuilder svg = new StringBuilder();

    /**
     * @param printed whether it is for the PDF, where the description is an attribute and not an element, and marks have
     *     neither links nor titles
     * @param address where a statistic leads to from within the drawing
     */
    Sheet(Chart chart, boolean printed, Function<Integer, Optional<String>> address) {
        this.chart = chart;
        this.printed = printed;
        this.address = address;
    }

    String with(Vega.Drawn drawn) {
        String id = "figure-" + chart.numeral();
        String size = "\" width=\"%1$.0f\" height=\"%2$.0f\"".formatted(WIDTH, drawn.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f".formatted(WIDTH, drawn.height()))
                .append(size)
                // What is a picture (img) may hold no links. As a figure it is heard as its title and description
                // alone too, since what is drawn is hidden.
                .append(" role=\"figure\" direction=\"ltr\" aria-labelledby=\"")
                .append(id + "-title " + id + "-description\" font-family=\"")
                .append(font())
                .append('"');
        if (printed) {
            svg.append(" alt=\"" + escaped(chart.title() + ". " + chart.description()) + "\">\n");
        } else {
            svg.append(">\n<title id=\"" + id + "-title\">" + escaped(chart.title()) + "</title>\n");
            svg.append("<desc id=\"" + id + "-description\">" + escaped(chart.description()) + "</desc>\n");
        }
        svg.append(printed ? "<g>\n" : "<g aria-hidden=\"true\">\n");
        try {
            copy(READER.createXMLStreamReader(new StringReader(drawn.svg())));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The drawing of " + chart.label() + " is no XML.", e);
        }
        return svg.append("</g>\n</svg>").toString();
    }

    private void copy(XMLStreamReader in) throws XMLStreamException {
        Deque<String> ends = new ArrayDeque<>();
        String link = null;
        Map<String, String> text = new LinkedHashMap<>();
        double below = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                svg.append(ends.pop());
            } else if (event == XMLStreamConstants.CHARACTERS) {
                if (below > 0) {
                    text.put("y", Double.toString(below));
                }
                open("text", text).append('>' + escaped(drawn(in.getText())) + "</text>\n");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = in.getLocalName();
                if (name.equals("tspan")) {
                    String height = in.getAttributeValue(null, "dy");
                    below += height == null ? 0 : Double.parseDouble(height);
                    ends.push("");
                } else if (name.equals("a")) {
                    link = in.getAttributeValue(null, "href");
                    ends.push("");
                } else if (name.equals("svg") || isEmptyGround(in)) {
                    ends.push("");
                } else {
                    String end = begin(in.getAttributeValue(null, "aria-label"), link);
                    link = null;
                    below = 0;
                    Map<String, String> attributes = attributes(in);
                    if (name.equals("text")) {
                        text = attributes;
                    } else if (name.equals("g")) {
                        open(name, attributes).append(">\n");
                        end = "</g>\n" + end;
                    } else {
                        open(name, attributes).append("/>\n");
                    }
                    ends.push(end);
                }
            }
        }
    }

    /** Opens what says its name where it is pointed at and leads to its statistic; gives what ends it. */
    private String begin(String name, String link) {
        if (name == null || printed) {
            return "";
        }
        Optional<String> to = Optional.ofNullable(link)
                .map(statistic -> Integer.valueOf(statistic.substring(1)))
                .flatMap(address);
        // Who goes from link to link with keys or hears the page finds the same links in the table below.
        svg.append(to.map(there -> "<a class=\"mark\" href=\"" + escaped(there) + "\" tabindex=\"-1\">")
                        .orElse("<g>"))
                .append("<title>" + escaped(name) + "</title>\n");
        return to.isPresent() ? "</a>\n" : "</g>\n";
    }

    private StringBuilder open(String name, Map<String, String> attributes) {
        svg.append('<').append(name);
        attributes.forEach((attribute, value) -> svg.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        return svg;
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            boolean isTold = name.equals("class") || name.equals("role") || name.startsWith("aria-");
            boolean isUsual = name.equals("font-family") || name.equals("opacity") && value.equals("1");
            if (!isTold && !isUsual) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    /** The ground of a group that has no colour. */
    private static boolean isEmptyGround(XMLStreamReader in) {
        String of = in.getAttributeValue(null, "class");
        return "foreground".equals(of) || "background".equals(of);
    }

    private String font() {
        return chart.language() == Language.CHINESE
                ? "Noto Sans SC, Source Han Sans SC, sans-serif"
                : "DejaVu Sans Condensed, Arial, Liberation Sans, sans-serif";
    }

    /** What draws the PDF does not join Arabic letters, so they come joined. */
    private String drawn(String text) {
        if (!chart.language().isRightToLeft()) {
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
