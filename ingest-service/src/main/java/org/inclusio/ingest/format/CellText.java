package org.inclusio.ingest.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.inclusio.ingest.sentence.Sentence;
import org.inclusio.ingest.text.Characters;
import org.inclusio.statistics.observation.Bounds;

/**
 * What a cell of a workbook says, as it is shown.
 *
 * @param text without white space around it; null when it can't be understood
 * @param wrong why not, or null
 */
record CellText(String text, Sentence wrong) {

    private static final MathContext AS_SPREADSHEETS_SHOW = new MathContext(15);
    private static final CellText EMPTY = new CellText("", null);

    /**
     * Reads a cell.
     *
     * @param ofYears whether a date that is shown as its year is that year
     */
    static CellText of(Cell cell, boolean ofYears) {
        if (cell == null) {
            return EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return wrong(Sentence.of("ROW_WIDTH.error"));
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return ofNumber(cell, number, ofYears);
        }
        if (cell.getType() == CellType.FORMULA) {
            return wrong(Sentence.of("ROW_WIDTH.formula"));
        }
        String text = cell.getText() == null ? "" : WorkbookText.read(cell.getText());
        boolean isTruth = cell.getType() == CellType.BOOLEAN;
        return new CellText(Characters.stripped(isTruth ? text.toUpperCase(Locale.ROOT) : text), null);
    }

    /** 54 % is 54, and what a double adds behind its fifteenth digit is left out. */
    private static CellText ofNumber(Cell cell, BigDecimal number, boolean ofYears) {
        BigDecimal exact = number.round(AS_SPREADSHEETS_SHOW);
        if (exact.signum() != 0 && !Bounds.isComputed(exact)) {
            // 1E999999999 written out would fill the memory; with its exponent it is refused like any other.
            return new CellText(exact.toString(), null);
        }
        return switch (NumberFormat.of(cell.getDataFormatString(), cell.getDataFormatId(), exact)) {
            case AS_IT_IS -> new CellText(plain(exact), null);
            case PER_CENT -> new CellText(plain(exact.scaleByPowerOfTen(2)), null);
            case BELOW -> new CellText("<" + plain(exact), null);
            case ABOVE -> new CellText(">" + plain(exact), null);
            case YEAR -> ofYears ? year(cell) : wrong(Sentence.of("ROW_WIDTH.date"));
            case DATE -> wrong(Sentence.of("ROW_WIDTH.date"));
            case OTHERWISE ->
                wrong(Sentence.of("ROW_WIDTH.format", "format", Characters.shown(cell.getDataFormatString())));
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static CellText year(Cell cell) {
        try {
            return new CellText(Integer.toString(cell.asDate().getYear()), null);
        } catch (RuntimeException e) {
            // No calendar has that day.
            return wrong(Sentence.of("ROW_WIDTH.date"));
        }
    }

    private static CellText wrong(Sentence why) {
        return new CellText(null, why);
    }
}
