package org.inclusio.ingest.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.ingest.sentence.Sentence;

/** The rows of a CSV file (RFC 4180, UTF-8), with limits that keep any file's demands small. */
final class CsvRows {

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_FIELD = 65_536;

    private static final Pattern STARTING_LINE = Pattern.compile("started in line (\\d+)");

    private CsvRows() {}

    static void read(InputStream file, Function<Iterable<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException {
        read(file, ',', header, receiver);
    }

    static void read(
            InputStream file, char separator, Function<Iterable<String>, CsvLayout> header, RowReceiver receiver)
            throws IOException {
        Progress progress = new Progress();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(4 * LONGEST_FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(2 * LONGEST_FIELD)
                                .build(),
                        new MarkedEnd(utf8(file)))) {
            deliver(records.iterator(), header, receiver, progress);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8(progress.line, e);
            }
            throw e.getCause();
        } catch (CharacterCodingException e) {
            throw notUtf8(progress.line, e);
        } catch (CsvParseException e) {
            throw broken(progress.line, e);
        }
    }

    private static void deliver(
            Iterator<CsvRecord> records,
            Function<Iterable<String>, CsvLayout> header,
            RowReceiver receiver,
            Progress progress) {
        CsvLayout layout = null;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            progress.line = row.getStartingLineNumber();
            if (MarkedEnd.isReached(row.getField(row.getFieldCount() - 1))) {
                requireClosed(row);
            } else if (layout == null) {
                layout = header.apply(row.getFields());
            } else if (row.getFieldCount() != layout.width()) {
                receiver.unreadable(wrongWidth(row, layout.width()));
            } else {
                layout.read(progress.line, row, receiver);
            }
        }
        if (layout == null) {
            throw UnreadableFile.at(1, "READABLE_FILE.empty");
        }
    }

    private static void requireClosed(CsvRecord last) {
        if (last.getFieldCount() > 1 || !MarkedEnd.isAlone(last.getField(0))) {
            throw UnreadableFile.at(last.getStartingLineNumber(), "READABLE_FILE.open-quote");
        }
    }

    private static UnreadableRow wrongWidth(CsvRecord row, int width) {
        return new UnreadableRow(
                row.getStartingLineNumber(),
                Sentence.of("ROW_WIDTH.fields", "fields", row.getFieldCount(), "width", width)
                        .at(Place.line(row.getStartingLineNumber())));
    }

    private static UnreadableFile notUtf8(long lastLine, Exception cause) {
        return new UnreadableFile(
                lastLine + 1, Sentence.of("READABLE_FILE.no-utf-8").at(Place.afterLine(lastLine)), cause);
    }

    private static UnreadableFile broken(long lastLine, CsvParseException cause) {
        Matcher place = STARTING_LINE.matcher(String.valueOf(cause.getMessage()));
        long line = place.find() ? Long.parseLong(place.group(1)) : lastLine + 1;
        return new UnreadableFile(
                line,
                Sentence.of("READABLE_FILE.no-fields", "columns", MOST_COLUMNS, "length", LONGEST_FIELD)
                        .at(Place.line(line)),
                cause);
    }

    /** Decodes strictly: a wrong byte is a problem, not a replacement character. A byte order mark is passed over. */
    private static Reader utf8(InputStream file) throws IOException {
        Reader text = new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new WithoutMark(text);
    }

    private static final class Progress {
        private long line;
    }
}
