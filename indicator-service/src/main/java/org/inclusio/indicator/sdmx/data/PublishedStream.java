package org.inclusio.indicator.sdmx.data;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.indicator.sdmx.data.ReleaseChoice.Part;
import org.inclusio.indicator.sdmx.query.DataQuery;

/** The rows of an answer, data set after data set; the first is read before anything is answered. */
final class PublishedStream {

    private final Iterator<Part> parts;
    private final Function<Part, Batches> open;
    private final DataQuery query;
    private Part part;
    private Batches batches = List::of;
    private Iterator<PublishedRow> rows = List.<PublishedRow>of().iterator();
    private long passed;
    private long told;
    private PublishedRow next;

    /** @param open begins to read a data set */
    PublishedStream(List<Part> parts, Function<Part, Batches> open, DataQuery query) {
        this.parts = parts.iterator();
        this.open = open;
        this.query = query;
        this.next = read();
    }

    boolean isEmpty() {
        return next == null;
    }

    /** Writes all there is. */
    void write(WrittenFormat.Message<PublishedRow> message) throws IOException {
        Part begun = null;
        while (next != null) {
            if (!part.equals(begun)) {
                message.dataSet(part.head());
                begun = part;
            }
            message.row(next);
            next = read();
        }
        message.end();
    }

    private PublishedRow read() {
        while (passed < query.offset()) {
            if (readOn() == null) {
                return null;
            }
            passed++;
        }
        if (query.limit().isPresent() && told == query.limit().getAsLong()) {
            return null;
        }
        told++;
        return readOn();
    }

    private PublishedRow readOn() {
        while (!rows.hasNext()) {
            List<PublishedRow> batch = batches.next();
            if (batch.isEmpty()) {
                if (!parts.hasNext()) {
                    return null;
                }
                part = parts.next();
                batches = open.apply(part);
            }
            rows = batch.iterator();
        }
        return rows.next();
    }
}
