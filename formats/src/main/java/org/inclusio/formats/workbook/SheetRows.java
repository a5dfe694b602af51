package org.inclusio.formats.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Origin;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/** The rows of one sheet, the first of which is the header. */
final class SheetRows {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final int sheet;
    private final String name;
    private final Prefilled prefilled;
    private final MergedCells merged;
    private final MarkedCells marked;
    private final CellDefaults defaults;
    private List<Meaning> header;
    private long last;

    /** What a column means: a component, a year, or nothing. */
    private record Meaning(String header, Column column, String year) {}

    private static final Meaning NOTHING = new Meaning("", null, null);

    SheetRows(int sheet, String name, Prefilled prefilled, SheetScan scan, CellDefaults defaults) {
        this.sheet = sheet;
        this.name = name;
        this.prefilled = prefilled;
        this.merged = new MergedCells(sheet, scan.merged());
        this.marked = scan.marked();
        this.defaults = defaults;
    }

    /** The place after the last row. */
    long next() {
        return last == 0 ? Place.of(sheet, 1) : last + 1;
    }

    void read(Row row, RowReceiver receiver) {
        last = Place.of(sheet, row.getRowNum());
        if (header != null) {
            merged.at(row.getRowNum(), header.size(), i -> own(row, i));
            if (merged.isNone() || !isBlank(row)) {
                observations(row, receiver);
            }
        } else if (!isBlank(row)) {
            merged.at(row.getRowNum(), row.getCellCount(), i -> CellText.of(cell(row, i), true, defaults));
            header = header(row);
            receiver.beginSheet(SheetName.of(name));
        }
    }

    private List<Meaning> header(Row row) {
        List<Meaning> meanings = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        Set<Column> known = EnumSet.noneOf(Column.class);
        boolean years = false;
        for (int i = 0; i < row.getCellCount(); i++) {
            CellText said = CellText.of(cell(row, i), true, defaults);
            if (said.wrong() != null) {
                throw new UnreadableFile(last, said.wrong().at(cell(i)));
            }
            String text = Characters.trimmed(said.text());
            Sentence mark = marked.ofHeader(row.getRowNum(), i, text);
            if (mark != null) {
                throw new UnreadableFile(last, mark.at(cell(i)));
            }
            Meaning meaning = meaning(text, i);
            CellRange range = merged.ofHeader(i, said);
            if (range != null) {
                throw new UnreadableFile(
                        last,
                        Sentence.of("READABLE_FILE.merged-header", "header", text, "range", range.toString())
                                .at(cell(i)));
            }
            if ((meaning.column != null || meaning.year != null)
                    && !seen.add(meaning.year == null ? meaning.column.name() : meaning.year)) {
                throw new UnreadableFile(
                        last,
                        Sentence.of("READABLE_FILE.same-meaning", "header", text)
                                .at(cell(i)));
            }
            if (meaning.column != null) {
                known.add(meaning.column);
            }
            years |= meaning.year != null;
            meanings.add(meaning);
        }
        requireEnough(known, years);
        return meanings;
    }

    /** Whether a header is a year. */
    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    private Meaning meaning(String text, int column) {
        if (isYear(text)) {
            return new Meaning(text, null, text);
        }
        if (text.isEmpty() || text.equalsIgnoreCase(QuestionnaireColumns.DESCRIPTION)) {
            return new Meaning(text, null, null);
        }
        return new Meaning(
                text,
                Column.ofPlain(text)
                        .orElseThrow(() -> new UnreadableFile(
                                last,
                                Sentence.of(
                                                "READABLE_FILE.unknown-header",
                                                "header",
                                                shortened(Characters.shown(text)),
                                                "description",
                                                QuestionnaireColumns.DESCRIPTION)
                                        .at(cell(column)))),
                null);
    }

    private void requireEnough(Set<Column> known, boolean years) {
        List<Column> missing = new ArrayList<>();
        if (!known.contains(Column.REF_AREA) && prefilled.area() == null) {
            missing.add(Column.REF_AREA);
        }
        if (!known.contains(Column.SERIES)) {
            missing.add(Column.SERIES);
        }
        if (!years && !known.contains(Column.TIME_PERIOD)) {
            missing.add(Column.TIME_PERIOD);
        }
        if (!years && !known.contains(Column.OBS_VALUE)) {
            missing.add(Column.OBS_VALUE);
        }
        if (!missing.isEmpty()) {
            List<String> columns = missing.stream().map(Column::plainName).toList();
            throw new UnreadableFile(
                    last,
                    Sentence.of("READABLE_FILE.sheet-lacks", "columns", columns).at(sheet()));
        }
        if (years && (known.contains(Column.TIME_PERIOD) || known.contains(Column.OBS_VALUE))) {
            throw new UnreadableFile(
                    last, Sentence.of("READABLE_FILE.years-and-values").at(sheet()));
        }
    }

