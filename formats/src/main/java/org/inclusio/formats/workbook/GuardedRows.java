package org.inclusio.formats.workbook;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/** Rows as long as the workbook can be understood; a failure of the library there is one of the file. */
final class GuardedRows implements AutoCloseable {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final LongSupplier place;

    private GuardedRows(Stream<Row> stream, LongSupplier place) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.place = place;
    }

    /**
     * The rows of a sheet.
     *
     * @param place of the next row
     */
    static GuardedRows of(Sheet sheet, LongSupplier place) {
        try {
            return new GuardedRows(sheet.openStream(), place);
        } catch (RuntimeException | IOException e) {
            // The library tells of broken XML by an exception of input; the file itself has just been read whole.
            throw damaged(1, e);
        }
    }

    Optional<Row> next() {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (NoSuchElementException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw damaged(place.getAsLong(), e);
        }
    }

    static UnreadableFile damaged(long line, Exception cause) {
        return new UnreadableFile(
                line, Sentence.of("READABLE_FILE.damaged-workbook", "place", Place.said(line)), cause);
    }

    @Override
    public void close() {
        stream.close();
    }
}
