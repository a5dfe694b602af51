package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Interpretation interpretation = new Interpretation();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "=HYPERLINK(1); NO_FORMULA",
                "@SUM(1+1); NO_FORMULA",
                "+cmd|' /C calc'!A0; NO_FORMULA",
                "-2+3+cmd|' /C calc'!A0; NO_FORMULA",
                "-(1); NO_FORMULA",
                "- see the census report; ",
                "+ 2 provinces; ",
                "Census = 2009; ",
                "a@example.org; "
            })
    void a_text_that_a_spreadsheet_would_carry_out_is_refused_and_other_texts_are_not(String text, Rule broken) {
        RawObservation row = RawObservation.of(
                17,
                Map.of(
                        Column.REF_AREA, "KEN",
                        Column.SERIES, "POP",
                        Column.TIME_PERIOD, "2009",
                        Column.OBS_VALUE, "5",
                        Column.COMMENT_OBS, text));
        assertThat(interpretation.findings(row))
                .extracting(Finding::rule)
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }
}
