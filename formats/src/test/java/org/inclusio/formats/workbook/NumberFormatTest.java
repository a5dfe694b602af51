package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against ECMA-376-1, 18.8.31: what stands in quotes or behind a backslash is shown and does nothing to the number, so that
 * digits, signs and words there show another number than is written.
 */
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
                "[Red]\">\"0;0 | -5 | OTHERWISE",
                "[<5]\"<\"0;0 | 4 | BELOW",
                "[<5]\"<\"0;0 | 5 | AS_IT_IS",
                "\"<=\"0 | 5 | OTHERWISE",
                "\"\u2264\"0 | 5 | OTHERWISE",
                "0\"<\" | 5 | OTHERWISE",
                "\"<\"0% | 0.05 | OTHERWISE",
                "0.0%;-0.0;0 | 0.1 | PER_CENT",
                "0.0%;-0.0;0 | -0.1 | AS_IT_IS",
                "[Red]0.0% | 0.1 | PER_CENT",
                "[<1]0.0%;0.0% | 0.1 | PER_CENT",
                "[<1]0.0%;0.0 | 0.1 | PER_CENT",
                "[<1]0.0%;0.0 | 1.1 | AS_IT_IS",
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
                "0\" days\" | 5 | OTHERWISE",
                "0\\ \\m\\m | 5 | OTHERWISE"
            })
    void a_format_shows_a_number_as_the_standard_says(String format, BigDecimal number, NumberFormat shown) {
        assertThat(NumberFormat.of(format, 164, number)).isEqualTo(shown);
    }

    /** Digits, signs and words of a format, of which the cell knows nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\"000\"",
                "#,##0\",000\"",
                "0\\0\\0\\0",
                "\"1\"0",
                "10",
                "\"0.\"0",
                "0.0\"1\"",
                "\".\"0",
                "0\\,5",
                "0\"k\"",
                "0\\k",
                "0.0,\" million\"",
                "0\" million\"",
                "General\" thousand\"",
                "0\u00a0\"\u0442\u044b\u0441.\"",
                "0.0\"E3\"",
                "\"x10^3 \"0",
                "0.0\"\u2030\"",
                "0\"\u00b2\"",
                "\"-\"0",
                "\\-0",
                "-0",
                "0-",
                "\u22120",
                "(0)",
                "\"(\"0\")\"",
                "*-0",
                "\"c. \"0",
                "~0",
                "\"\u2265\"0",
                "\"at least \"0",
                "[$k]0",
                "[$000-409]0",
                "0\"%\"%",
                "[<5]0;0\"k\"",
                "[<5]0"
            })
    void what_a_format_writes_beside_the_digits_is_not_passed_over(String format) {
        assertThat(NumberFormat.of(format, 164, new BigDecimal("7"))).isEqualTo(NumberFormat.OTHERWISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0;0",
                "0;(0)",
                "+0;-0",
                "_(* #,##0_);_(* (#,##0)",
                "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
                "#,##0 ;[Red](#,##0)",
                "#\\ ##0",
                "#'##0",
                "[$-409]0.0",
                "[$\u20ac-407]\\ 0",
                "\"$\"#,##0",
                "0* ",
                "0\"*\"",
                "[DBNum1]0",
                "0.0E+0\" \"",
                "##0.0E+0",
                "# ?/16",
                "000",
                "0.0;@",
                "General",
                "[Red]General;[Blue]-General",
                "[>=5]0.0;0\"k\"",
                "\"%\"0"
            })
    void what_leaves_the_number_what_it_is_is_read(String format) {
        assertThat(NumberFormat.of(format, 164, new BigDecimal("7"))).isEqualTo(NumberFormat.AS_IT_IS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "0;0 | OTHERWISE",
                "0;[Red]0 | OTHERWISE",
                "0;(0) | AS_IT_IS",
                "#,##0 ;(#,##0) | AS_IT_IS",
                "\"$\"#,##0_);\\(\"$\"#,##0\\) | AS_IT_IS",
                "0;--0 | OTHERWISE",
                "0;\u22120 | AS_IT_IS",
                "0 | AS_IT_IS",
                "-0 | OTHERWISE",
                "\"<\"0 | OTHERWISE",
                "0.0;@ | AS_IT_IS",
                "[<5]0;0 | OTHERWISE"
            })
    void a_negative_number_is_read_where_its_minus_is_shown(String format, NumberFormat shown) {
        assertThat(NumberFormat.of(format, 164, new BigDecimal("-7"))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"less than \"0.0 | BELOW",
                "\"Fewer than\"\\ 0 | BELOW",
                "\"more than \"0 | ABOVE",
                "\"less than \"0.0\"k\" | OTHERWISE",
                "\"less than half of \"0 | OTHERWISE",
                "[<2.5]\"<2.5\";0.0 | AS_IT_IS",
                "0%\" of GDP\" | PER_CENT",
                "yyyy\"0\" | DATE"
            })
    void words_are_limits_or_parts_of_a_per_cent_sign_or_not_read(String format, NumberFormat shown) {
        assertThat(NumberFormat.of(format, 164, new BigDecimal("7"))).isEqualTo(shown);
        assertThat(NumberFormat.of("[<2.5]\"<2.5\";0.0", 164, BigDecimal.ONE)).isEqualTo(NumberFormat.OTHERWISE);
    }

    @Test
    void a_zero_may_be_shown_as_a_dash_and_by_no_other_text() {
        for (String format : new String[] {"_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", "[=0]\"-\";0", "#"}) {
            assertThat(NumberFormat.of(format, 164, BigDecimal.ZERO)).isEqualTo(NumberFormat.AS_IT_IS);
        }
        for (String format : new String[] {"0;-0;\"n/a\"", "[=0]\"..\";0", "\"<\"#"}) {
            assertThat(NumberFormat.of(format, 164, BigDecimal.ZERO)).isEqualTo(NumberFormat.OTHERWISE);
        }
    }

    @Test
    void formats_of_thailand_are_known_by_their_numbers() {
        assertThat(NumberFormat.of(null, 67, BigDecimal.ONE)).isEqualTo(NumberFormat.PER_CENT);
        assertThat(NumberFormat.of(null, 71, BigDecimal.TEN)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.of(null, 59, BigDecimal.TEN)).isEqualTo(NumberFormat.AS_IT_IS);
    }

    @Test
    void dates_of_east_asia_are_known_by_their_numbers() {
        assertThat(NumberFormat.of(null, 31, BigDecimal.TEN)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.of(null, 57, BigDecimal.TEN)).isEqualTo(NumberFormat.DATE);
        assertThat(NumberFormat.of(null, 0, BigDecimal.TEN)).isEqualTo(NumberFormat.AS_IT_IS);
    }
}
