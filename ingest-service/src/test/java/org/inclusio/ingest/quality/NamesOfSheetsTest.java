package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.SheetName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesOfSheetsTest {

    private final NamesOfSheets names = new Interpretation().namesOfSheets();

    @Test
    void rows_that_leave_out_what_the_name_of_their_sheet_says_are_told_once_for_each_sheet_and_column() {
        names.begin(new SheetName("Rural, in thousands", List.of(Column.URBANISATION, Column.UNIT_MULT)));
        assertThat(names.findings(row("POP", 2, Map.of(Column.URBANISATION, "R"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.SHEET_NAME);
                    assertThat(finding.message())
                            .startsWith("Line 2: the name of the sheet, \"Rural, in thousands\", is not read")
                            .contains("leaves the column unit_mult out");
                });
        assertThat(names.findings(row("POP", 3, Map.of())))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("leaves the column location out");
        assertThat(names.findings(row("POP", 4, Map.of()))).isEmpty();

        names.begin(new SheetName("Sheet2", List.of()));
        assertThat(names.findings(row("POP", 5, Map.of()))).isEmpty();
    }

    /** Seats held by women are about them, the mortality of children is about an age, and skilled attendance about women. */
    @ParameterizedTest
    @CsvSource({
        "Women in parliament, SEX, SEATS_WOMEN, POP",
        "Women in parliament, SEX, MDG_0303_WOMEN_PARLIAMENT, SEATS_TOTAL",
        "Child mortality, AGE, MDG_0401_U5MR, POP",
        "Youth literacy, AGE, MDG_0203_LITERACY_15_24, POP",
        "Women, SEX, MDG_0501_MMR, MDG_0402_IMR"
    })
    void a_series_that_says_itself_what_the_name_of_the_sheet_does_is_no_news(
            String name, Column column, String series, String other) {
        names.begin(new SheetName(name, List.of(column)));
        assertThat(names.findings(row(series, 2, Map.of()))).isEmpty();
        assertThat(names.findings(row(other, 3, Map.of()))).hasSize(1);
    }

    private static RawObservation row(String series, long line, Map<Column, String> others) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REF_AREA, "KEN");
        cells.put(Column.SERIES, series);
        cells.put(Column.TIME_PERIOD, "2009");
        cells.putAll(others);
        return RawObservation.of(line, cells);
    }
}
