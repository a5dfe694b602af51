package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Comma-separated values under a header of short names, in any order and any case. */
public final class PlainCsv implements ObservationFormat {

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        CsvRows.read(file, PlainCsv::layout, receiver);
    }

    private static RowLayout layout(Iterable<String> names) {
        RowLayout.Builder layout = new RowLayout.Builder();
        for (String name : names) {
            Optional<Column> column = Column.ofPlain(name.strip());
            layout.add(name, column, false);
        }
        return layout.build(Column::plainName);
    }
}
