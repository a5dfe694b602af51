package org.inclusio.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.inclusio.formats.row.FileBeginning;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/**
 * The rows of CSV text (RFC 4180, in UTF-8) one after the other, without empty lines. A table of statistics says in most
 * cells what the row above says: the bytes of a row are held against those of the row above, and a cell that is the same
 * is the same object, made once.
 */
final class CsvLines {

    static final int MOST_COLUMNS = 200;
    /** In bytes, with room for the longest field in any script. */
    static final int LONGEST_ROW = 1 << 19;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FIRST_ROOM = 1 << 16;
    private static final int RECENT_BITS = 6;
    private static final int LONGEST_RECENT = 24;

    private final InputStream file;
    private final byte separator;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    // One place more than is filled: a line end behind the last byte ends every search.
    private byte[] bytes;
    private int end;
    private boolean isWhole;
    private int begin;
    private int at;
    private long line;
    private long lineEnds;

    private final String[] cells = new String[MOST_COLUMNS];
    // Where each cell of the row ends, counted from where the row begins; of the cells to come, as in the row above.
    private final int[] ends = new int[MOST_COLUMNS];
    private int width;
    private int widthAbove;
    private boolean spansLines;
    // Short texts that a column said lately, by their hash.
    private final String[] recent = new String[MOST_COLUMNS << RECENT_BITS];

    CsvLines(InputStream file, char separator) throws IOException {
        this(file, separator, FIRST_ROOM);
    }

    /** The same with room for so many bytes at first. */
    CsvLines(InputStream file, char separator, int room) throws IOException {
        this.file = file;
        this.separator = (byte) separator;
        this.bytes = new byte[room + 1];
        fill();
        FileBeginning.requireUtf8(Arrays.copyOf(bytes, Math.min(end, FileBeginning.LENGTH)));
    }

    /**
     * Goes on to the next row.
     *
     * @return false when there is none
     * @throws UnreadableFile when it can't be told apart into cells or its text is not UTF-8
     */
    boolean next() throws IOException {
        do {
            if (at == end && isWhole) {
                return false;
            }
            line = lineEnds + 1;
            // The lines of a row that goes over several would have to be counted again.
            widthAbove = spansLines ? 0 : width;
            int above = begin;
            begin = at;
            while (!passMark() || !read(above)) {
                more();
                above = 0;
            }
        } while (width == 1 && ends[0] == 0);
        return true;
    }

    /** The line that the row begins on, from 1. */
    long line() {
        return line;
    }

    /** How many cells the row has. */
    int width() {
        return width;
    }

    /** What a cell says. */
    String cell(int column) {
        return cells[column];
    }

    /** What all cells of the row say. */
    List<String> copy() {
        return List.of(Arrays.copyOf(cells, width));
    }

    /**
     * Goes behind a mark of byte order before the row, as the first row has it, and where files were joined others.
     *
     * @return false when it is not known yet whether there is one
     */
    private boolean passMark() {
        int length = BYTE_ORDER_MARK.length;
        if (bytes[at] != BYTE_ORDER_MARK[0] || at == end) {
            return true;
        }
        if (end - at < length) {
            return isWhole;
        }
        if (Arrays.equals(bytes, at, at + length, BYTE_ORDER_MARK, 0, length)) {
            at += length;
            begin = at;
        }
        return true;
    }

    /**
     * Reads the row that begins here.
     *
     * @param above where the row above begins
     * @return false when its end has not been brought yet
     */
    private boolean read(int above) throws IOException {
        lineEnds = line - 1;
        int aboveAt = above;
        int column = 0;
        do {
            int same = column < widthAbove ? same(aboveAt) : 0;
            while (column < widthAbove && same > above + ends[column] - aboveAt) {
                // The cell and what ends it.
                int length = above + ends[column] + 1 - aboveAt;
                aboveAt += length;
                same -= length;
                at += length;
                ends[column++] = at - 1 - begin;
                if (bytes[at - 1] != separator) {
                    at--;
                    return endRow(column);
                }
            }
            if (column == MOST_COLUMNS) {
                throw UnreadableFile.at(line, "READABLE_FILE.many-fields", "columns", MOST_COLUMNS);
            }
            aboveAt = above + ends[column] + 1;
            if (!readCell(column)) {
                return false;
            }
            ends[column++] = at - begin;
        } while (bytes[at++] == separator);
        at--;
        return endRow(column);
    }

