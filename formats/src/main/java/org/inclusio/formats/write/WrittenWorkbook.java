package org.inclusio.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.formats.workbook.WorkbookText;

/**
 * A workbook with one table, on as many sheets as its rows need. Codes and texts are texts; numbers are numbers, except
 * those whose digits a spreadsheet would not keep: those are texts with all their digits.
 *
 * @param <T> what rows are made of
 */
public final class WrittenWorkbook<T> implements WrittenFormat<T> {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int DIGITS = 15;

    private final List<WrittenComponent<T>> components;

    /** Writes rows of this structure. */
    public WrittenWorkbook(WrittenStructure<T> structure) {
        this.components = structure.all();
    }

    @Override
    public Message<T> begin(OutputStream out) {
        return new Sheets(new Workbook(out, "Inclusio", "1.0"));
    }

    private final class Sheets implements Message<T> {

        private final Workbook book;
        private Worksheet sheet;
        private int row;
        private int number;

        Sheets(Workbook book) {
            this.book = book;
            next();
        }

        private void next() {
            number++;
            sheet = book.newWorksheet(number == 1 ? "Observations" : "Observations " + number);
            for (int i = 0; i < components.size(); i++) {
                sheet.value(0, i, components.get(i).header());
            }
            sheet.freezePane(0, 1);
            row = 1;
        }

        @Override
        public void row(T one) throws IOException {
            if (row > ROWS_OF_A_SHEET) {
                sheet.finish();
                next();
            }
            for (int i = 0; i < components.size(); i++) {
                WrittenComponent<T> component = components.get(i);
                String text = component.told(one);
                if (text != null) {
                    put(i, component, text);
                }
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        private void put(int column, WrittenComponent<T> component, String text) {
            boolean isLimit = text.startsWith("<") || text.startsWith(">");
            if (component.isNumber() && !isLimit && isKept(text)) {
                sheet.value(row, column, new BigDecimal(text));
            } else {
                sheet.value(row, column, WorkbookText.written(text));
            }
        }

        /** A number comes back as it was written when it has few digits and no zeros at the end of its decimals. */
        private static boolean isKept(String text) {
            BigDecimal number = new BigDecimal(text);
            return number.precision() <= DIGITS
                    && number.scale() <= DIGITS
                    && number.stripTrailingZeros().toPlainString().equals(text);
        }

        @Override
        public void end() throws IOException {
            sheet.finish();
            book.finish();
        }
    }
}
