package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inclusio.formats.workbook.ReadBook.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that can't be read is told why, and what is unusual in one that can is read as it is meant. */
class CausesOfRefusedWorkbooksTest {

    /** ISO/IEC 29500-1, annex A: strict documents have namespaces of their own. */
    @Test
    void a_strict_workbook_is_told_to_be_one() throws IOException {
        byte[] strict = EditedWorkbook.of(
                ReadBook.written(ReadBook::table),
                (part, text) -> text.replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships"));

        assertThatThrownBy(() -> ReadBook.of(strict))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Strict Open XML")
                .hasMessageContaining("Save it as an Excel workbook (.xlsx)");
    }

    @Test
    void a_cell_of_the_type_of_dates_is_told_with_its_place_on_every_sheet() throws IOException {
        byte[] dated = edited("<c r=\"C2\"><v>2009.0</v></c>", "<c r=\"C2\" t=\"d\"><v>2009-01-01</v></c>");
        assertThatThrownBy(() -> ReadBook.of(dated))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Sheet \"Table\", cell C2: the cell is of the type for dates");

        byte[] hidden = EditedWorkbook.of(
                ReadBook.written(book -> {
                    table(book);
                    ReadBook.row(book.createSheet("Lists"), 0, 2009);
                    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
                }),
                (part, text) -> part.endsWith("sheet2.xml")
                        ? plain(text).replace("r=\"A1\"><v>2009.0", "r=\"A1\" t=\"d\"><v>2009-01-01")
                        : text);
        assertThatThrownBy(() -> ReadBook.of(hidden)).hasMessageContaining("Sheet \"Lists\", cell A1");
    }

    /** ECMA-376-1, 18.4.6: a phonetic run is no part of the text that it stands with. */
    @Test
    void a_text_that_is_written_together_with_its_pronunciation_is_refused_with_its_cell() throws IOException {
        byte[] book = edited(
                "<c r=\"D2\"><v>5.0</v></c>",
                "<c r=\"D2\" t=\"inlineStr\"><is><t>5</t><rPh sb=\"0\" eb=\"1\"><t>7</t></rPh></is></c>");
        assertThatThrownBy(() -> ReadBook.of(book))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Sheet \"Table\", cell D2: the cell writes how its text is pronounced");
    }

    @Test
    void an_archive_in_the_place_of_a_workbook_is_told_by_what_it_begins_with() throws IOException {
        assertThatThrownBy(() -> ReadBook.of(archive("data/observations.csv")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("zip archive, which begins with \"data/observations.csv\"");
        assertThatThrownBy(() -> ReadBook.of(archive("mimetype", "content.xml")))
                .hasMessageContaining("no workbook");
        assertThatThrownBy(() -> ReadBook.of(archive("[Content_Types].xml", "xl/workbook.bin")))
                .hasMessageContaining("no workbook");
    }

    @Test
    void a_workbook_of_the_old_kind_is_told_to_be_one() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("Table");
            old.write(out);
        }
        assertThatThrownBy(() -> ReadBook.of(out.toByteArray()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("older version of Excel (.xls)");
    }

    /** ECMA-376-1, 18.17.4.1: 36526 is the first day of 2000 counted from 1900, and the second of 2004 counted from 1904. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void days_that_are_counted_from_1904_are_of_their_year(String flag) throws IOException {
        ReadBook.Filling dated =
                book -> ReadBook.formatted(table(book).getRow(1).getCell(2), 36526, "yyyy");
        byte[] of1904 = EditedWorkbook.of(
                ReadBook.written(dated),
                (part, text) -> part.endsWith("xl/workbook.xml")
                        ? text.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"" + flag + "\"/>")
                        : text);

        assertThat(ReadBook.of(of1904).said(Column.TIME_PERIOD)).containsExactly("2004");
        assertThat(ReadBook.of(dated).said(Column.TIME_PERIOD)).containsExactly("2000");
    }

    /** A cell without a style has the first, which may show numbers otherwise than they are (ECMA-376-1, 18.3.1.4). */
    @Test
    void a_cell_without_a_style_is_shown_by_the_first() throws IOException {
        byte[] perCent = EditedWorkbook.of(
                ReadBook.written(ReadBook::table),
                (part, text) -> part.endsWith("styles.xml")
                        ? text.replaceFirst(
                                "(<cellXfs[^>]*><xf[^>]*)numFmtId=\"0\"", "$1numFmtId=\"9\" applyNumberFormat=\"1\"")
                        : part.endsWith("sheet1.xml") ? plain(text).replace("2009.0", "20.09") : text);

        assertThat(ReadBook.of(perCent).said(Column.TIME_PERIOD, Column.OBS_VALUE))
                .containsExactly("2009 500");
    }

    @Test
    void a_text_that_is_written_as_the_result_of_no_formula_is_a_text() throws IOException {
        byte[] book = edited("<c r=\"D2\"><v>5.0</v></c>", "<c r=\"D2\" t=\"str\"><v>&lt;5</v></c>");
        assertThat(ReadBook.of(book).said(Column.OBS_VALUE)).containsExactly("<5");
    }

    /** Cells that are named in part would stand in other columns than they are written in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"E2\"><v>5.0</v></c><c><v>6</v></c>",
                "<c r=\"D2\"><v>5.0</v></c><c r=\"D2\"><v>6</v></c>",
                "<c r=\"D2\"><v>5.0</v></c><c r=\"A2\"><v>6</v></c>"
            })
    void cells_out_of_their_order_are_refused_as_damage_with_their_row(String cells) throws IOException {
        byte[] book = edited("<c r=\"D2\"><v>5.0</v></c>", cells);
        assertThatThrownBy(() -> ReadBook.of(book))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("damaged from line 2");
    }

    @Test
    void cells_without_names_are_read_in_their_order() throws IOException {
        byte[] book = EditedWorkbook.of(
                ReadBook.written(ReadBook::table),
                (part, text) ->
                        part.endsWith("sheet1.xml") ? text.replaceAll("(<row|<c) r=\"[A-Z0-9]+\"", "$1") : text);
        assertThat(ReadBook.of(book).said(Column.REF_AREA, Column.TIME_PERIOD, Column.OBS_VALUE))
                .containsExactly("KEN 2009 5");
    }

    private static byte[] edited(String cell, String other) throws IOException {
        return EditedWorkbook.of(ReadBook.written(ReadBook::table), (part, text) -> {
            String plain = part.endsWith("sheet1.xml") ? plain(text) : text;
            assertThat(!part.endsWith("sheet1.xml") || plain.contains(cell)).isTrue();
            return plain.replace(cell, other);
        });
    }

    /** Without what a cell may leave out. */
    private static String plain(String sheet) {
        return sheet.replace(" t=\"n\"", "").replace(" s=\"0\"", "");
    }

    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : Arrays.asList(names)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