    /** How many bytes from here on are those of the row above from there on. */
    private int same(int aboveAt) {
        int mismatch = Arrays.mismatch(bytes, at, end, bytes, aboveAt, begin);
        return mismatch < 0 ? end - at : mismatch;
    }

    /** Goes behind the end of the line; false when it is not known yet what ends it. */
    private boolean endRow(int columns) {
        boolean isReturn = at < end && bytes[at] == '\r';
        if (isReturn && at + 1 == end && !isWhole) {
            return false;
        }
        at = Math.min(end, isReturn && at + 1 < end && bytes[at + 1] == '\n' ? at + 2 : at + 1);
        spansLines = lineEnds >= line;
        width = columns;
        lineEnds++;
        return true;
    }

    /** Reads a cell up to what ends it; false when that has not been brought yet. */
    private boolean readCell(int column) throws IOException {
        int from = at;
        if (bytes[from] == '"' && from < end) {
            return readQuoted(column);
        }
        int hash = 0;
        int signs = 0;
        int to = from;
        for (byte b = bytes[to]; b != separator && b != '\n' && b != '\r'; b = bytes[++to]) {
            hash = 31 * hash + b;
            signs |= b;
        }
        if (to == end && !isWhole) {
            return false;
        }
        cells[column] = signs < 0 ? decoded(from, to) : plain(column, from, to, hash);
        at = to;
        return true;
    }

    /** Text of ASCII. */
    private String plain(int column, int from, int to, int hash) {
        int length = to - from;
        if (length > LONGEST_RECENT) {
            return bounded(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        }
        int place = column << RECENT_BITS | (hash ^ hash >>> RECENT_BITS) & (1 << RECENT_BITS) - 1;
        String text = recent[place];
        if (text == null || !isText(text, from, length)) {
            text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            recent[place] = text;
        }
        return text;
    }

    private boolean isText(String text, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private String decoded(int from, int to) {
        try {
            return bounded(utf8.decode(ByteBuffer.wrap(bytes, from, to - from)).toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(line, Sentence.of("READABLE_FILE.no-utf-8").at(Place.line(line)), e);
        }
    }

    private String bounded(String text) {
        if (text.length() > RawObservation.LONGEST_CELL) {
            throw UnreadableFile.at(line, "READABLE_FILE.long-field", "length", RawObservation.LONGEST_CELL);
        }
        return text;
    }

    private boolean readQuoted(int column) throws IOException {
        int from = at + 1;
        int to = from;
        boolean hasQuotes = false;
        while (bytes[to] != '"' || to + 1 < end && bytes[to + 1] == '"') {
            if (to >= end) {
                if (isWhole) {
                    throw UnreadableFile.at(line, "READABLE_FILE.open-quote");
                }
                return false;
            }
            boolean isQuote = bytes[to] == '"';
            hasQuotes |= isQuote;
            if (bytes[to] == '\n' || bytes[to] == '\r' && bytes[to + 1] != '\n') {
                lineEnds++;
            }
            to += isQuote ? 2 : 1;
        }
        if (to + 1 >= end && !isWhole) {
            return false;
        }
        at = to + 1;
        if (at < end && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
            throw UnreadableFile.at(line, "READABLE_FILE.text-after-quote");
        }
        String text = decoded(from, to);
        cells[column] = hasQuotes ? text.replace("\"\"", "\"") : text;
        return true;
    }

    /** Brings more of the file behind what is here of the row, which is then read again from its beginning. */
    private void more() throws IOException {
        end -= begin;
        System.arraycopy(bytes, begin, bytes, 0, end);
        begin = 0;
        at = 0;
        widthAbove = 0;
        if (end == bytes.length - 1) {
            if (end >= LONGEST_ROW) {
                throw UnreadableFile.at(line, "READABLE_FILE.long-row", "bytes", LONGEST_ROW);
            }
            bytes = Arrays.copyOf(bytes, 2 * end + 1);
        }
        fill();
    }

    private void fill() throws IOException {
        int room = bytes.length - 1 - end;
        int read = file.readNBytes(bytes, end, room);
        end += read;
        isWhole = read < room;
        bytes[end] = '\n';
    }
}
