package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.inclusio.ingest.sentence.Sentence;

/**
 * Tables in a workbook: each sheet that is not hidden has a header of the names that plain CSV has, and, in place of a
 * column of values, may have years side by side. A questionnaire that was downloaded is such a workbook, whose hidden
 * sheet says of which area it is and what it was filled in with.
 */
public final class Xlsx implements ObservationFormat {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The hidden sheet of a questionnaire. */
    public static final String HIDDEN_SHEET = "inclusio";

    /** A sheet of this name explains, and holds no data. */
    public static final String INSTRUCTIONS = "Instructions";

    /** A sheet of this name lists what was found, in a workbook that was handed back. */
    public static final String FINDINGS = "Inclusio findings";

    /** @throws UnreadableFile when the file is no workbook, or none that is taken */
    public static void require(Path workbook) throws IOException {
        WorkbookBounds.require(workbook);
    }

    /** The sheets that are read, in the order in which places count them. */
    public static List<Sheet> sheetsWithData(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .filter(sheet -> !sheet.getName().equalsIgnoreCase(INSTRUCTIONS))
                .filter(sheet -> !sheet.getName().equalsIgnoreCase(FINDINGS))
                .toList();
    }

    /** Whether a header stands over a component. */
    public static boolean means(String header, String component) {
        return Column.ofPlain(header.strip())
                .filter(column -> column.name().equals(component))
                .isPresent();
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        Path kept = Files.createTempFile("workbook-", ".xlsx");
        try {
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            WorkbookBounds.require(kept);
            try (ReadableWorkbook workbook = open(kept)) {
                read(workbook, receiver);
            }
        } finally {
            Files.delete(kept);
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException e) {
            throw damaged(1, e);
        }
    }

    /** The library tells of broken XML by an exception of input; the file itself has just been read whole. */
    private static Stream<Row> rows(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (RuntimeException | IOException e) {
            throw damaged(1, e);
        }
    }

    private static void read(ReadableWorkbook workbook, RowReceiver receiver) {
        Prefilled prefilled = prefilled(workbook);
        List<Sheet> sheets = sheetsWithData(workbook);
        boolean any = false;
        for (int i = 0; i < sheets.size(); i++) {
            SheetRows rows = new SheetRows(i, sheets.get(i).getName(), prefilled);
            try (Stream<Row> stream = rows(sheets.get(i))) {
                any |= read(new Guarded(stream.iterator(), rows), rows, receiver);
            }
        }
        if (!any) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.no-header"));
        }
        workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
                .filter(sheet -> !sheet.getName().equals(HIDDEN_SHEET))
                .forEach(sheet -> passOver(sheet, receiver));
    }

    /** A hidden sheet is not read. One that holds a table may be hidden by mistake; of others it is said. */
    private static void passOver(Sheet sheet, RowReceiver receiver) {
        try (Stream<Row> stream = rows(sheet)) {
            Guarded rows = new Guarded(stream.iterator(), null);
            Optional<Row> row = rows.next();
            while (row.isPresent() && SheetRows.isBlank(row.get())) {
                row = rows.next();
            }
            if (row.isEmpty()) {
                return;
            }
            Sentence place = Sentence.of("place.sheet", "sheet", sheet.getName());
            if (SheetRows.isHeader(row.get())) {
                throw new UnreadableFile(
                        1, Sentence.of("READABLE_FILE.hidden-table").at(place));
            }
            receiver.passedOver(
                    new UnreadableRow(1, Sentence.of("PASSED_OVER.hidden").at(place)));
        }
    }

    private static boolean read(Guarded stream, SheetRows rows, RowReceiver receiver) {
        boolean any = false;
        for (Optional<Row> row = stream.next(); row.isPresent(); row = stream.next()) {
            rows.read(row.get(), receiver);
            any = true;
        }
        return any;
    }

    private static Prefilled prefilled(ReadableWorkbook workbook) {
        Optional<Sheet> hidden =
                workbook.findSheet(HIDDEN_SHEET).filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE);
        if (hidden.isEmpty()) {
            return Prefilled.NOTHING;
        }
        Prefilled.Builder prefilled = new Prefilled.Builder();
        try (Stream<Row> stream = rows(hidden.get())) {
            Guarded rows = new Guarded(stream.iterator(), null);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                prefilled.add(row.get());
            }
        }
        return prefilled.build();
    }

    private static UnreadableFile damaged(long line, Exception cause) {
        return new UnreadableFile(
                line, Sentence.of("READABLE_FILE.damaged-workbook", "place", Place.said(line)), cause);
    }

    /** Rows as long as the workbook can be understood; a failure of the library there is one of the file. */
    private static final class Guarded {
        private final Iterator<Row> rows;
        private final SheetRows place;

        Guarded(Iterator<Row> rows, SheetRows place) {
            this.rows = rows;
            this.place = place;
        }

        Optional<Row> next() {
            try {
                return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            } catch (NoSuchElementException e) {
                return Optional.empty();
            } catch (RuntimeException e) {
                throw damaged(place == null ? 1 : place.next(), e);
            }
        }
    }
}
