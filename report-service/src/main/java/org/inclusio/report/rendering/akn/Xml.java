package org.inclusio.report.rendering.akn;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inclusio.report.document.Linked;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.ForeignRuns;
import org.inclusio.report.rendering.Origins;

/** Elements of Akoma Ntoso, one after the other. Attributes are given in pairs of a name and a value. */
final class Xml {

    private static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final Language language;
    private final Origins origins;

    /** Begins with the root element. */
    Xml(Language language, Origins origins) throws XMLStreamException {
        this.language = language;
        this.origins = origins;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(AKN);
        xml.writeStartElement("akomaNtoso");
        xml.writeDefaultNamespace(AKN);
    }

    /** Closes what is open. */
    byte[] bytes() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        return out.toByteArray();
    }

    void begin(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    void text(String element, String text, String... attributes) throws XMLStreamException {
        begin(element, attributes);
        characters(text);
        end();
    }

    void text(String element, Linked text) throws XMLStreamException {
        begin(element);
        linked(text);
        end();
    }

    /** A paragraph that is one thing, such as the number or the title of the document. */
    void named(String element, String text, String... attributes) throws XMLStreamException {
        begin("p");
        text(element, text, attributes);
        end();
    }

    /** What is of a script of another language says so. */
    void characters(String text) throws XMLStreamException {
        for (ForeignRuns.Part part : ForeignRuns.of(text, language)) {
            if (part.language() == null) {
                xml.writeCharacters(part.text());
            } else {
                xml.writeStartElement("span");
                xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", part.language());
                xml.writeCharacters(part.text());
                xml.writeEndElement();
            }
        }
    }

    /** Numbers are references to where they come from. */
    void linked(Linked text) throws XMLStreamException {
        for (Linked.Piece piece : text.pieces()) {
            Optional<String> origin = origins.of(piece.statistic());
            if (origin.isPresent()) {
                text("ref", piece.text(), "href", origin.get());
            } else {
                characters(piece.text());
            }
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
