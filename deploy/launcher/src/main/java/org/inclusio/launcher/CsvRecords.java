package org.inclusio.launcher;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV file record by record and keeps each record's text as it stands, so that it can be passed on untouched:
 * judging it is ingest-service's work.
 */
final class CsvRecords implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader lines;

    CsvRecords(Path file) throws IOException {
        lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        lines.mark(1);
        if (lines.read() != BYTE_ORDER_MARK) {
            lines.reset();
        }
    }

    /** The next record without its line end, or null at the end of the file; blank lines are passed over. */
    String next() throws IOException {
        String line = lines.readLine();
        while (line != null && line.isBlank()) {
            line = lines.readLine();
        }
        if (line == null || !opensQuote(line)) {
            return line;
        }
        StringBuilder record = new StringBuilder(line);
        boolean open = true;
        while (open) {
            String more = lines.readLine();
            if (more == null) {
                return record.toString();
            }
            record.append('\n').append(more);
            open ^= opensQuote(more);
        }
        return record.toString();
    }

    /** A doubled quote inside a field counts twice, so the parity tells whether a field is still open. */
    private static boolean opensQuote(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The record's fields, unquoted. */
    static List<String> fields(String record) {
        List<String> fields = new ArrayList<>();
        for (int at = 0; at <= record.length(); ) {
            int end = endOfField(record, at);
            fields.add(unquoted(record.substring(at, end)));
            at = end + 1;
        }
        return fields;
    }

    /** One field, without building the others; empty when the record is too short. */
    static String field(String record, int index) {
        int at = 0;
        for (int i = 0; i < index && at <= record.length(); i++) {
            at = endOfField(record, at) + 1;
        }
        return at > record.length() ? "" : unquoted(record.substring(at, endOfField(record, at)));
    }

    private static int endOfField(String record, int start) {
        boolean quoted = false;
        for (int at = start; at < record.length(); at++) {
            char c = record.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return at;
            }
        }
        return record.length();
    }

    private static String unquoted(String field) {
        String text = field.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
