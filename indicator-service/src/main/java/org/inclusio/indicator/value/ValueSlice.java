package org.inclusio.indicator.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.outbox.Slices;

/** Puts {@link IndicatorValuesPublished} together from values in JSON, and counts the bytes that are sent. */
final class ValueSlice {

    /** Bytes that the frame around one value takes, and the broker's own, are far fewer than what is left free here. */
    static final int LARGEST_VALUE = Slices.LARGEST_MESSAGE - 64 * 1024;

    private final long revision;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private String area;
    private int slice;
    private int values;

    ValueSlice(long revision) {
        this.revision = revision;
    }

    boolean isEmpty() {
        return values == 0;
    }

    /** Whether this value still belongs into the slice; the first one always does. */
    boolean takes(byte[] value) {
        return isEmpty()
                || values < IndicatorValuesPublished.MOST_VALUES && bytes.size() + value.length <= Slices.ENOUGH;
    }

    /** The area of the values. */
    String area() {
        return area;
    }

    /** @param refArea code of an area or a region, in capital letters, digits and underscores */
    void add(String refArea, byte[] value) {
        if (isEmpty()) {
            area = refArea;
            write("{\"revision\":" + revision + ",\"refArea\":\"" + refArea + "\",\"slice\":" + slice
                    + ",\"values\":[");
        } else {
            write(",");
        }
        bytes.writeBytes(value);
        values++;
    }

    /** The slice as JSON in UTF-8; the next value begins another. */
    byte[] finish(boolean last) {
        write("],\"last\":" + last + "}");
        byte[] written = bytes.toByteArray();
        bytes.reset();
        values = 0;
        slice++;
        return written;
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
