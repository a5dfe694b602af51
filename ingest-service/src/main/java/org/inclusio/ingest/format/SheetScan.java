package org.inclusio.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.ingest.sentence.Sentence;

/** Goes through a sheet once before its rows are read, behind which it says which cells are merged. */
final class SheetScan {

    private static final int MOST = 100_000;

    private final int sheet;
    private final String sheetName;
    private final List<CellRange> merged = new ArrayList<>();
    // The last row and its last cell, from 1 and 0, and how many have been seen.
    private int row;
    private int rows;
    private int column;
    private int cells;

    SheetScan(int sheet, String sheetName) {
        this.sheet = sheet;
        this.sheetName = sheetName;
    }

    List<CellRange> through(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> row(reader.getAttributeValue(null, "r"));
                    case "c" -> cell(reader.getAttributeValue(null, "r"), reader.getAttributeValue(null, "t"));
                    case "mergeCell" -> merged(reader.getAttributeValue(null, "ref"));
                    // The library reads it on with the text that stands in the cell itself.
                    case "rPh" -> throw refused(Sentence.of("READABLE_FILE.phonetic-cell"));
                    default -> {}
                }
            }
        }
        merged.sort(Comparator.comparingInt(CellRange::firstRow));
        return merged;
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
