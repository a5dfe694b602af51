package org.inclusio.formats.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.row.UnreadableRow;

/** A workbook as another program writes it, and what the reader makes of it. */
final class ReadBook implements RowReceiver {

    final List<RawObservation> rows = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();
    final List<String> passed = new ArrayList<>();
    final List<SheetName> sheets = new ArrayList<>();

    interface Filling {
        void in(XSSFWorkbook book);
    }

    static byte[] written(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filling.in(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    static ReadBook of(Filling filling) throws IOException {
        return of(written(filling));
    }

    static ReadBook of(byte[] workbook) throws IOException {
        ReadBook read = new ReadBook();
        new Xlsx().read(new ByteArrayInputStream(workbook), read);
        return read;
    }

    static void row(XSSFSheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    static XSSFSheet table(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Table");
        row(sheet, 0, "ref_area", "series", "time_period", "value");
        row(sheet, 1, "KEN", "POP", 2009, 5);
        return sheet;
    }

    static void formatted(XSSFCell cell, double number, String format) {
        XSSFWorkbook book = cell.getSheet().getWorkbook();
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    /** What each row says of some columns, with spaces between. */
    List<String> said(Column... columns) {
        return rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    for (Column column : columns) {
                        cells.add(String.valueOf(row.get(column)));
                    }
                    return String.join(" ", cells);
                })
                .toList();
    }

    @Override
    public void observation(RawObservation row) {
        rows.add(row);
    }

    @Override
    public void unreadable(UnreadableRow row) {
        unreadable.add(row.sentence().toString());
    }

    @Override
    public void beginSheet(SheetName sheet) {
        sheets.add(sheet);
    }

    @Override
    public void passedOver(UnreadableRow part) {
        passed.add(part.sentence().toString());
    }
}
