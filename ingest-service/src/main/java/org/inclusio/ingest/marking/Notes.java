package org.inclusio.ingest.marking;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The notes of one sheet: those that were there, and one for each marked cell. A cell has one note at most. */
final class Notes {

    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";
    private static final String TITLE = "Inclusio";
    private static final int LONGEST = 8_000;

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Takes over the notes of a sheet as texts. */
    void addSent(InputStream part) throws XMLStreamException {
        XMLStreamReader reader = Xml.read(part);
        String cell = null;
        StringBuilder text = new StringBuilder();
        boolean isText = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("comment")) {
                    cell = Xml.attribute(reader, "ref");
                    text.setLength(0);
                }
                isText = reader.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.CHARACTERS && isText && text.length() < LONGEST) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                isText = false;
                if (reader.getLocalName().equals("comment") && cell != null && CellName.row(cell) > 0) {
                    texts.put(cell, Xml.text(text.toString(), LONGEST));
                }
            }
        }
    }

    void add(NavigableMap<Integer, NavigableMap<Integer, Mark>> marks) {
        marks.forEach((row, cells) -> cells.forEach((column, mark) ->
                texts.merge(CellName.of(column, row), mark.words(), (sent, found) -> found + "\n\n" + sent)));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    void writeTexts(OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer = Xml.write(out);
        writer.writeStartElement("comments");
        writer.writeDefaultNamespace(Xml.MAIN);
        writer.writeStartElement("authors");
        writer.writeStartElement("author");
        writer.writeCharacters(TITLE);
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeStartElement("commentList");
        for (Map.Entry<String, String> note : texts.entrySet()) {
            writer.writeStartElement("comment");
            writer.writeAttribute("ref", note.getKey());
            writer.writeAttribute("authorId", "0");
            writer.writeStartElement("text");
            writer.writeStartElement("r");
            writer.writeStartElement("t");
            writer.writeAttribute("xml:space", "preserve");
            writer.writeCharacters(note.getValue());
            for (int i = 0; i < 4; i++) {
                writer.writeEndElement();
            }
        }
        writer.writeEndDocument();
        writer.flush();
    }

    /** The boxes that the notes are shown in, hidden until a cell is pointed at. */
    void writeBoxes(OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer = Xml.write(out);
        writer.writeStartElement("xml");
        writer.writeNamespace("v", VML);
        writer.writeNamespace("o", OFFICE);
        writer.writeNamespace("x", EXCEL);
        element(
                writer,
                "v:shapetype",
                "id",
                "_x0000_t202",
                "coordsize",
                "21600,21600",
                "o:spt",
                "202",
                "path",
                "m,l,21600r21600,l21600,xe");
        element(writer, "v:stroke", "joinstyle", "miter");
        writer.writeEndElement();
        element(writer, "v:path", "gradientshapeok", "t", "o:connecttype", "rect");
        writer.writeEndElement();
        writer.writeEndElement();
        int number = 1_025;
        for (String cell : texts.keySet()) {
            box(writer, cell, number++);
        }
        writer.writeEndDocument();
        writer.flush();
    }

    private static void box(XMLStreamWriter writer, String cell, int number) throws XMLStreamException {
        int column = CellName.column(cell);
        int row = CellName.row(cell) - 1;
        element(
                writer,
                "v:shape",
                "id",
                "_x0000_s" + number,
                "type",
                "#_x0000_t202",
                "style",
                "position:absolute;visibility:hidden",
                "fillcolor",
                "#ffffe1",
                "o:insetmode",
                "auto");
        element(writer, "v:textbox", "style", "mso-direction-alt:auto");
        writer.writeEndElement();
        element(writer, "x:ClientData", "ObjectType", "Note");
        said(writer, "x:Anchor", column + 1 + ", 15, " + row + ", 2, " + (column + 6) + ", 15, " + (row + 9) + ", 4");
        said(writer, "x:AutoFill", "False");
        said(writer, "x:Row", Integer.toString(row));
        said(writer, "x:Column", Integer.toString(column));
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private static void said(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        element(writer, name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    /** Begins an element; attributes are names and values in turn. */
    private static void element(XMLStreamWriter writer, String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
