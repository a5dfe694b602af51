package org.inclusio.formats.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/**
 * Sheets that are not read, since they are hidden or by their names. One that holds a table may be so by mistake and is
 * refused; of others that hold anything it is said, unless they are written here.
 */
final class UnreadSheets {

    private final WorkbookParts parts;
    private final CellDefaults defaults;
    private final RowReceiver receiver;
    private final boolean isQuestionnaire;

    /** @param isQuestionnaire whether the workbook is one that was downloaded here, with instructions */
    UnreadSheets(WorkbookParts parts, CellDefaults defaults, RowReceiver receiver, boolean isQuestionnaire) {
        this.parts = parts;
        this.defaults = defaults;
        this.receiver = receiver;
        this.isQuestionnaire = isQuestionnaire;
    }

    /** @throws UnreadableFile when it holds a table */
    void tell(Sheet sheet) throws IOException {
        boolean isHidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        Content content = Content.of(sheet, parts, defaults);
        if (content.isEmpty || isOwn(sheet, content)) {
            return;
        }
        Sentence place = Sentence.of("place.sheet", "sheet", sheet.getName());
        if (content.isTable) {
            throw new UnreadableFile(
                    1,
                    Sentence.of(isHidden ? "READABLE_FILE.hidden-table" : "READABLE_FILE.named-table")
                            .at(place));
        }
        receiver.passedOver(new UnreadableRow(
                1,
                Sentence.of(isHidden ? "PASSED_OVER.hidden" : "PASSED_OVER.named")
                        .at(place)));
    }

    private boolean isOwn(Sheet sheet, Content content) {
        return sheet.getName().equalsIgnoreCase(Xlsx.FINDINGS) && content.isOfFindings
                || sheet.getName().equalsIgnoreCase(Xlsx.INSTRUCTIONS) && isQuestionnaire && !content.isTable;
    }

    /** @throws UnreadableFile when the sheet of this name is not the one that is added where a workbook is handed back */
    static void requireFindings(Sheet sheet, WorkbookParts parts, CellDefaults defaults) throws IOException {
        Content content = Content.of(sheet, parts, defaults);
        if (!content.isEmpty && !content.isOfFindings) {
            throw new UnreadableFile(
                    1,
                    Sentence.of("READABLE_FILE.named-table").at(Sentence.of("place.sheet", "sheet", sheet.getName())));
        }
    }

    /** What a sheet holds. */
    private static final class Content {

        private static final int SEVERITY = 4;
        private static final int RULE = 6;
        private static final int COLUMNS_OF_FINDINGS = 9;

        private final CellDefaults defaults;
        private final List<Integer> years = new ArrayList<>();
        private boolean isEmpty = true;
        private boolean isTable;
        private boolean isOfFindings = true;

        private Content(CellDefaults defaults) {
            this.defaults = defaults;
        }

        static Content of(Sheet sheet, WorkbookParts parts, CellDefaults defaults) throws IOException {
            Content content = new Content(defaults);
            try {
                parts.scanned(sheet, 0);
            } catch (UnreadableFile e) {
                // Its place is among no rows that are read; the sentence names it.
                throw new UnreadableFile(1, e.sentence(), e);
            }
            try (GuardedRows rows = GuardedRows.of(sheet, () -> 1)) {
                Optional<Row> row = rows.next();
                while (row.isPresent() && (content.isOfFindings || !content.isTable)) {
                    content.see(row.get());
                    row = rows.next();
                }
            }
            return content;
        }

        private void see(Row row) {
            List<String> texts = new ArrayList<>();
            boolean isBlank = true;
            for (int i = 0; i < row.getCellCount(); i++) {
                CellText said = CellText.of(row.getCell(i), true, defaults);
                texts.add(said.text() == null ? "" : Characters.trimmed(said.text()));
                isBlank &= said.text() != null && said.text().isEmpty();
            }
            while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
                texts.remove(texts.size() - 1);
            }
            if (!isBlank) {
                isOfFindings &= isOfFindings(texts, isEmpty);
                isTable |= isUnderYears(row) || isHeader(texts);
                isEmpty = false;
            }
        }

        /** As the list of findings begins, with a header in any language, or goes on. */
        private static boolean isOfFindings(List<String> texts, boolean isFirst) {
            return texts.size() == COLUMNS_OF_FINDINGS
                    && (isFirst
                            ? texts.stream().noneMatch(String::isEmpty) && !names(texts)
                            : texts.get(SEVERITY).matches("ERROR|WARNING|NOTICE")
                                    && texts.get(RULE).matches("[A-Z_]+"));
        }

        /** Whether it is the header of a table; years alone are one as soon as a number stands under them. */
        private boolean isHeader(List<String> texts) {
            List<Integer> found = new ArrayList<>();
            boolean isNamed = false;
            for (int i = 0; i < texts.size(); i++) {
                if (SheetRows.isYear(texts.get(i))) {
                    found.add(i);
                }
                isNamed |= Column.ofPlain(texts.get(i))
                        .filter(column -> column != Column.TIME_PERIOD && column != Column.OBS_VALUE)
                        .isPresent();
            }
            if (years.isEmpty() && found.size() > 1) {
                years.addAll(found);
            }
            return names(texts) || isNamed && !found.isEmpty();
        }

        /** Whether it names two components, of which one is the area, series, year or value. */
        private static boolean names(List<String> texts) {
            Set<Column> known = EnumSet.noneOf(Column.class);
            texts.forEach(text -> Column.ofPlain(text).ifPresent(known::add));
            return known.size() > 1 && Column.REQUIRED.stream().anyMatch(known::contains);
        }

        private boolean isUnderYears(Row row) {
            return years.stream().anyMatch(column -> {
                Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
                return cell != null && cell.getType() == CellType.NUMBER;
            });
        }
    }
}
