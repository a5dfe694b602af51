package org.inclusio.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.text.Characters;

/** Comma-separated values under a header of short names, in any order and any case. */
public final class PlainCsv implements ObservationFormat {

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        CsvRows.readAny(file, PlainCsv::layout, receiver);
    }

    private static RowLayout layout(List<String> names) {
        RowLayout.Builder layout = new RowLayout.Builder();
        for (String name : names) {
            if (isNameless(name)) {
                layout.addNameless();
            } else {
                layout.add(name, Column.ofPlain(Characters.trimmed(name)), false);
            }
        }
        return layout.build(Column::plainName);
    }

    /** Whether a column has no header; pandas calls one that it read so "Unnamed: 0". */
    static boolean isNameless(String name) {
        String text = Characters.trimmed(name);
        return text.isEmpty() || text.startsWith("Unnamed: ");
    }
}
