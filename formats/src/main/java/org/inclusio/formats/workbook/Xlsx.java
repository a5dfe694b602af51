package org.inclusio.formats.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

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

    /**
     * Asks whether a workbook can be handed back with a sheet of findings.
     *
     * @throws UnreadableFile when the file is no workbook, or none that is taken, or has another sheet of that name
     */
    public static void require(Path workbook) throws IOException {
        WorkbookBounds.require(workbook);
        try (WorkbookParts parts = WorkbookParts.open(workbook);
                ReadableWorkbook book = open(workbook)) {
            CellDefaults defaults = CellDefaults.of(book, parts);
            for (Sheet sheet : book.getSheets().toList()) {
                if (sheet.getName().equalsIgnoreCase(FINDINGS)) {
                    UnreadSheets.requireFindings(sheet, parts, defaults);
                }
            }
        }
    }

    /** The sheets that are read, in the order in which places count them. */
    public static List<Sheet> sheetsWithData(ReadableWorkbook workbook) {
        return workbook.getSheets().filter(Xlsx::isRead).toList();
    }

    private static boolean isRead(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE
                && !sheet.getName().equalsIgnoreCase(INSTRUCTIONS)
                && !sheet.getName().equalsIgnoreCase(FINDINGS);
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
            try (WorkbookParts parts = WorkbookParts.open(kept);
                    ReadableWorkbook workbook = open(kept)) {
                read(workbook, parts, receiver);
            }
        } finally {
            Files.delete(kept);
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException e) {
            throw GuardedRows.damaged(1, e);
        }
    }

    private static void read(ReadableWorkbook workbook, WorkbookParts parts, RowReceiver receiver) throws IOException {
        Prefilled prefilled = prefilled(workbook);
        CellDefaults defaults = CellDefaults.of(workbook, parts);
        List<Sheet> sheets = sheetsWithData(workbook);
        boolean any = false;
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            SheetRows rows = new SheetRows(i, sheet.getName(), prefilled, parts.scanned(sheet, i), defaults);
            try (GuardedRows stream = GuardedRows.of(sheet, rows::next)) {
                any |= read(stream, rows, receiver);
            }
        }
        if (!any) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.no-header"));
        }
        UnreadSheets unread = new UnreadSheets(parts, defaults, receiver, prefilled != Prefilled.NOTHING);
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (!isRead(sheet) && !isOfQuestionnaire(sheet)) {
                unread.tell(sheet);
            }
        }
    }

    private static boolean isOfQuestionnaire(Sheet sheet) {
        return sheet.getVisibility() != SheetVisibility.VISIBLE
                && sheet.getName().equals(HIDDEN_SHEET);
    }

    private static boolean read(GuardedRows stream, SheetRows rows, RowReceiver receiver) {
        boolean any = false;
        for (Optional<Row> row = stream.next(); row.isPresent(); row = stream.next()) {
            rows.read(row.get(), receiver);
            any = true;
        }
        return any;
    }

    private static Prefilled prefilled(ReadableWorkbook workbook) {
        Optional<Sheet> hidden =
                workbook.getSheets().filter(Xlsx::isOfQuestionnaire).findFirst();
        if (hidden.isEmpty()) {
            return Prefilled.NOTHING;
        }
        Prefilled.Builder prefilled = new Prefilled.Builder();
        try (GuardedRows rows = GuardedRows.of(hidden.get(), () -> 1)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                prefilled.add(row.get());
            }
        }
        return prefilled.build();
    }
}
