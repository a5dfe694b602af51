package org.inclusio.ingest.marking;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.ingest.quality.Finding;

/** The sheet that lists what was found, in the order of the file; every cell is a text. */
final class FindingsSheet {

    private static final String[] HEADER = {
        "column.place",
        "column.column",
        "column.own-column",
        "column.value",
        "column.severity",
        "column.explained",
        "column.rule",
        "column.finding",
        "column.remedy"
    };
    private static final int[] WIDTHS = {18, 24, 20, 20, 11, 10, 26, 100, 70};
    private static final int SEVERITY = 4;
    /** Columns whose texts are of the language; the others say what the file says, or codes. */
    private static final Set<Integer> WORDED = Set.of(0, 5, 7, 8);

    private static final int LONGEST = 8_000;

    private FindingsSheet() {}

    static void write(List<Finding> findings, Language language, MarkedStyles styles, OutputStream out)
            throws XMLStreamException {
        Wording wording = Wording.in(language);
        PageTexts texts = PageTexts.of(language);
        int worded = texts.isRightToLeft() ? styles.rightToLeft() : 0;
        XMLStreamWriter writer = Xml.write(out);
        writer.writeStartElement("worksheet");
        writer.writeDefaultNamespace(Xml.MAIN);
        if (texts.isRightToLeft()) {
            writer.writeStartElement("sheetViews");
            writer.writeEmptyElement("sheetView");
            writer.writeAttribute("rightToLeft", "1");
            writer.writeAttribute("workbookViewId", "0");
            writer.writeEndElement();
        }
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
        row(writer, 1, Arrays.stream(HEADER).map(texts::say).toArray(String[]::new), worded, 0);
        int row = 2;
        for (Finding finding : findings) {
            String[] cells = {
                wording.say(Place.said(finding.line())),
                finding.column(),
                finding.ownColumn(),
                finding.value(),
                finding.severity().name(),
                texts.say(finding.explained() ? "yes" : "no"),
                finding.rule().name(),
                wording.say(finding.sentence()),
                texts.say("remedy." + finding.rule())
            };
            row(writer, row++, cells, worded, styles.marked(0, finding.severity()));
        }
        writer.writeEndDocument();
        writer.flush();
    }

    private static void row(XMLStreamWriter writer, int row, String[] cells, int worded, int ofSeverity)
            throws XMLStreamException {
        writer.writeStartElement("row");
        writer.writeAttribute("r", Integer.toString(row));
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                writer.writeStartElement("c");
                writer.writeAttribute("r", CellName.of(i, row));
                writer.writeAttribute(
                        "s", Integer.toString(i == SEVERITY ? ofSeverity : WORDED.contains(i) ? worded : 0));
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
