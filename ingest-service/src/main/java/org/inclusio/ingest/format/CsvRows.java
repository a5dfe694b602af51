package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Function;

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
        try {
            deliver(lines, header, receiver);
        } catch (CharacterCodingException e) {
            throw notUtf8(lines.line(), e);
        } catch (CsvLines.Broken e) {
            throw broken(lines.line(), e);
        }
    }

    private static void deliver(CsvLines lines, Function<Iterable<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException, CsvLines.Broken {
        if (!lines.next()) {
            throw new UnreadableFile(1, "Line 1: the file is empty. Send a header and at least one row.");
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
                "Line " + row.line() + ": " + row.width() + " fields where the header has " + width
                        + ". Put quotes around text with a comma in it, and write empty fields out.");
    }

    private static UnreadableFile notUtf8(long line, Exception cause) {
        return new UnreadableFile(
                line,
                "Line " + line + ": the text is not UTF-8. Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\") and"
                        + " send it again.",
                cause);
    }

    private static UnreadableFile broken(long line, CsvLines.Broken why) {
        return new UnreadableFile(
                line, "Line " + line + ": " + why.getMessage() + ". Correct the line and send the file again.", why);
    }
}
