package org.inclusio.statistics.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    @ParameterizedTest
    @CsvSource({"1E39, true", "1E40, false", "-1E39, true", "1E-40, true", "1E-41, false", "0E+99, true", "0E-41, false"
    })
    void a_number_has_at_most_40_digits_on_each_side_of_its_point(BigDecimal number, boolean isNumber) {
        assertThat(Bounds.isNumber(number)).isEqualTo(isNumber);
    }

    @ParameterizedTest
    @CsvSource({"1E999, true", "1E1000, false", "1E-1000, true", "1E-1001, false"})
    void a_computed_number_has_at_most_1000(BigDecimal number, boolean isComputed) {
        assertThat(Bounds.isComputed(number)).isEqualTo(isComputed);
    }

    @Test
    void a_code_has_at_most_100_characters_and_a_text_4000() {
        assertThat(Bounds.isCode("A".repeat(100))).isTrue();
        assertThat(Bounds.isCode("A".repeat(101))).isFalse();
        assertThat(Bounds.isText("a".repeat(4_000))).isTrue();
        assertThat(Bounds.isText("a".repeat(4_001))).isFalse();
        assertThat(Bounds.isCode("A\u0007")).isFalse();
        assertThat(Bounds.isCode("\u0007A")).isFalse();
        assertThat(Bounds.isText("\u0007a")).isFalse();
        assertThat(Bounds.isText("a\u0007")).isFalse();
    }

    /** XML 1.0, production 2: #x9, #xA, #xD, #x20 to #xD7FF, #xE000 to #xFFFD and #x10000 to #x10FFFF. */
    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0xD7FF, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x1FFFD, 0x10FFFD})
    void characters_of_xml_can_be_written(int character) {
        assertThat(Bounds.isWritable(character)).isTrue();
        assertThat(Bounds.firstUnwritable("a" + Character.toString(character))).isEqualTo(-1);
    }

    /** And of these no noncharacters: U+FDD0 to U+FDEF, and the last two of each plane (Unicode Standard, 23.7). */
    @ParameterizedTest
    @ValueSource(
            ints = {0x0, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF})
    void all_others_are_found_where_they_stand(int character) {
        assertThat(Bounds.isWritable(character)).isFalse();
        assertThat(Bounds.firstUnwritable("ab" + Character.toString(character) + "c"))
                .isEqualTo(2);
    }

    /** A musical note takes two code units, U+D834 and U+DD1E. */
    @Test
    void a_character_of_two_code_units_counts_as_both_of_them() {
        assertThat(Bounds.firstUnwritable("\uD834\uDD1E\uD834\uDD1E\u0001")).isEqualTo(4);
        assertThat(Bounds.firstUnwritable("\uD834\uDD1E\u0001")).isEqualTo(2);
        assertThat(Bounds.firstUnwritable("a\uD834")).isEqualTo(1);
        assertThat(Bounds.firstUnwritable("\uDD1Ea")).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "\t\n", "\u00a0\u3000", "\u200b\ufeff", "\u2060", "\u3164", "\u2800", "\u202e\u2066"})
    void a_text_in_which_a_reader_sees_nothing_says_nothing(String text) {
        assertThat(Bounds.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "\u200ba", "\u4eba", "\ud83d\ude00", "5", "\u0645"})
    void a_text_in_which_a_reader_sees_something_is_a_text(String text) {
        assertThat(Bounds.isNothing(text)).isFalse();
    }
}
