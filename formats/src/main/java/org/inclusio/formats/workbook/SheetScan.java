package org.inclusio.formats.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/**
 * Goes through a sheet once before its rows are read, behind which it says which cells are merged, and where it says which
 * are struck out or above the line.
 */
final class SheetScan {

    private static final int MOST = 100_000;

    private final int sheet;
    private final String sheetName;
    private final WorkbookMarks marks;
    private final List<CellRange> merged = new ArrayList<>();
    private final MarkedCells marked = new MarkedCells();
    private final MarkedText inline = new MarkedText();
    private final StringBuilder index = new StringBuilder();
    // The last row and its last cell, from 1 and 0, and how many have been seen.
    private int row;
    private int rows;
    private int column;
    private int cells;
    // Of the cell that it is in: how its style marks it, whether it says anything, and whether its value is an index.
    private Mark ofStyle = Mark.NONE;
    private boolean isEmpty;
    private boolean isShared;
    private boolean isInline;
    private boolean isValue;

    SheetScan(int sheet, String sheetName, WorkbookMarks marks) {
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.marks = marks;
    }

    void through(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (isInline) {
                inline.see(event, reader);
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (isValue && isShared) {
                        index.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                default -> {}
            }
        }
        merged.sort(Comparator.comparingInt(CellRange::firstRow));
    }

    private void begin(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "row" -> row(at.getAttributeValue(null, "r"));
            case "c" -> {
                cell(at.getAttributeValue(null, "r"), at.getAttributeValue(null, "t"));
                style(at.getAttributeValue(null, "s"));
            }
            case "v" -> {
                isValue = true;
                isEmpty = false;
            }
            case "is" -> {
                isInline = true;
                isEmpty = false;
                inline.begin();
            }
            case "mergeCell" -> merged(at.getAttributeValue(null, "ref"));
            // The library reads it on with the text that stands in the cell itself.
            case "rPh" -> throw refused(Sentence.of("READABLE_FILE.phonetic-cell"));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "v" -> isValue = false;
            case "is" -> isInline = false;
            case "c" -> mark();
            default -> {}
        }
    }

    private void style(String number) {
        ofStyle = marks.ofStyle(number == null ? 0 : number(number));
        isEmpty = true;
        index.setLength(0);
        inline.begin();
    }

    private void mark() {
        Mark mark = ofStyle.or(inline.mark());
        if (isShared && !index.isEmpty()) {
            mark = mark.or(marks.ofText(number(index.toString().strip())));
        }
        if (mark != Mark.NONE && !isEmpty && !marked.add(row, column, mark)) {
            throw new UnreadableFile(
                    line(),
                    Sentence.of("READABLE_FILE.many-marked", "most", MarkedCells.MOST)
                            .at(Sentence.of("place.sheet", "sheet", sheetName)));
        }
    }

    /** The merged cells, by their first rows. */
    List<CellRange> merged() {
        return merged;
    }

    MarkedCells marked() {
        return marked;
    }

    /** The place that it has come to. */
    long line() {
        return Place.of(sheet, Math.max(row, 1));
    }

    /** What has no number stands behind the last, and the library counts it; it is read where that is the same. */
    private void row(String number) {
        int next = number == null ? row + 1 : number(number);
        if (next <= row || number == null && next != rows + 1) {
            throw GuardedRows.damaged(line(), null);
        }
        row = next;
        rows++;
        column = -1;
        cells = 0;
    }

    private static int number(String number) {
        return number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : 0;
    }

    private void cell(String name, String type) {
        int next = name == null ? column + 1 : CellRange.column(name);
        if (next <= column || name == null && next != cells) {
            throw GuardedRows.damaged(line(), null);
        }
        column = next;
        cells++;
        isShared = "s".equals(type);
        if ("d".equals(type)) {
            throw refused(Sentence.of("READABLE_FILE.date-cell"));
        }
    }

    private UnreadableFile refused(Sentence cause) {
        return new UnreadableFile(
                line(),
                cause.at(Sentence.of("place.cell", "sheet", sheetName, "cell", CellRange.letters(column) + row)));
    }

    private void merged(String reference) {
        Optional<CellRange> range = CellRange.of(reference == null ? "" : reference);
        if (range.isEmpty()) {
            throw GuardedRows.damaged(line(), null);
        }
        if (merged.size() == MOST) {
            throw new UnreadableFile(
                    line(),
                    Sentence.of("READABLE_FILE.many-merged", "most", MOST)
                            .at(Sentence.of("place.sheet", "sheet", sheetName)));
        }
        if (!range.get().isOneCell()) {
            merged.add(range.get());
        }
    }
}
