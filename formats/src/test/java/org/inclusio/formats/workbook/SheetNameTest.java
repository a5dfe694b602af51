package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inclusio.formats.workbook.ReadBook.row;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.SheetName;
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
        assertThat(SheetName.of(name).says()).containsExactly(column);
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
        assertThat(SheetName.of(name).says()).isEmpty();
    }

    @Test
    void each_sheet_that_is_read_is_told_before_its_rows() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            for (String name : new String[] {"Table", "Rural, in thousands", "Instructions"}) {
                XSSFSheet sheet = book.createSheet(name);
                if (!name.equals("Instructions")) {
                    row(sheet, 0, "ref_area", "series", "time_period", "value");
                    row(sheet, 1, "KEN", "POP", 2009, 5);
                }
            }
        });

        assertThat(read.sheets)
                .containsExactly(
                        new SheetName("Table", List.of()),
                        new SheetName("Rural, in thousands", List.of(Column.URBANISATION, Column.UNIT_MULT)));
    }
}
