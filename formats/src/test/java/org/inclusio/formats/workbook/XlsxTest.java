package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

    private final List<RawObservation> rows = new ArrayList<>();
    private final List<UnreadableRow> unreadable = new ArrayList<>();

    @Test
    void a_table_says_what_the_same_table_says_as_csv() throws IOException {
        String csv = "ref_area,series,sex,time_period,value,unit,comment\n"
                + "KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,\"a, \"\"b\"\"\"\n"
                + "KEN,ENROLMENT_PRIMARY,M,2009,0.25,PUPILS,\n";
        List<RawObservation> expected = new ArrayList<>();
        new PlainCsv().read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), into(expected));

        read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("Table");
            put(sheet, 0, "ref_area", "series", "sex", "time_period", "value", "unit", "comment");
            put(sheet, 1, "KEN", "ENROLMENT_PRIMARY", "F", 2009, 3515413, "PUPILS", "a, \"b\"");
            put(sheet, 2, "KEN", "ENROLMENT_PRIMARY", "M", 2009, 0.25, "PUPILS", null);
        }));

        assertThat(rows).isEqualTo(expected);
        assertThat(rows.get(0).place()).hasToString("Sheet \"Table\", row 2");
    }

    @Test
    void years_side_by_side_are_an_observation_each_and_each_knows_its_cell() throws IOException {
        read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("Goal 2");
            put(sheet, 0, "ref_area", "series", "description", 2008, 2009, "2010", 2011, 2012);
            put(sheet, 1, "KEN", "POP", "whatever", 7, "..", "-", "x", null);
        }));

        assertThat(rows)
                .extracting(row -> row.place() + ": " + row.get(Column.TIME_PERIOD) + " " + row.get(Column.OBS_VALUE)
                        + " " + row.get(Column.OBS_STATUS) + " " + row.get(Column.ACTION))
                .containsExactly(
                        "Sheet \"Goal 2\", cell D2: 2008 7 null null",
                        "Sheet \"Goal 2\", cell E2: 2009 null O null",
                        "Sheet \"Goal 2\", cell F2: 2010 0 null null",
                        "Sheet \"Goal 2\", cell G2: 2011 null null D");
    }

    @Test
    void a_number_is_read_as_it_is_shown() throws IOException {
        read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("Table");
            put(sheet, 0, "ref_area", "series", "time_period", "value");
            for (int i = 1; i <= 4; i++) {
                put(sheet, i, "KEN", "POP", 2000 + i, null);
            }
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(2, 3, 0.543);
            sheet.style(2, 3).format("0.0%").set();
            sheet.value(3, 3, 1.0E7);
            sheet.value(4, 3, "3 515 413");
        }));

        assertThat(rows)
                .extracting(row -> row.get(Column.OBS_VALUE))
                .containsExactly("0.3", "54.3", "10000000", "3 515 413");
    }

    /** Written out, the first has a billion digits; read so, it would fill the memory of whoever reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999", "1E2147483640", "1E1001"})
    void a_number_beyond_every_bound_keeps_its_exponent(String number) throws IOException {
        byte[] book = workbook(one -> {
            Worksheet sheet = one.newWorksheet("Table");
            put(sheet, 0, "ref_area", "series", "time_period", "value");
            put(sheet, 1, "KEN", "POP", 2001, 4711);
        });

        read(EditedWorkbook.of(book, (part, text) -> text.replace("<v>4711</v>", "<v>" + number + "</v>")));

        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(new BigDecimal(row.get(Column.OBS_VALUE))).isEqualTo(new BigDecimal(number)));
    }

    @Test
    void dates_and_formulas_without_a_number_are_found_with_their_cell() throws IOException {
        read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("Table");
            put(sheet, 0, "ref_area", "series", "time_period", "value");
            put(sheet, 1, "KEN", "POP", 2001, 5);
            put(sheet, 2, "KEN", "POP", 2002, null);
            put(sheet, 3, "KEN", "POP", 2003, 6);
            sheet.value(1, 2, 37_000);
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.formula(2, 3, "HYPERLINK(\"https://evil.example\",\"5\")");
        }));

        assertThat(unreadable)
                .extracting(row -> row.sentence().toString())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Sheet \"Table\", cell C2: the cell is a date"),
                        second -> assertThat(second).startsWith("Sheet \"Table\", cell D3: the cell has a formula"));
        assertThat(rows).extracting(row -> row.get(Column.TIME_PERIOD)).containsExactly("2003");
    }

    @Test
    void what_a_questionnaire_was_filled_in_with_says_nothing_and_what_was_changed_does() throws IOException {
        read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("Goal 1");
            put(sheet, 0, "series", "sex", "2008", "2009");
            put(sheet, 1, "POP", "_T", 7, 8);
            put(sheet, 2, "POP", "F", 3, 4);
            put(book.newWorksheet(Xlsx.INSTRUCTIONS), 0, "Fill in the white cells.");
            Worksheet hidden = book.newWorksheet(Xlsx.HIDDEN_SHEET);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            put(hidden, 0, QuestionnaireColumns.version(), "KEN");
            put(hidden, 1, "POP||||||||||2008", "7");
            put(hidden, 2, "POP||||||||||2009", "9");
            put(hidden, 3, "POP|F|||||||||2008", "3");
        }));

        assertThat(rows)
                .extracting(row -> row.get(Column.REF_AREA) + " " + row.get(Column.SEX) + " "
                        + row.get(Column.TIME_PERIOD) + " " + row.get(Column.OBS_VALUE))
                .containsExactly("KEN _T 2009 8", "KEN F 2009 4");
    }

    @Test
    void places_of_a_second_sheet_come_after_those_of_the_first_and_are_told_apart() throws IOException {
        read(workbook(book -> {
            for (String name : List.of("A", "B")) {
                Worksheet sheet = book.newWorksheet(name);
                put(sheet, 0, "ref_area", "series", "2009");
                put(sheet, 1, "KEN", "POP", 5);
            }
        }));

        assertThat(rows).extracting(RawObservation::line).containsExactly(2L, 10_000_002L);
        assertThat(Place.said(2)).hasToString("line 2");
        assertThat(Place.said(10_000_002L)).hasToString("sheet 2, row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"valeur", "2009", "value"})
    void a_header_that_is_not_known_or_comes_twice_is_told_with_its_cell(String name) {
        assertThatThrownBy(() -> read(workbook(book -> {
                    Worksheet sheet = book.newWorksheet("T");
                    put(sheet, 0, "ref_area", "series", "2009", name, name);
                })))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Sheet \"T\"");
    }

    @Test
    void a_file_that_is_no_workbook_is_said_to_be_none() {
        assertThatThrownBy(() -> read("ref_area,series\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no workbook");
    }

    @Test
    void entities_macros_and_what_swells_are_refused_before_they_are_read() throws IOException {
        byte[] good = workbook(book -> put(book.newWorksheet("T"), 0, "ref_area", "series", "2009"));
        assertThatThrownBy(() -> read(with(good, "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")))
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> read(with(good, "xl/vbaProject.bin", "x"))).hasMessageContaining("macros");
        assertThatThrownBy(() -> read(with(good, "xl/sharedStrings.xml", "<a>".repeat(30 << 20))))
                .hasMessageContaining("64 MiB");
        assertThatThrownBy(() -> read(with(good, "xl/worksheets/sheet1.xml", "x".repeat(1 << 20))))
                .hasMessageContaining("262,144");
        assertThatThrownBy(() ->
                        read(with(good, "xl/worksheets/sheet1.xml", "<row><c>".repeat(1) + "<c/>".repeat(2 << 20))))
                .hasMessageContaining("4 MiB");
        assertThatThrownBy(() -> read(with(good, "xl/worksheets/sheet1.xml", "<sheet><row")))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_workbook_that_is_cut_off_anywhere_is_a_finding_and_no_failure() throws IOException {
        byte[] good = workbook(book -> {
            Worksheet sheet = book.newWorksheet("T");
            put(sheet, 0, "ref_area", "series", "2009");
            put(sheet, 1, "KEN", "POP", 5);
        });
        for (int end = 0; end < good.length; end += 97) {
            byte[] cut = Arrays.copyOf(good, end);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableFile.class);
        }
    }

    private interface Filling {
        void in(Workbook book);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            filling.in(book);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] != null) {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    /** The same workbook with another part in the place of one, or beside them. */
    private static byte[] with(byte[] workbook, String part, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("workbook-", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void read(byte[] file) throws IOException {
        new Xlsx().read(new ByteArrayInputStream(file), new RowReceiver() {
            @Override
            public void observation(RawObservation row) {
                rows.add(row);
            }

            @Override
            public void unreadable(UnreadableRow row) {
                unreadable.add(row);
            }
        });
    }

    private static RowReceiver into(List<RawObservation> rows) {
        return new RowReceiver() {
            @Override
            public void observation(RawObservation row) {
                rows.add(row);
            }

            @Override
            public void unreadable(UnreadableRow row) {
                throw new AssertionError(row.sentence().toString());
            }
        };
    }
}
