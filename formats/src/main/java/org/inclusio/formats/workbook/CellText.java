package org.inclusio.formats.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;
import org.inclusio.statistics.observation.Bounds;

/**
 * What a cell of a workbook says, as it is shown.
 *
 * @param text without white space around it; null when it can't be understood
 * @param wrong why not, or null
 */
record CellText(String text, Sentence wrong) {

    private static final MathContext AS_SPREADSHEETS_SHOW = new MathContext(15);
    static final CellText EMPTY = new CellText("", null);

    /**
     * Reads a cell.
     *
     * @param ofYears whether a date that is shown as its year is that year
     * @param defaults of its workbook
     */
    static CellText of(Cell cell, boolean ofYears, CellDefaults defaults) {
        if (cell == null) {
            return EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return wrong(Sentence.of("ROW_WIDTH.error"));
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return ofNumber(cell, number, ofYears, defaults);
        }
        // A text without a formula may be written in the way of one whose result is a text.
        if (cell.getType() == CellType.FORMULA && cell.getFormula() != null) {
            return wrong(Sentence.of("ROW_WIDTH.formula"));
        }
        String text = cell.getText() == null ? "" : WorkbookText.read(cell.getText());
        boolean isTruth = cell.getType() == CellType.BOOLEAN;
        return new CellText(Characters.stripped(isTruth ? text.toUpperCase(Locale.ROOT) : text), null);
    }

    /** 54 % is 54, and what a double adds behind its fifteenth digit is left out. */
    private static CellText ofNumber(Cell cell, BigDecimal number, boolean ofYears, CellDefaults defaults) {
        BigDecimal exact = number.round(AS_SPREADSHEETS_SHOW);
        if (exact.signum() != 0 && !Bounds.isComputed(exact)) {
            // 1E999999999 written out would fill the memory; with its exponent it is refused like any other.
            return new CellText(exact.toString(), null);
        }
        boolean isPlain = cell.getDataFormatId() == null;
        String format = isPlain ? defaults.format() : cell.getDataFormatString();
        return switch (NumberFormat.of(format, isPlain ? defaults.formatId() : cell.getDataFormatId(), exact)) {
            case AS_IT_IS -> new CellText(plain(exact), null);
            case PER_CENT -> new CellText(plain(exact.scaleByPowerOfTen(2)), null);
            case BELOW -> new CellText("<" + plain(exact), null);
            case ABOVE -> new CellText(">" + plain(exact), null);
            case YEAR -> ofYears ? year(cell, defaults) : wrong(Sentence.of("ROW_WIDTH.date"));
            case DATE -> wrong(Sentence.of("ROW_WIDTH.date"));
            case OTHERWISE -> wrong(Sentence.of("ROW_WIDTH.format", "format", Characters.shown(format)));
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static CellText year(Cell cell, CellDefaults defaults) {
        try {
            return new CellText(
                    Integer.toString(cell.asDate().plusDays(defaults.daysMore()).getYear()), null);
        } catch (RuntimeException e) {
            // No calendar has that day.
            return wrong(Sentence.of("ROW_WIDTH.date"));
        }
    }

    private static CellText wrong(Sentence why) {
        return new CellText(null, why);
    }
}
