package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CellsOfARowTest {

    private final Interpretation interpretation = new Interpretation();

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REF_AREA", "OBS_VALUE"})
    void a_character_that_xml_can_not_carry_is_found_by_name_and_place_in_every_column(Column column) {
        for (String unfit : new String[] {"\u000B", "\u0001", "\uFFFF", "\uFDD0", "\uD83D", "\0"}) {
            Map<Column, String> cells = row();
            cells.put(column, "A" + unfit + "B");
            assertThat(findings(cells)).first().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(Rule.TEXT);
                assertThat(finding.message())
                        .startsWith("Line 17, " + column + ": character 2 is U+%04X ".formatted((int) unfit.charAt(0)));
            });
        }
    }

    @Test
    void in_a_number_it_is_named_too() {
        Map<Column, String> cells = row();
        cells.put(Column.OBS_VALUE, "5\u200B0");
        assertThat(findings(cells))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("\"5[U+200B ZERO WIDTH SPACE]0\""));
    }

    /** By the descriptions of the code list CL_OBS_STATUS of SDMX. */
    @ParameterizedTest
    @CsvSource({
        "A, true, false", "B, true, false", "D, true, false", "E, true, false", "F, true, false", "G, true, false",
        "H, false, true", "I, true, false", "J, true, true", "K, true, true", "L, false, true", "M, false, true",
        "N, true, false", "O, false, true", "P, true, false", "Q, false, true", "S, true, false", "U, true, false",
        "V, true, false", "W, true, false"
    })
    void a_number_and_its_status_agree(String status, boolean withNumber, boolean withoutNumber) {
        Map<Column, String> cells = row();
        cells.put(Column.OBS_STATUS, status);
        assertThat(findings(cells))
                .extracting(Finding::rule)
                .isEqualTo(withNumber ? List.of() : List.of(Rule.VALUE_AND_STATUS));
        cells.remove(Column.OBS_VALUE);
        assertThat(findings(cells))
                .extracting(Finding::rule)
                .isEqualTo(withoutNumber ? List.of() : List.of(Rule.VALUE_GIVEN));
        cells.put(Column.ACTION, "D");
        assertThat(findings(cells)).as("of what is withdrawn nothing is asked").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            names = {
                "SEX",
                "AGE",
                "URBANISATION",
                "INCOME_WEALTH_QUANTILE",
                "EDUCATION_LEV",
                "DISABILITY_STATUS",
                "MIGRATION_STATUS",
                "INDIGENOUS_STATUS",
                "CUST_BREAKDOWN"
            })
    void a_word_for_nothing_is_no_group_in_an_open_list_either(Column column) {
        for (String word : new String[] {"NA", "None", "nan", "-", ".."}) {
            Map<Column, String> cells = row();
            cells.put(column, word);
            assertThat(findings(cells)).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(Rule.KNOWN_CODE);
                assertThat(finding.message()).contains("\"" + word + "\" names no group");
            });
        }
    }

    private List<Finding> findings(Map<Column, String> cells) {
        return interpretation.findings(RawObservation.of(17, cells));
    }

    private static Map<Column, String> row() {
        return new EnumMap<>(Map.of(
                Column.REF_AREA, "KEN",
                Column.SERIES, "POP",
                Column.TIME_PERIOD, "2009",
                Column.OBS_VALUE, "5"));
    }
}
