package org.inclusio.ingest.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.inclusio.ingest.quality.Rule.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The styles of a workbook, and to each that a marked cell has the same in the colour of the mark. */
final class MarkedStyles {

    private static final String NONE = "<styleSheet xmlns=\"" + Xml.MAIN + "\">"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
            + "</styleSheet>";

    private final Document styles;
    private final Element cells;
    private final int known;
    private final Map<Severity, Integer> fills = new EnumMap<>(Severity.class);
    private final Map<String, Integer> marked = new HashMap<>();

    private MarkedStyles(Document styles) {
        this.styles = styles;
        this.cells = child(styles.getDocumentElement(), "cellXfs");
        this.known = children(cells);
        for (Severity severity : Severity.values()) {
            fills.put(severity, addFill(Mark.colour(severity)));
        }
    }

    /** @param part the styles as they were sent; null without any */
    static MarkedStyles of(InputStream part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document sent = part == null ? null : factory.newDocumentBuilder().parse(part);
            boolean isWhole = sent != null
                    && child(sent.getDocumentElement(), "cellXfs") != null
                    && child(sent.getDocumentElement(), "fills") != null;
            return new MarkedStyles(
                    isWhole
                            ? sent
                            : factory.newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(NONE.getBytes(StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform reads XML.", e);
        } catch (SAXException e) {
            throw new IOException("The styles of the workbook can't be read.", e);
        }
    }

    /** The style of a cell that is not marked; what the workbook does not have is the first. */
    int plain(int style) {
        return style >= 0 && style < known ? style : 0;
    }

    /** The same style in the colour of the mark. */
    int marked(int style, Severity severity) {
        return marked.computeIfAbsent(plain(style) + " " + severity, key -> {
            Element like = (Element) element(cells, plain(style)).cloneNode(true);
            like.setAttribute("fillId", fills.get(severity).toString());
            like.setAttribute("applyFill", "1");
            return add(like);
        });
    }

    /** A style of texts that are read from right to left, whatever they begin with. */
    int rightToLeft() {
        Element style = styles.createElementNS(Xml.MAIN, "xf");
        style.setAttribute("applyAlignment", "1");
        Element alignment = styles.createElementNS(Xml.MAIN, "alignment");
        alignment.setAttribute("readingOrder", "2");
        style.appendChild(alignment);
        return add(style);
    }

    private int add(Element style) {
        cells.appendChild(style);
        int number = children(cells) - 1;
        cells.setAttribute("count", Integer.toString(number + 1));
        return number;
    }

    void write(OutputStream out) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(styles), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("The styles of the workbook can't be written.", e);
        }
    }

    private int addFill(String colour) {
        Element all = child(styles.getDocumentElement(), "fills");
        Element fill = styles.createElementNS(Xml.MAIN, "fill");
        Element pattern = styles.createElementNS(Xml.MAIN, "patternFill");
        pattern.setAttribute("patternType", "solid");
        Element foreground = styles.createElementNS(Xml.MAIN, "fgColor");
        foreground.setAttribute("rgb", "FF" + colour);
        pattern.appendChild(foreground);
        fill.appendChild(pattern);
        all.appendChild(fill);
        int number = children(all) - 1;
        all.setAttribute("count", Integer.toString(number + 1));
        return number;
    }

    private static Element child(Element of, String name) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static int children(Element of) {
        int count = 0;
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            count += nodes.item(i) instanceof Element ? 1 : 0;
        }
        return count;
    }

    private static Element element(Element of, int number) {
        int left = number;
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && left-- == 0) {
                return element;
            }
        }
        throw new IllegalArgumentException("there is no style " + number);
    }
}
