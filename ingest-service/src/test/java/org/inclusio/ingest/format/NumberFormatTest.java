package org.inclusio.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against ECMA-376-1, 18.8.31: what stands in quotes or behind a backslash is shown and does nothing. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "General | 5 | AS_IT_IS",
                "0.0\"%\" | 0.7 | AS_IT_IS",
                "0.0\\% | 0.8 | AS_IT_IS",
                "0.0_%  | 0.8 | AS_IT_IS",
                "0.0%   | 0.009 | PER_CENT",
                "0.0\" % of labour force\" | 0.9 | AS_IT_IS",
                "\"<\"0.0 | 2.5 | BELOW",
                "<0.0 | 2.5 | BELOW",
                "\\<\\ 0.0 | 2.5 | BELOW",
                "\"< \"0.0\" %\" | 2.5 | BELOW",
                "\"\uff1c\"0.0 | 2.5 | BELOW",
                ">0 | 95 | ABOVE",
                "_-\">\"0 | 95 | ABOVE",
                "[Red]\">\"0;0 | 95 | ABOVE",
                "[Red]\">\"0;0 | -5 | AS_IT_IS",
                "[<5]\"<\"0;0 | 4 | OTHERWISE",
                "\"<=\"0 | 5 | OTHERWISE",
                "\"\u2264\"0 | 5 | OTHERWISE",
                "0\"<\" | 5 | OTHERWISE",
                "\"<\"0% | 0.05 | OTHERWISE",
                "0.0%;-0.0;0 | 0.1 | PER_CENT",
                "0.0%;-0.0;0 | -0.1 | AS_IT_IS",
                "[Red]0.0% | 0.1 | PER_CENT",
                "[<1]0.0%;0.0% | 0.1 | PER_CENT",
                "[<1]0.0%;0.0 | 0.1 | OTHERWISE",
                "#,##0 | 1234 | AS_IT_IS",
                "#,##0, | 1234000 | OTHERWISE",
                "0.0,,\"M\" | 1234000 | OTHERWISE",
                "0.00E+00 | 12 | AS_IT_IS",
                "# ?/? | 0.5 | AS_IT_IS",
                "@ | 5 | AS_IT_IS",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_- | 0 | AS_IT_IS",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_- | -7 | AS_IT_IS",
                "0;-0;\"..\" | 0 | OTHERWISE",
                "0;-0;;@ | 0 | AS_IT_IS",
                ";;; | 5 | OTHERWISE",
                "yyyy | 38353 | YEAR",
                "yy | 38353 | YEAR",
                "yyyy\"s\" | 38353 | YEAR",
                "mmmm | 38353 | DATE",
                "d | 38353 | DATE",
                "h:mm | 0.5 | DATE",
                "[h]:mm | 38353 | DATE",
                "[$-409]d\\-mmm\\-yy;@ | 38353 | DATE",
                "mm-dd-yy | 38353 | DATE",
                "0\" days\" | 5 | AS_IT_IS",
                "0\\ \\m\\m | 5 | AS_IT_IS"
            })
    void a_format_shows_a_number_as_the_standard_says(String format, BigDecimal number, NumberFormat shown) {
        assertThat(NumberFormat.of(format, 164, number)).isEqualTo(shown);
    }

    @Test
    void dates_of_east_asia_are_known_by_their_numbers() {
        assertThat(NumberFormat.of(null, 31, BigDecimal.TEN)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.of(null, 57, BigDecimal.TEN)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.of(null, 0, BigDecimal.TEN)).isEqualTo(NumberFormat.AS_IT_IS);
    }
}
