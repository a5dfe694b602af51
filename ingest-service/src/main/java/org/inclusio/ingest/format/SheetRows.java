package org.inclusio.ingest.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The rows of one sheet, the first of which is the header. */
final class SheetRows {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DATE = Pattern.compile("(?i).*(yy|d{1,4}[-/. ]m|m[-/. ]d).*");
    private static final MathContext AS_SPREADSHEETS_SHOW = new MathContext(15);

    private final int sheet;
    private final String name;
    private final Prefilled prefilled;
    private List<Meaning> header;
    private long last;

    /** What a column means: a component, a year, or nothing. */
    private record Meaning(String header, Column column, String year) {}

    SheetRows(int sheet, String name, Prefilled prefilled) {
        this.sheet = sheet;
        this.name = name;
        this.prefilled = prefilled;
    }

    /** The place after the last row. */
    long next() {
        return last == 0 ? Place.of(sheet, 1) : last + 1;
    }

    void read(Row row, RowReceiver receiver) {
        last = Place.of(sheet, row.getRowNum());
        if (header == null) {
            header = header(row);
        } else {
            observations(row, receiver);
        }
    }

    private List<Meaning> header(Row row) {
        List<Meaning> meanings = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        Set<Column> known = EnumSet.noneOf(Column.class);
        boolean years = false;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : plain(cell).strip();
            Meaning meaning = meaning(text, i);
            if ((meaning.column != null || meaning.year != null)
                    && !seen.add(meaning.year == null ? meaning.column.name() : meaning.year)) {
                throw new UnreadableFile(
                        last, at(i) + ": two columns both mean \"" + text + "\". Leave one of them out.");
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

    private Meaning meaning(String text, int column) {
        if (YEAR.matcher(text).matches()) {
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
                                at(column) + ": no column here is called \"" + shortened(text) + "\". Write a year, "
                                        + QuestionnaireColumns.DESCRIPTION
                                        + ", or a name such as ref_area, series, sex,"
                                        + " age, time_period and value, or hide a sheet that has no data.")),
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
            throw new UnreadableFile(
                    last,
                    "Sheet \"" + name + "\": the first row lacks "
                            + String.join(
                                    ", ",
                                    missing.stream().map(Column::plainName).toList())
                            + ". Add what is missing, or hide a sheet that has no data.");
        }
        if (years && (known.contains(Column.TIME_PERIOD) || known.contains(Column.OBS_VALUE))) {
            throw new UnreadableFile(
                    last,
                    "Sheet \"" + name + "\": the first row has years and also a column of years or values. Leave one of"
                            + " the two out.");
        }
    }

    private void observations(Row row, RowReceiver receiver) {
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
                    any = true;
                }
            }
        }
        if (!wide) {
            if (any) {
                receiver.observation(new RawObservation(
                        last, common, "Sheet \"" + name + "\", row " + row.getRowNum(), headers(null)));
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
            case QuestionnaireColumns.NIL, "\u2013" -> cells[Column.OBS_VALUE.ordinal()] = "0";
            case QuestionnaireColumns.WITHDRAWN, "X" -> cells[Column.ACTION.ordinal()] = "D";
            default -> cells[Column.OBS_VALUE.ordinal()] = text.get();
        }
        receiver.observation(new RawObservation(last, cells, at(column), headers(header.get(column).year)));
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
        if (column >= row.getCellCount() || row.getCell(column) == null) {
            return Optional.of("");
        }
        Cell cell = row.getCell(column);
        if (cell.getType() == CellType.ERROR) {
            return unreadable(column, "the cell shows an error. Write the number, or leave the cell empty.", receiver);
        }
        boolean isNumber = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (cell.getType() == CellType.FORMULA && !isNumber) {
            return unreadable(
                    column, "the cell has a formula whose result is no number. Paste the value over it.", receiver);
        }
        if (isNumber && isDate(cell)) {
            return unreadable(column, "the cell is a date. Write a number, and of a year its four digits.", receiver);
        }
        return Optional.of(plain(cell).strip());
    }

    private Optional<String> unreadable(int column, String what, RowReceiver receiver) {
        receiver.unreadable(new UnreadableRow(last, header.get(column).header, at(column) + ": " + what));
        return Optional.empty();
    }

    /** As it is shown: 54 % is 54, and what a double adds behind its fifteenth digit is left out. */
    private static String plain(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getText() == null ? "" : cell.getText();
        }
        BigDecimal exact = number.round(AS_SPREADSHEETS_SHOW);
        String format = cell.getDataFormatString();
        BigDecimal shown = format != null && format.contains("%") ? exact.scaleByPowerOfTen(2) : exact;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DATE.matcher(format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", ""))
                        .matches();
    }

    private String at(int column) {
        return "Sheet \"" + name + "\", cell " + letters(column) + last % Place.SHEET;
    }

    private static String letters(int column) {
        String letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60).toLowerCase(Locale.ROOT) + "...";
    }
}
