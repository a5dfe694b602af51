package org.inclusio.ingest.quality;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.sentence.Sentence;

/**
 * Holds rows to what the name of their sheet says. Of a series that is about women, or about an age, the name says nothing that
 * its rows leave out.
 */
public final class NamesOfSheets {

    private final CodesOfSeries codes;
    private String name = "";
    private List<Column> unsaid = List.of();

    NamesOfSheets(CodesOfSeries codes) {
        this.codes = codes;
    }

    /** The rows that follow are of this one. */
    public void begin(SheetName sheet) {
        name = sheet.name();
        unsaid = new ArrayList<>(sheet.says());
    }

    /** What is to be said at a row; of each sheet and column once. */
    public List<Finding> findings(RawObservation row) {
        if (unsaid.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Iterator<Column> left = unsaid.iterator(); left.hasNext(); ) {
            Column column = left.next();
            if (row.get(column) == null && !codes.isOfSeries(row.get(Column.SERIES), column)) {
                left.remove();
                Sentence unread = Sentence.of("SHEET_NAME.unread", "name", name, "column", column.plainName());
                findings.add(new Finding(row.line(), null, null, Rule.SHEET_NAME, unread.at(row.place())));
            }
        }
        return findings;
    }
}
