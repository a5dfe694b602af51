package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing that is not understood, at every level of a workbook: refused by its name, told, or used. */
class WorkbookContractTest {

    private final List<RawObservation> rows = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();

    @Test
    void a_sheet_that_is_shown_and_is_no_table_is_refused_by_its_name() {
        assertThatThrownBy(() -> read(book -> {
                    table(book);
                    row(book.createSheet("Notes"), 0, "Please see the annex");
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Sheet \"Notes\", cell A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDDEN", "VERY_HIDDEN"})
    void a_hidden_sheet_with_a_table_is_refused_by_its_name_and_another_is_told(SheetVisibility visibility)
            throws IOException {
        assertThatThrownBy(() -> read(book -> {
                    table(book);
                    row(book.createSheet("Rural"), 1, "Ref_Area", "series", 2009);
                    book.setSheetVisibility(1, visibility);
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Sheet \"Rural\": the sheet is hidden");
        read(book -> {
            table(book);
            row(book.createSheet("Lists"), 0, "F", "M");
            book.setSheetVisibility(1, visibility);
        });
        assertThat(passed).singleElement().asString().startsWith("Sheet \"Lists\": the sheet is hidden");
        assertThat(unreadable).isEmpty();
    }

    @Test
    void an_empty_sheet_says_nothing_whether_it_is_shown_or_not() throws IOException {
        read(book -> {
            table(book);
            book.createSheet("Sheet2");
            book.createSheet("Sheet3");
            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
            row(book.createSheet("Sheet4"), 3, " ");
        });
        assertThat(rows).hasSize(1);
        assertThat(passed).isEmpty();
    }

    @Test
    void what_stands_under_no_header_or_beside_the_table_is_refused_with_its_cell() throws IOException {
        read(book -> {
            XSSFSheet sheet = table(book);
            row(sheet, 2, "KEN", "POP", 2010, 6, null, "rural only");
            row(sheet, 3, "KEN", "POP", 2011, 7);
        });
        assertThat(unreadable)
                .singleElement()
                .asString()
                .startsWith("Sheet \"Table\", cell F3: the cell says \"rural only\" and stands under no header");
        assertThat(rows).hasSize(2);
    }

    @Test
    void empty_rows_before_the_header_say_nothing() throws IOException {
        read(book -> {
            XSSFSheet sheet = book.createSheet("Table");
            row(sheet, 0, "", null);
            row(sheet, 2, "ref_area", "series", "time_period", "value");
            row(sheet, 3, "KEN", "POP", 2009, 5);
        });
        assertThat(rows).hasSize(1);
    }

    /** In the value, in a code and in a text: a truth value, an error, a formula of a text, a date, a time. */
    @Test
    void a_cell_of_a_kind_that_says_no_number_is_told_by_its_name_in_every_column() throws IOException {
        List<Consumer<XSSFCell>> kinds = List.of(
                cell -> cell.setCellErrorValue((byte) 42),
                cell -> {
                    cell.setBlank();
                    cell.setCellFormula("\"a\"&\"b\"");
                },
                cell -> formatted(cell, 38353.5, "h:mm"),
                cell -> formatted(cell, 38353, "mmmm"),
                cell -> formatted(cell, 1_234_000, "#,##0,"));
        for (String column : new String[] {"A2", "B2", "D2"}) {
            for (Consumer<XSSFCell> kind : kinds) {
                unreadable.clear();
                read(book -> kind.accept(table(book).getRow(1).getCell(column.charAt(0) - 'A')));
                assertThat(unreadable).singleElement().asString().startsWith("Sheet \"Table\", cell " + column);
            }
        }
        assertThat(rows).isEmpty();
    }

    @Test
    void a_truth_value_is_no_number_and_for_the_sex_that_a_program_took_for_one_it_is_that_sex() throws IOException {
        read(book -> {
            XSSFSheet sheet = book.createSheet("Table");
            row(sheet, 0, "ref_area", "series", "sex", "time_period", "value");
            row(sheet, 1, "KEN", "POP", "", 2009, "");
            sheet.getRow(1).getCell(2).setCellValue(false);
            sheet.getRow(1).getCell(4).setCellValue(true);
        });
        assertThat(rows.get(0).get(Column.SEX)).isEqualTo("F");
        assertThat(rows.get(0).get(Column.OBS_VALUE)).isEqualTo("TRUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "0.7 | 0.0\"%\" | 0.7",
                "0.8 | 0.0\\% | 0.8",
                "0.009 | 0.0% | 0.9",
                "0.9 | 0.0\" % of labour force\" | 0.9",
                "9.4 | 0.0\"%\" | 9.4",
                "5000 | 0.0 | 5000"
            })
    void a_number_is_taken_as_it_is_shown(double number, String format, String read) throws IOException {
        read(book -> formatted(table(book).getRow(1).getCell(3), number, format));
        assertThat(rows.get(0).get(Column.OBS_VALUE)).isEqualTo(read);
    }

    @Test
    void a_date_that_is_shown_as_its_year_is_that_year_over_a_column_and_in_one() throws IOException {
        read(book -> {
            XSSFSheet sheet = book.createSheet("Wide");
            row(sheet, 0, "ref_area", "series", 0, 2006);
            formatted(sheet.getRow(0).getCell(2), 38353, "yyyy");
            row(sheet, 1, "KEN", "POP", 5, 6);
            formatted(table(book).getRow(1).getCell(2), 39083, "yyyy");
        });
        assertThat(rows).extracting(row -> row.get(Column.TIME_PERIOD)).containsExactly("2005", "2006", "2007");
    }

    @Test
    void another_date_over_a_column_is_told_with_its_cell() {
        assertThatThrownBy(() -> read(book -> {
                    XSSFSheet sheet = book.createSheet("Wide");
                    row(sheet, 0, "ref_area", "series", 0);
                    formatted(sheet.getRow(0).getCell(2), 38353, "d mmm yyyy");
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Sheet \"Wide\", cell C1: the cell is a date");
    }

    @Test
    void what_a_workbook_writes_for_a_character_is_that_character() throws IOException {
        assertThat(WorkbookText.read("a_x000D_\nb_x005F_x000D_c_x00e9_")).isEqualTo("a\r\nb_x000D_cé");
        for (String text : new String[] {"a\r\nb", "_x000D_", "_x005F_x000D_", "_x_", "x_xFFFF_y", "__x0041__"}) {
            assertThat(WorkbookText.read(WorkbookText.written(text))).isEqualTo(text);
        }
    }

    private static XSSFSheet table(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Table");
        row(sheet, 0, "ref_area", "series", "time_period", "value");
        row(sheet, 1, "KEN", "POP", 2009, 5);
        return sheet;
    }

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static void formatted(XSSFCell cell, double number, String format) {
        XSSFWorkbook book = cell.getSheet().getWorkbook();
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    private interface Filling {
        void in(XSSFWorkbook book);
    }

    private void read(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filling.in(book);
            book.write(out);
        }
        new Xlsx().read(new ByteArrayInputStream(out.toByteArray()), new RowReceiver() {
            @Override
            public void observation(RawObservation row) {
                rows.add(row);
            }

            @Override
            public void unreadable(UnreadableRow row) {
                unreadable.add(row.sentence().toString());
            }

            @Override
            public void passedOver(UnreadableRow part) {
                passed.add(part.sentence().toString());
            }
        });
    }
}
