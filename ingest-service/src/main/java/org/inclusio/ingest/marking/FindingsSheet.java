package org.inclusio.ingest.marking;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inclusio.ingest.format.Place;
import org.inclusio.ingest.quality.Finding;

/** The sheet that lists what was found, in the order of the file; every cell is a text. */
final class FindingsSheet {

    private static final String[] HEADER = {
        "place", "column", "own column", "value", "severity", "explained", "rule", "finding", "what to do"
    };
    private static final int[] WIDTHS = {18, 24, 20, 20, 11, 10, 26, 100, 70};
    private static final int SEVERITY = 4;
    private static final int LONGEST = 8_000;

    private FindingsSheet() {}

    static void write(List<Finding> findings, MarkedStyles styles, OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer = Xml.write(out);
        writer.writeStartElement("worksheet");
        writer.writeDefaultNamespace(Xml.MAIN);
        writer.writeStartElement("cols");
        for (int i = 0; i < WIDTHS.length; i++) {
            writer.writeEmptyElement("col");
            writer.writeAttribute("min", Integer.toString(i + 1));
            writer.writeAttribute("max", Integer.toString(i + 1));
            writer.writeAttribute("width", Integer.toString(WIDTHS[i]));
            writer.writeAttribute("customWidth", "1");
        }
        writer.writeEndElement();
        writer.writeStartElement("sheetData");
        row(writer, 1, HEADER, 0);
        int row = 2;
        for (Finding finding : findings) {
            String[] cells = {
                Place.said(finding.line()),
                finding.column(),
                finding.ownColumn(),
                finding.value(),
                finding.severity().name(),
                finding.explained() ? "yes" : "no",
                finding.rule().name(),
                finding.message(),
                finding.rule().remedy()
            };
            row(writer, row++, cells, styles.marked(0, finding.severity()));
        }
        writer.writeEndDocument();
        writer.flush();
    }

    private static void row(XMLStreamWriter writer, int row, String[] cells, int style) throws XMLStreamException {
        writer.writeStartElement("row");
        writer.writeAttribute("r", Integer.toString(row));
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                writer.writeStartElement("c");
                writer.writeAttribute("r", CellName.of(i, row));
                writer.writeAttribute("s", Integer.toString(i == SEVERITY ? style : 0));
                writer.writeAttribute("t", "inlineStr");
                writer.writeStartElement("is");
                writer.writeStartElement("t");
                writer.writeAttribute("xml:space", "preserve");
                writer.writeCharacters(Xml.text(cells[i], LONGEST));
                writer.writeEndElement();
                writer.writeEndElement();
                writer.writeEndElement();
            }
        }
        writer.writeEndElement();
    }
}
