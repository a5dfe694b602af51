package org.inclusio.formats.structure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inclusio.formats.sentence.Language;

/** Writes the elements of SDMX-ML that artefacts, items and components share. */
final class Tags {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/";

    /** The namespaces of a message. */
    enum Space {
        MES("message"),
        STR("structure"),
        COM("common"),
        GEN("metadata/generic"),
        FOOTER("message/footer");

        private final String name;

        Space(String name) {
            this.name = name;
        }

        String prefix() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String uri(StructureFormat format) {
            return SCHEMAS
                    + switch (format) {
                        case ML_3_0 -> "v3_0/";
                        case ML_3_1 -> "v3_1/";
                        default -> "v2_1/";
                    }
                    + name;
        }
    }

    private final StructureFormat format;
    private final XMLStreamWriter out;

    Tags(StructureFormat format, OutputStream out) throws XMLStreamException {
        this.format = format;
        this.out = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void document(String root, List<Space> spaces) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeCharacters("\n");
        out.writeStartElement(Space.MES.prefix(), root, Space.MES.uri(format));
        for (Space space : spaces) {
            out.writeNamespace(space.prefix(), space.uri(format));
        }
        line();
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    /** An element of structures, with attributes as name and value in turn; what has no value is left out. */
    void open(String element, String... attributes) throws XMLStreamException {
        open(Space.STR, element, attributes);
    }

    void open(Space space, String element, String... attributes) throws XMLStreamException {
        out.writeStartElement(space.prefix(), element, space.uri(format));
        attributes(attributes);
    }

    void empty(Space space, String element, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(space.prefix(), element, space.uri(format));
        attributes(attributes);
    }

    void close() throws XMLStreamException {
        out.writeEndElement();
    }

    /** The same at the end of a line. */
    void closeLine() throws XMLStreamException {
        close();
        line();
    }

    void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    void text(Space space, String element, String text, String... attributes) throws XMLStreamException {
        open(space, element, attributes);
        out.writeCharacters(text);
        close();
    }

    /** What stands before the content of whatever has a name, in the order of the schemas. */
    void named(List<Annotation> annotations, Text name, Optional<Text> description) throws XMLStreamException {
        annotations(annotations);
        inAllLanguages("Name", name);
        if (description.isPresent()) {
            inAllLanguages("Description", description.get());
        }
    }

    void annotations(List<Annotation> annotations) throws XMLStreamException {
        if (annotations.isEmpty()) {
            return;
        }
        open(Space.COM, "Annotations");
        for (Annotation annotation : annotations) {
            open(Space.COM, "Annotation", "id", annotation.id());
            if (annotation.title() != null) {
                text(Space.COM, "AnnotationTitle", annotation.title());
            }
            text(Space.COM, "AnnotationType", annotation.type());
            if (annotation.text().isPresent()) {
                inAllLanguages("AnnotationText", annotation.text().get());
            }
            close();
        }
        close();
    }

    void inAllLanguages(String element, Text text) throws XMLStreamException {
        for (Map.Entry<Language, String> words : text.byLanguage().entrySet()) {
            open(Space.COM, element);
            out.writeAttribute(
                    "xml",
                    "http://www.w3.org/XML/1998/namespace",
                    "lang",
                    words.getKey().code());
            out.writeCharacters(words.getValue());
            close();
        }
    }

    /** An element of structures that refers to an artefact. */
    void reference(String element, Reference to) throws XMLStreamException {
        if (!format.isOf21()) {
            text(Space.STR, element, to.urn(format));
            return;
        }
        open(element);
        referenceTo(to);
        close();
    }

    /** The reference itself, as 2.1 writes it. */
    void referenceTo(Reference to) throws XMLStreamException {
        reference(
                "id", to.id(),
                "version", to.version(format),
                "agencyID", to.agency(),
                "package", to.type().urnPackage(),
                "class", to.type().className(format));
    }

    /** An element of structures that refers to an item. */
    void reference(String element, ItemReference to) throws XMLStreamException {
        if (!format.isOf21()) {
            text(Space.STR, element, to.urn(format));
            return;
        }
        open(element);
        reference(
                "id", to.item(),
                "maintainableParentID", to.scheme().id(),
                "maintainableParentVersion", to.scheme().version(format),
                "agencyID", to.scheme().agency(),
                "package", to.scheme().type().urnPackage(),
                "class", to.scheme().type().itemClass());
        close();
    }

    /** An element of structures that refers to a part of the same artefact, which 3 names without more ado. */
    void local(String element, String id) throws XMLStreamException {
        if (!format.isOf21()) {
            text(Space.STR, element, id);
            return;
        }
        open(element);
        reference("id", id);
        close();
    }

    private void reference(String... attributes) throws XMLStreamException {
        out.writeEmptyElement("Ref");
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    /** A failure to write is one of the stream, as there is nothing here that could not be written as XML. */
    static IOException unwritten(XMLStreamException failure) {
        return failure.getNestedException() instanceof IOException cause ? cause : new IOException(failure);
    }
}
