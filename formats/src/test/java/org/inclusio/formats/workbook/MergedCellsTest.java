package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inclusio.formats.workbook.ReadBook.row;

import java.io.IOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People see the text of merged cells beside every row that they reach over; only the first cell holds it. */
class MergedCellsTest {

    @Test
    void a_code_that_is_merged_over_rows_is_said_of_each() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 1, "KEN", "POP", "F", 2009, 5, "girls and women");
            row(sheet, 2, null, "POP", null, 2010, 6);
            row(sheet, 3, null, null, "M", 2010, 7);
            merge(sheet, "A2:A4", "C2:C3", "B3:B4", "F2:F3");
        });

        assertThat(read.said(
                        Column.REF_AREA,
                        Column.SERIES,
                        Column.SEX,
                        Column.TIME_PERIOD,
                        Column.OBS_VALUE,
                        Column.COMMENT_OBS))
                .containsExactly(
                        "KEN POP F 2009 5 girls and women",
                        "KEN POP F 2010 6 girls and women",
                        "KEN POP M 2010 7 null");
        assertThat(read.unreadable).isEmpty();
    }

    @Test
    void a_year_that_is_merged_over_rows_is_the_year_of_each_as_number_and_as_date() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 1, "KEN", "POP", "F", 2009, 5);
            row(sheet, 2, "KEN", "POP", "M", null, 6);
            row(sheet, 3, "KEN", "POP", "F", 0, 5);
            row(sheet, 4, "KEN", "POP", "M", null, 6);
            ReadBook.formatted(sheet.getRow(3).getCell(3), 38353, "yyyy");
            merge(sheet, "D2:D3", "D4:D5");
        });

        assertThat(read.said(Column.SEX, Column.TIME_PERIOD)).containsExactly("F 2009", "M 2009", "F 2005", "M 2005");
    }

    @Test
    void a_value_that_is_merged_over_rows_is_found_in_each_of_them_and_stored_for_none() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 1, "KEN", "POP", "F", 2009, 5);
            row(sheet, 2, "KEN", "POP", "M", 2009, null);
            row(sheet, 3, "KEN", "POP", "_T", 2009, 9);
            merge(sheet, "E2:E3");
        });

        assertThat(read.said(Column.SEX, Column.OBS_VALUE)).containsExactly("_T 9");
        assertThat(read.unreadable)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Sheet \"Table\", cell E2: the cells E2:E3 are merged"),
                        second ->
                                assertThat(second).startsWith("Sheet \"Table\", cell E3: the cells E2:E3 are merged"));
    }

    @Test
    void a_value_that_is_merged_over_years_is_found_and_the_others_of_its_row_are_read() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = book.createSheet("Wide");
            row(sheet, 0, "ref_area", "series", "sex", 2008, 2009, 2010);
            row(sheet, 1, "KEN", "POP", "F", 5, null, 6);
            row(sheet, 2, "KEN", "POP", "M", 7, 8, 9);
            merge(sheet, "D2:E2");
        });

        assertThat(read.said(Column.SEX, Column.TIME_PERIOD, Column.OBS_VALUE))
                .containsExactly("F 2010 6", "M 2008 7", "M 2009 8", "M 2010 9");
        assertThat(read.unreadable)
                .hasSize(2)
                .allSatisfy(found -> assertThat(found).contains("the cells D2:E2 are merged"));
    }

    @Test
    void a_code_that_is_merged_over_columns_is_found() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 1, "KEN", "POP", null, 2009, 5);
            merge(sheet, "B2:C2");
        });

        assertThat(read.rows).isEmpty();
        assertThat(read.unreadable).singleElement().asString().startsWith("Sheet \"Table\", cell B2: the cells B2:C2");
    }

    @Test
    void what_is_hidden_under_a_merged_cell_is_found() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 1, "KEN", "POP", "F", 2009, 5);
            row(sheet, 2, "KEN", "POP", "M", 2010, 6);
            merge(sheet, "C2:C3");
        });

        assertThat(read.rows).hasSize(1);
        assertThat(read.unreadable)
                .singleElement()
                .asString()
                .startsWith("Sheet \"Table\", cell C3: the cell says \"M\" and is covered by the merged cells C2:C3");
    }

    @Test
    void merged_cells_that_are_empty_rows_that_are_empty_and_descriptions_say_nothing() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = book.createSheet("Wide");
            row(sheet, 0, "ref_area", "series", "description", 2008, 2009);
            row(sheet, 1, "KEN", "POP", "a long", 5, 6);
            row(sheet, 2, "KEN", "PUPILS", null, null, null);
            row(sheet, 3, "", "");
            merge(sheet, "C2:C3", "D3:E3", "A4:E4");
        });

        assertThat(read.said(Column.SERIES, Column.OBS_VALUE)).containsExactly("POP 5", "POP 6");
        assertThat(read.unreadable).isEmpty();
    }

    @Test
    void a_code_that_is_merged_into_an_empty_row_makes_no_observation() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 1, "KEN", "POP", "F", 2009, 5);
            row(sheet, 2, "", "");
            merge(sheet, "C2:C3");
        });

        assertThat(read.rows).hasSize(1);
        assertThat(read.unreadable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1:E1", "C1:D2"})
    void a_header_over_several_columns_is_refused_by_its_name(String range) {
        assertThatThrownBy(() -> ReadBook.of(book -> {
                    XSSFSheet sheet = book.createSheet("Wide");
                    row(sheet, 0, "ref_area", "series", 2007, range.startsWith("D") ? 2008 : null);
                    row(sheet, 1, "KEN", "POP", 4, 5, 6);
                    merge(sheet, range);
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("is merged over " + range)
                .hasMessageContaining("Sheet \"Wide\", cell " + range.substring(0, 2));
    }

    @Test
    void a_header_of_two_rows_height_is_one_and_a_title_is_refused_by_its_own_name() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = longTable(book);
            row(sheet, 2, "KEN", "POP", "F", 2009, 5);
            merge(sheet, "A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2");
        });
        assertThat(read.said(Column.SEX, Column.OBS_VALUE)).containsExactly("F 5");
        assertThat(read.unreadable).isEmpty();

        assertThatThrownBy(() -> ReadBook.of(book -> {
                    XSSFSheet sheet = book.createSheet("Titled");
                    row(sheet, 0, "Population of Kenya");
                    row(sheet, 1, "ref_area", "series", 2009);
                    merge(sheet, "A1:C1");
                }))
                .hasMessageContaining("no column here is called \"Population of Kenya\"");
    }

    @Test
    void more_merged_cells_than_a_table_has_are_refused() throws IOException {
        byte[] book = ReadBook.written(ReadBook::table);
        StringBuilder merged = new StringBuilder("</sheetData><mergeCells>");
        for (int i = 0; i <= 100_000; i++) {
            merged.append("<mergeCell ref=\"H")
                    .append(2 * i + 1)
                    .append(":H")
                    .append(2 * i + 2)
                    .append("\"/>");
        }
        byte[] edited = org.inclusio.formats.workbook.EditedWorkbook.of(
                book,
                (part, text) -> part.endsWith("sheet1.xml")
                        ? text.replace("</sheetData>", merged.append("</mergeCells>"))
                        : text);

        assertThatThrownBy(() -> ReadBook.of(edited)).hasMessageContaining("more than 100000 ranges");
    }

    private static XSSFSheet longTable(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Table");
        row(sheet, 0, "ref_area", "series", "sex", "time_period", "value", "comment");
        return sheet;
    }

    private static void merge(XSSFSheet sheet, String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }
}
