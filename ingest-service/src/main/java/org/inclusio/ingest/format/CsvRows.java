package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.inclusio.ingest.sentence.Sentence;

/** The rows of a CSV file, as its header says what they mean. */
final class CsvRows {

    private CsvRows() {}

    static void read(InputStream file, Function<Iterable<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException {
        read(file, ',', header, receiver);
    }

    static void read(
            InputStream file, char separator, Function<Iterable<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException {
        CsvLines lines = new CsvLines(file, separator);
        if (!lines.next()) {
            throw UnreadableFile.at(1, "READABLE_FILE.empty");
        }
        CsvLayout layout = header.apply(lines.copy());
        while (lines.next()) {
            if (lines.width() == layout.width()) {
                layout.read(lines, receiver);
            } else {
                receiver.unreadable(wrongWidth(lines, layout.width()));
            }
        }
    }

    private static UnreadableRow wrongWidth(CsvLines row, int width) {
        return new UnreadableRow(
                row.line(),
                Sentence.of("ROW_WIDTH.fields", "fields", row.width(), "width", width)
                        .at(Place.line(row.line())));
    }
}
