package org.inclusio.ingest.marking;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies one sheet, one element in memory at a time. Of a formula its last result stays. What is not named here is left
 * out: links, names, drawings, conditions, lists to choose from and all that refers to other parts.
 */
final class SheetCopy {

    private static final Set<String> TAKEN = Set.of(
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetProtection",
            "mergeCells",
            "printOptions",
            "pageMargins");
    private static final Set<String> LEFT_OUT = Set.of("extLst", "f", "pivotSelection");

    private final NavigableMap<Integer, NavigableMap<Integer, Mark>> marks;
    private final MarkedStyles styles;
    private XMLStreamReader reader;
    private XMLStreamWriter writer;
    private int row;

    SheetCopy(NavigableMap<Integer, NavigableMap<Integer, Mark>> marks, MarkedStyles styles) {
        this.marks = marks;
        this.styles = styles;
    }

    /** @param notes the reference to the boxes of the notes, or null */
    void copy(InputStream sheet, String notes, OutputStream out) throws XMLStreamException {
        reader = Xml.read(sheet);
        writer = Xml.write(out);
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // Before the root.
        }
        writer.writeStartElement("worksheet");
        writer.writeDefaultNamespace(Xml.MAIN);
        writer.writeNamespace("r", Xml.OF_DOCUMENT);
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!isOurs() || !TAKEN.contains(reader.getLocalName())) {
                    Xml.skip(reader);
                } else if (reader.getLocalName().equals("sheetData")) {
                    rows();
                } else {
                    element();
                }
            }
        }
        if (notes != null) {
            writer.writeEmptyElement("legacyDrawing");
            writer.writeAttribute("r:id", notes);
        }
        writer.writeEndDocument();
        writer.flush();
    }

    private boolean isOurs() {
        return Xml.MAIN.equals(reader.getNamespaceURI());
    }

    private void rows() throws XMLStreamException {
        writer.writeStartElement("sheetData");
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("row")) {
                    row();
                } else {
                    Xml.skip(reader);
                }
            }
        }
        writer.writeEndElement();
    }

    private void row() throws XMLStreamException {
        String number = Xml.attribute(reader, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        writer.writeStartElement("row");
        attributes(Set.of("r", "ht", "customHeight", "hidden", "outlineLevel", "collapsed"));
        NavigableMap<Integer, Mark> open = new TreeMap<>(marks.getOrDefault(row, new TreeMap<>()));
        int column = -1;
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("c")) {
                    String name = Xml.attribute(reader, "r");
                    column = name == null ? column + 1 : CellName.column(name);
                    empty(open.headMap(column, false));
                    cell(column, open.remove(column));
                } else {
                    Xml.skip(reader);
                }
            }
        }
        empty(open);
        writer.writeEndElement();
    }

    /** Marked cells that the sheet does not have, because they are empty. */
    private void empty(NavigableMap<Integer, Mark> missing) throws XMLStreamException {
        for (Map.Entry<Integer, Mark> cell : missing.entrySet()) {
            writer.writeEmptyElement("c");
            writer.writeAttribute("r", CellName.of(cell.getKey(), row));
            writer.writeAttribute(
                    "s", Integer.toString(styles.marked(0, cell.getValue().severity())));
        }
        missing.clear();
    }

    private void cell(int column, Mark mark) throws XMLStreamException {
        writer.writeStartElement("c");
        writer.writeAttribute("r", CellName.of(column, row));
        String stated = Xml.attribute(reader, "s");
        int style = stated == null ? 0 : Integer.parseInt(stated);
        writer.writeAttribute(
                "s", Integer.toString(mark == null ? styles.plain(style) : styles.marked(style, mark.severity())));
        String type = Xml.attribute(reader, "t");
        if (type != null) {
            writer.writeAttribute("t", type);
        }
        children();
    }

    /** An element with all that is in it; the reader stands at its beginning, and then at its end. */
    private void element() throws XMLStreamException {
        writer.writeStartElement(reader.getLocalName());
        attributes(null);
        children();
    }

    private void children() throws XMLStreamException {
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isOurs() && !LEFT_OUT.contains(reader.getLocalName())) {
                    element();
                } else {
                    Xml.skip(reader);
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                writer.writeCharacters(reader.getText());
            }
        }
        writer.writeEndElement();
    }

    /** Those without a namespace, since others refer to other parts; of these, where names are given, only they. */
    private void attributes(Set<String> only) throws XMLStreamException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            if ((namespace == null || namespace.isEmpty()) && (only == null || only.contains(name))) {
                writer.writeAttribute(name, reader.getAttributeValue(i));
            } else if (name.equals("space")) {
                writer.writeAttribute("xml:space", reader.getAttributeValue(i));
            }
        }
    }
}