    private void observations(Row row, RowReceiver receiver) {
        if (!isNamed(row, receiver)) {
            return;
        }
        String[] common = RawObservation.emptyCells();
        common[Column.REF_AREA.ordinal()] = prefilled.area();
        boolean any = false;
        boolean wide = false;
        for (int i = 0; i < header.size(); i++) {
            Meaning meaning = header.get(i);
            wide |= meaning.year != null;
            if (meaning.column != null) {
                Optional<String> text = text(row, i, receiver);
                if (text.isEmpty()) {
                    return;
                }
                if (!text.get().isEmpty()) {
                    common[meaning.column.ordinal()] = text.get();
                    any |= !merged.covers(i);
                }
            }
        }
        if (!wide) {
            if (any) {
                Sentence place = Sentence.of("place.row-of-sheet", "sheet", name, "row", row.getRowNum());
                receiver.observation(RawObservation.ofTable(last, common, place, headers(null)));
            }
            return;
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).year != null) {
                year(row, i, common, receiver);
            }
        }
    }

    private void year(Row row, int column, String[] common, RowReceiver receiver) {
        Optional<String> text = text(row, column, receiver);
        if (text.isEmpty() || text.get().isEmpty()) {
            return;
        }
        String[] cells = common.clone();
        cells[Column.TIME_PERIOD.ordinal()] = header.get(column).year;
        if (prefilled.says(cells, text.get())) {
            return;
        }
        switch (text.get()) {
            case QuestionnaireColumns.MISSING ->
                cells[Column.OBS_STATUS.ordinal()] = QuestionnaireColumns.MISSING_STATUS;
            case QuestionnaireColumns.NIL, "\u2013", "\u2014" -> cells[Column.OBS_VALUE.ordinal()] = "0";
            case QuestionnaireColumns.WITHDRAWN, "X" -> cells[Column.ACTION.ordinal()] = "D";
            default -> cells[Column.OBS_VALUE.ordinal()] = text.get();
        }
        receiver.observation(RawObservation.ofTable(last, cells, cell(column), headers(header.get(column).year)));
    }

    /** Where a row has its cells: its value in the column of this year, or, without one, in the column of values. */
    private Origin headers(String year) {
        return column -> year != null && (column == Column.OBS_VALUE || column == Column.TIME_PERIOD)
                ? year
                : header.stream()
                        .filter(meaning -> meaning.column == column)
                        .map(Meaning::header)
                        .findFirst()
                        .orElse(null);
    }

    /** What a cell says, as text; empty when it can't be understood, which has then been said. */
    private Optional<String> text(Row row, int column, RowReceiver receiver) {
        Column means = header.get(column).column;
        CellText said = merged.said(column, own(row, column), means == null || means.isNumber());
        if (said.wrong() != null) {
            return unreadable(column, said.wrong(), receiver);
        }
        return Optional.of(said.text());
    }

    /** What a cell says by itself, merged or not. */
    private CellText own(Row row, int column) {
        Meaning over = column < header.size() ? header.get(column) : NOTHING;
        CellText said = CellText.of(cell(row, column), over.column == Column.TIME_PERIOD, defaults);
        boolean isAsked = over.column != null || over.year != null;
        return isAsked ? marked.said(row.getRowNum(), column, said, over.column) : said;
    }

    private static Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    private Optional<String> unreadable(int column, Sentence what, RowReceiver receiver) {
        String over = column < header.size() ? header.get(column).header : "";
        receiver.unreadable(new UnreadableRow(last, over.isEmpty() ? null : over, what.at(cell(column))));
        return Optional.empty();
    }

    /** Whether nothing stands where no header does; what does has then been said. */
    private boolean isNamed(Row row, RowReceiver receiver) {
        for (int i = 0; i < row.getCellCount(); i++) {
            if (i >= header.size() || header.get(i).header.isEmpty()) {
                CellText said = CellText.of(cell(row, i), true, defaults);
                if (said.text() == null || !said.text().isEmpty()) {
                    String value = said.text() == null ? cell(row, i).getText() : said.text();
                    unreadable(
                            i,
                            Sentence.of("ROW_WIDTH.no-header", "value", shortened(Characters.shown(value))),
                            receiver);
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isBlank(Row row) {
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = CellText.of(cell(row, i), true, defaults).text();
            if (text == null || !text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Sentence cell(int column) {
        return Sentence.of("place.cell", "sheet", name, "cell", CellRange.letters(column) + last % Place.SHEET);
    }

    private Sentence sheet() {
        return Sentence.of("place.sheet", "sheet", name);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60).toLowerCase(Locale.ROOT) + "...";
    }
}
