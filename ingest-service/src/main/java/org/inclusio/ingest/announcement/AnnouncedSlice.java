package org.inclusio.ingest.announcement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes {@link org.inclusio.contracts.v1.ObservationsAnnounced} from rows in PostgreSQL's text format, without an
 * object for each. A field that has its default is left out, as the contract says.
 */
final class AnnouncedSlice implements AutoCloseable {

    /** The columns of a row, in the order in which {@link #add} takes them. */
    static final String COLUMNS = "series, sex, age, urbanisation, wealth_quantile, education_level, disability_status,"
            + " migration_status, indigenous_status, custom_breakdown, time_period, value, unit, unit_mult, obs_status,"
            + " conf_status, nature, lower_bound, upper_bound, sample_size, design_effect, source, withdrawn, line";

    private enum Kind {
        TEXT,
        NUMBER,
        TRUE
    }

    private record Field(SerializedString name, Kind kind, byte[] whenAbsent) {
        static Field text(String name, String whenAbsent) {
            return new Field(new SerializedString(name), Kind.TEXT, whenAbsent.getBytes(StandardCharsets.US_ASCII));
        }

        static Field number(String name, String whenAbsent) {
            return new Field(new SerializedString(name), Kind.NUMBER, whenAbsent.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** As COLUMNS; the area comes from the submission, after the series. */
    private static final Field[] FIELDS = {
        Field.text("series", ""),
        Field.text("sex", "_T"),
        Field.text("age", "_T"),
        Field.text("urbanisation", "_T"),
        Field.text("wealthQuantile", "_T"),
        Field.text("educationLevel", "_T"),
        Field.text("disabilityStatus", "_T"),
        Field.text("migrationStatus", "_T"),
        Field.text("indigenousStatus", "_T"),
        Field.text("customBreakdown", "_T"),
        Field.number("timePeriod", ""),
        Field.number("value", ""),
        Field.text("unit", ""),
        Field.number("unitMultiplier", "0"),
        Field.text("obsStatus", "A"),
        Field.text("confStatus", "F"),
        Field.text("nature", ""),
        Field.number("lowerBound", ""),
        Field.number("upperBound", ""),
        Field.number("sampleSize", ""),
        Field.number("designEffect", ""),
        Field.text("source", ""),
        new Field(new SerializedString("withdrawn"), Kind.TRUE, new byte[] {'f'}),
        Field.number("line", "")
    };

    private final AnnouncedRows.Announced announced;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    private final JsonFactory factory;
    private final SerializedString refArea;
    private byte[] unescaped = new byte[1 << 10];
    private JsonGenerator json;
    private int slice;
    private int rows;

    AnnouncedSlice(JsonFactory factory, AnnouncedRows.Announced announced) {
        this.factory = factory;
        this.announced = announced;
        this.refArea = new SerializedString(announced.refArea());
    }

    int rows() {
        return rows;
    }

    /** How long the slice is so far, as it is written: in UTF-8 and with its escapes. */
    int bytes() {
        return json == null ? 0 : bytes.size() + json.getOutputBuffered();
    }

    /** One row as COPY writes it: fields between tabs, a line feed at the end, {@code \N} for null. */
    void add(byte[] row) throws IOException {
        if (json == null) {
            begin();
        }
        json.writeStartObject();
        int from = 0;
        for (int i = 0; i < FIELDS.length; i++) {
            int to = from;
            while (row[to] != '\t' && row[to] != '\n') {
                to++;
            }
            write(FIELDS[i], row, from, to);
            if (i == 0) {
                json.writeFieldName("refArea");
                json.writeString(refArea);
            }
            from = to + 1;
        }
        json.writeEndObject();
        rows++;
    }

    /** The slice as JSON in UTF-8; the next row begins another. */
    byte[] finish(boolean last) throws IOException {
        json.writeEndArray();
        json.writeBooleanField("last", last);
        json.writeEndObject();
        json.close();
        byte[] written = bytes.toByteArray();
        bytes.reset();
        json = null;
        rows = 0;
        slice++;
        return written;
    }

    private void begin() throws IOException {
        json = factory.createGenerator(bytes);
        json.writeStartObject();
        json.writeNumberField("submission", announced.submission());
        json.writeNumberField("revision", announced.revision());
        json.writeStringField("refArea", announced.refArea());
        json.writeNumberField("slice", slice);
        json.writeArrayFieldStart("observations");
    }

    private void write(Field field, byte[] row, int from, int to) throws IOException {
        boolean isNull = to - from == 2 && row[from] == '\\' && row[from + 1] == 'N';
        if (isNull || equal(field.whenAbsent, row, from, to)) {
            return;
        }
        json.writeFieldName(field.name);
        switch (field.kind) {
            case TEXT -> text(row, from, to);
            case NUMBER -> json.writeNumber(new String(row, from, to - from, StandardCharsets.US_ASCII));
            case TRUE -> json.writeBoolean(true);
        }
    }

    private static boolean equal(byte[] text, byte[] row, int from, int to) {
        return text.length == to - from && Arrays.equals(text, 0, text.length, row, from, to);
    }

    private void text(byte[] row, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (row[i] == '\\') {
                unescape(row, from, to);
                return;
            }
        }
        json.writeUTF8String(row, from, to - from);
    }

    private void unescape(byte[] row, int from, int to) throws IOException {
        if (unescaped.length < to - from) {
            unescaped = new byte[to - from];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            byte b = row[i];
            if (b == '\\' && i + 1 < to) {
                i++;
                b = switch (row[i]) {
                    case 'b' -> (byte) '\b';
                    case 'f' -> (byte) '\f';
                    case 'n' -> (byte) '\n';
                    case 'r' -> (byte) '\r';
                    case 't' -> (byte) '\t';
                    case 'v' -> (byte) 0x0B;
                    default -> row[i];
                };
            }
            unescaped[length++] = b;
        }
        json.writeUTF8String(unescaped, 0, length);
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.close();
        }
    }
}
