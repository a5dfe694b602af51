package org.inclusio.report.rendering.docx;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one part; names carry the prefixes that are usual in WordprocessingML. */
final class WordXml {

    /** The namespace of pictures, which also says that what is drawn is one. */
    static final String PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private static final Map<String, String> NAMESPACES = namespaces();

    /** All but the characters of XML 1.0, 2.2. */
    private static final Pattern UNKNOWN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Opens the part with its root. */
    WordXml(String root) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            begin(root);
            for (var namespace : NAMESPACES.entrySet()) {
                if (!namespace.getKey().equals(XMLConstants.XML_NS_PREFIX)) {
                    xml.writeNamespace(namespace.getKey(), namespace.getValue());
                }
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** @param attributes names and values in turn */
    WordXml open(String name, String... attributes) {
        try {
            begin(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    WordXml empty(String name, String... attributes) {
        try {
            int colon = name.indexOf(':');
            xml.writeEmptyElement(
                    name.substring(0, colon), name.substring(colon + 1), NAMESPACES.get(name.substring(0, colon)));
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    WordXml characters(String text) {
        try {
            xml.writeCharacters(known(text));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    WordXml close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Closes what is open and gives the part. */
    byte[] finish() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void begin(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = name.substring(0, colon);
        xml.writeStartElement(prefix, name.substring(colon + 1), NAMESPACES.get(prefix));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            int colon = attributes[i].indexOf(':');
            if (colon < 0) {
                xml.writeAttribute(attributes[i], known(attributes[i + 1]));
            } else {
                String prefix = attributes[i].substring(0, colon);
                xml.writeAttribute(
                        prefix, NAMESPACES.get(prefix), attributes[i].substring(colon + 1), known(attributes[i + 1]));
            }
        }
    }

    /** The text without what no XML may hold, such as control characters; a source may bring them. */
    private static String known(String text) {
        return UNKNOWN.matcher(text).replaceAll("");
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("A part of the Word document could not be written.", e);
    }

    private static Map<String, String> namespaces() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI);
        all.put("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        all.put("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        all.put("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        all.put("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        all.put("pic", PICTURES);
        return all;
    }
}
