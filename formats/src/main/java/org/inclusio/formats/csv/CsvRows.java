package org.inclusio.formats.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/** The rows of a CSV file, as its header says what they mean. */
final class CsvRows {

    private static final int LONGEST_HEADER = 1 << 13;

    private CsvRows() {}

    /** Of a file whose fields are separated by commas or, if its header has none, by semicolons or tabs. */
    static void readAny(InputStream file, Function<List<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException {
        BufferedInputStream begun = new BufferedInputStream(file, LONGEST_HEADER);
        begun.mark(LONGEST_HEADER);
        char separator = separator(begun.readNBytes(LONGEST_HEADER));
        begun.reset();
        read(begun, separator, header, receiver);
    }

    static void read(InputStream file, char separator, Function<List<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException {
        CsvLines lines = new CsvLines(file, separator);
        if (!lines.next()) {
            throw UnreadableFile.at(1, "READABLE_FILE.empty");
        }
        CsvLayout layout = header.apply(lines.copy());
        while (lines.next()) {
            if (lines.width() == layout.width() || isPadded(lines, layout.width())) {
                layout.read(lines, receiver);
            } else {
                receiver.unreadable(wrongWidth(lines, layout.width()));
            }
        }
    }

    /** Whether a row says nothing behind its last field, as where a program of spreadsheets fills rows up. */
    private static boolean isPadded(CsvLines row, int width) {
        for (int at = width; at < row.width(); at++) {
            if (!Characters.trimmed(row.cell(at)).isEmpty()) {
                return false;
            }
        }
        return row.width() > width;
    }

    /** What separates the fields of the first line that is not empty. */
    static char separator(byte[] beginning) {
        boolean isQuoted = false;
        boolean any = false;
        boolean semicolon = false;
        boolean tab = false;
        for (byte b : beginning) {
            isQuoted ^= b == '"';
            if (!isQuoted && (b == '\n' || b == '\r') && any) {
                break;
            }
            any |= b != '\n' && b != '\r';
            if (!isQuoted && b == ',') {
                return ',';
            }
            semicolon |= !isQuoted && b == ';';
            tab |= !isQuoted && b == '\t';
        }
        return semicolon ? ';' : tab ? '\t' : ',';
    }

    private static UnreadableRow wrongWidth(CsvLines row, int width) {
        return new UnreadableRow(
                row.line(),
                Sentence.of("ROW_WIDTH.fields", "fields", row.width(), "width", width)
                        .at(Place.line(row.line())));
    }
}
