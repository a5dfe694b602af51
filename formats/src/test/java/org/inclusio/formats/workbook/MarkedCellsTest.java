package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inclusio.formats.workbook.ReadBook.row;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a note is no digit of a value, and what is struck out is not meant, though their characters are there. */
class MarkedCellsTest {

    private static final Consumer<XSSFFont> SUPERSCRIPT = font -> font.setTypeOffset(Font.SS_SUPER);
    private static final Consumer<XSSFFont> SUBSCRIPT = font -> font.setTypeOffset(Font.SS_SUB);
    private static final Consumer<XSSFFont> STRUCK = font -> font.setStrikeout(true);

    @Test
    void the_number_of_a_note_at_a_value_a_code_or_a_year_is_found_and_no_digit() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = table(book);
            row(sheet, 1, "KEN", "POP", "Y1", 2009, null);
            runs(sheet, 1, 4, "63.2", "1", SUPERSCRIPT);
            row(sheet, 2, "KEN", "POP", null, 2010, 5);
            runs(sheet, 2, 2, "Y1", "1", SUPERSCRIPT);
            row(sheet, 3, "KEN", "POP", "Y2", null, 5);
            runs(sheet, 3, 3, "201", "1", SUBSCRIPT);
            row(sheet, 4, "KEN", "POP", "Y3", 2012, 7);
        });

        assertThat(read.said(Column.AGE, Column.OBS_VALUE)).containsExactly("Y3 7");
        assertThat(read.unreadable)
                .satisfiesExactly(
                        value -> assertThat(value)
                                .startsWith("Sheet \"Table\", cell E2: the cell says \"63.21\"")
                                .endsWith("write the note in the column comment."),
                        code -> assertThat(code).startsWith("Sheet \"Table\", cell C3: the cell says \"Y11\""),
                        year -> assertThat(year).startsWith("Sheet \"Table\", cell D4: the cell says \"2011\""));
    }

    @Test
    void text_that_is_struck_out_is_found_in_values_codes_and_comments() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = table(book);
            row(sheet, 1, "KEN", "POP", "Y1", 2009, null);
            runs(sheet, 1, 4, "45", "44", STRUCK);
            row(sheet, 2, "KEN", "POP", null, 2010, 5);
            runs(sheet, 2, 2, "Y1", "0", STRUCK);
            row(sheet, 3, "KEN", "POP", "Y2", 2011, 5, null);
            runs(sheet, 3, 5, "by the census", "of 1999", STRUCK);
        });

        assertThat(read.rows).isEmpty();
        assertThat(read.unreadable)
                .satisfiesExactly(
                        value -> assertThat(value)
                                .startsWith("Sheet \"Table\", cell E2: the cell says \"4544\"")
                                .contains("struck out"),
                        code -> assertThat(code).startsWith("Sheet \"Table\", cell C3: "),
                        comment -> assertThat(comment).startsWith("Sheet \"Table\", cell F4: "));
    }

    @Test
    void a_number_whose_cell_has_such_a_font_is_found_and_an_empty_cell_says_nothing() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = table(book);
            row(sheet, 1, "KEN", "POP", "", 2009, 5);
            inFont(sheet.getRow(1).getCell(4), STRUCK);
            row(sheet, 2, "KEN", "POP", "", 2010, 6);
            inFont(sheet.getRow(2).getCell(4), SUPERSCRIPT);
            row(sheet, 3, "KEN", "POP", "", 2011, 7);
            inFont(sheet.getRow(3).getCell(2), STRUCK);
            inFont(sheet.getRow(3).createCell(5), STRUCK);
            inFont(sheet.getRow(3).createCell(9), STRUCK);
            inFont(sheet.getRow(3).getCell(4), font -> font.setBold(true));
        });

        assertThat(read.said(Column.TIME_PERIOD, Column.OBS_VALUE)).containsExactly("2011 7");
        assertThat(read.unreadable)
                .satisfiesExactly(
                        struck -> assertThat(struck)
                                .startsWith("Sheet \"Table\", cell E2: the cell says \"5\"")
                                .contains("struck out"),
                        raised -> assertThat(raised)
                                .startsWith("Sheet \"Table\", cell E3: the cell says \"6\"")
                                .contains("above or below the line"));
    }

    @Test
    void a_comment_keeps_its_powers_and_other_fonts_say_nothing() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = table(book);
            row(sheet, 1, "KEN", "POP", "Y1", 2009, null, null);
            runs(sheet, 1, 4, "6", "3", font -> font.setBold(true));
            runs(sheet, 1, 5, "persons per km", "2", SUPERSCRIPT);
            row(sheet, 2, "KEN", "POP", null, 2009, 5);
            runs(sheet, 2, 2, "Y2", " ", SUPERSCRIPT);
        });

        assertThat(read.said(Column.AGE, Column.OBS_VALUE, Column.COMMENT_OBS))
                .containsExactly("Y1 63 persons per km2", "Y2 5 null");
        assertThat(read.unreadable).isEmpty();
    }

    @Test
    void values_under_years_are_asked_and_descriptions_are_not() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = book.createSheet("Wide");
            row(sheet, 0, "ref_area", "series", "description", 2009, 2010);
            row(sheet, 1, "KEN", "POP", null, 5, null);
            runs(sheet, 1, 2, "Persons", "1", SUPERSCRIPT);
            runs(sheet, 1, 4, "17", "2", SUPERSCRIPT);
        });

        assertThat(read.said(Column.TIME_PERIOD, Column.OBS_VALUE)).containsExactly("2009 5");
        assertThat(read.unreadable).singleElement().asString().startsWith("Sheet \"Wide\", cell E2: the cell says");
    }

    @Test
    void a_header_with_the_number_of_a_note_or_a_struck_part_is_refused() {
        assertThatThrownBy(() -> ReadBook.of(book -> wide(book, SUPERSCRIPT)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Sheet \"Wide\", cell C1: in the header \"1963\" text stands above or below");
        assertThatThrownBy(() -> ReadBook.of(book -> wide(book, STRUCK)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Sheet \"Wide\", cell C1: the header \"1963\" is struck out");
    }

    /** Texts may stand in the cells themselves, where other programs than Excel write them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><t>63.2</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>",
                "<r><rPr><strike/></rPr><t>44</t></r><r><t>45</t></r>",
                "<r><rPr><sz val=\"8\"/><strike val=\"true\"/></rPr><t><![CDATA[44]]></t></r><r><t>45</t></r>"
            })
    void a_text_in_the_cell_itself_is_read_alike(String runs) throws IOException {
        ReadBook read = ReadBook.of(withInline(runs));
        assertThat(read.rows).isEmpty();
        assertThat(read.unreadable).singleElement().asString().startsWith("Sheet \"Table\", cell D2: the cell says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><rPr><strike val=\"0\"/></rPr><t>4</t></r><r><t>5</t></r>",
                "<r><rPr><vertAlign val=\"baseline\"/></rPr><t>4</t></r><r><t>5</t></r>",
                "<r><rPr><strike/></rPr><t/></r><r><t>45</t></r>"
            })
    void what_is_not_struck_out_and_not_raised_is_a_number(String runs) throws IOException {
        ReadBook read = ReadBook.of(withInline(runs));
        assertThat(read.said(Column.OBS_VALUE)).containsExactly("45");
        assertThat(read.unreadable).isEmpty();
    }

    @Test
    void a_million_cells_are_marked_and_no_more() {
        MarkedCells cells = new MarkedCells();
        for (int row = 1; row <= MarkedCells.MOST / 2; row++) {
            assertThat(cells.add(row, 3, Mark.RAISED) && cells.add(row, 16_383, Mark.STRUCK))
                    .isTrue();
        }
        assertThat(cells.add(MarkedCells.MOST, 0, Mark.STRUCK)).isFalse();
        assertThat(cells.of(7, 3)).isEqualTo(Mark.RAISED);
        assertThat(cells.of(7, 4)).isEqualTo(Mark.NONE);
        assertThat(cells.of(MarkedCells.MOST / 2, 16_383)).isEqualTo(Mark.STRUCK);
        assertThat(cells.of(MarkedCells.MOST, 0)).isEqualTo(Mark.NONE);
    }

    private static XSSFSheet table(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Table");
        row(sheet, 0, "ref_area", "series", "age", "time_period", "value", "comment");
        return sheet;
    }

    private static void wide(XSSFWorkbook book, Consumer<XSSFFont> font) {
        XSSFSheet sheet = book.createSheet("Wide");
        row(sheet, 0, "ref_area", "series", null, "1964");
        row(sheet, 1, "KEN", "POP", 5, 6);
        runs(sheet, 0, 2, "196", "3", font);
    }

    /** Writes a text whose second part is in a font. */
    private static void runs(XSSFSheet sheet, int row, int column, String plain, String other, Consumer<XSSFFont> in) {
        XSSFFont font = sheet.getWorkbook().createFont();
        in.accept(font);
        XSSFRichTextString text = new XSSFRichTextString(plain);
        text.append(other, font);
        sheet.getRow(row).createCell(column).setCellValue(text);
    }

    private static void inFont(XSSFCell cell, Consumer<XSSFFont> in) {
        XSSFWorkbook book = cell.getSheet().getWorkbook();
        XSSFFont font = book.createFont();
        in.accept(font);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
    }

    private static byte[] withInline(String runs) throws IOException {
        return EditedWorkbook.of(ReadBook.written(ReadBook::table), (part, text) -> {
            String plain = text.replace(" t=\"n\"", "").replace(" s=\"0\"", "");
            String cell = "<c r=\"D2\"><v>5.0</v></c>";
            assertThat(!part.endsWith("sheet1.xml") || plain.contains(cell)).isTrue();
            return part.endsWith("sheet1.xml")
                    ? plain.replace(cell, "<c r=\"D2\" t=\"inlineStr\"><is>" + runs + "</is></c>")
                    : text;
        });
    }
}
