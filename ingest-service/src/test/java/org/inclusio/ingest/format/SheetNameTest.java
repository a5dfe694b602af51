package org.inclusio.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inclusio.ingest.format.ReadBook.row;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People write on the tab of a sheet of whom it is; rows that do not say so would be totals. */
class SheetNameTest {

    @ParameterizedTest
    @CsvSource({
        "Female, SEX",
        "MALE 2010, SEX",
        "POP_women, SEX",
        "F, SEX",
        "Garçons, SEX",
        "Niñas, SEX",
        "Женщины, SEX",
        "男性人口, SEX",
        "الإناث, SEX",
        "Rural, URBANISATION",
        "Zones urbaines, URBANISATION",
        "Milieu urbain, URBANISATION",
        "Сельское население, URBANISATION",
        "农村, URBANISATION",
        "15-24, AGE",
        "Age 5–9, AGE",
        "65+, AGE",
        "Children, AGE",
        "in thousands, UNIT_MULT",
        "Population ('000), UNIT_MULT",
        "En milliers, UNIT_MULT",
        "тыс. человек, UNIT_MULT",
        "单位：千人, UNIT_MULT",
        "بالآلاف, UNIT_MULT",
        "Forecast, OBS_STATUS",
        "Prévisions, OBS_STATUS",
        "Proyección, OBS_STATUS"
    })
    void a_name_says_what_a_column_would(String name, Column column) {
        assertThat(SheetName.said(name)).containsExactly(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sheet1",
                "Observations 2",
                "Goal 1",
                "Table 4.1",
                "Table 1-2",
                "2005-2010",
                "2009-10",
                "Goods in Kenya",
                "Mandate",
                "Data (M)",
                "Feuil1",
                "Лист1",
                "工作表1"
            })
    void other_names_say_nothing_of_rows(String name) {
        assertThat(SheetName.said(name)).isEmpty();
    }

    @Test
    void rows_that_leave_out_what_the_name_of_their_sheet_says_are_told_once_for_each_sheet() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            for (String name : new String[] {"Female", "Rural, in thousands"}) {
                XSSFSheet sheet = book.createSheet(name);
                row(sheet, 0, "ref_area", "series", "time_period", "value");
                row(sheet, 1, "KEN", "POP", 2009, 5);
                row(sheet, 2, "KEN", "POP", 2010, 6);
            }
        });

        assertThat(read.rows).hasSize(4);
        assertThat(read.named)
                .satisfiesExactly(
                        sex -> assertThat(sex)
                                .startsWith("Sheet \"Female\", row 2: ")
                                .contains("leaves the column sex out"),
                        place -> assertThat(place)
                                .startsWith("Sheet \"Rural, in thousands\", row 2: ")
                                .contains("leaves the column location out"),
                        unit -> assertThat(unit).contains("leaves the column unit_mult out"));
    }

    @Test
    void rows_that_say_what_the_name_of_their_sheet_does_are_no_news() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = book.createSheet("Female and male");
            row(sheet, 0, "ref_area", "series", "sex", "time_period", "value");
            row(sheet, 1, "KEN", "POP", "F", 2009, 5);
            row(sheet, 2, "KEN", "POP", "_T", 2009, 9);
            row(book.createSheet("Male"), 0, "ref_area", "series", "time_period", "value");
        });

        assertThat(read.rows).hasSize(2);
        assertThat(read.named).isEmpty();
    }

    @Test
    void years_beside_each_other_are_asked_alike_and_a_column_that_is_empty_says_nothing() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            XSSFSheet sheet = book.createSheet("Femmes");
            row(sheet, 0, "ref_area", "series", "sex", 2009, 2010);
            row(sheet, 1, "KEN", "POP", "F", 5, 6);
            row(sheet, 2, "KEN", "PUPILS", null, 7, 8);
        });

        assertThat(read.rows).hasSize(4);
        assertThat(read.named).singleElement().asString().startsWith("Sheet \"Femmes\", cell D3: ");
    }
}
