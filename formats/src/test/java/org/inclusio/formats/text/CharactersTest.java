package org.inclusio.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inclusio.statistics.observation.Bounds;
import org.junit.jupiter.api.Test;

/** Against production Char of XML 1.0 (2.2), the noncharacters of Unicode (23.7) and the names of its character database. */
class CharactersTest {

    @Test
    void what_xml_can_not_carry_and_what_is_no_character_is_unfit_and_all_else_is_fit() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean isCharOfXml = c == 0x9
                    || c == 0xA
                    || c == 0xD
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000;
            boolean isNoncharacter = c >= 0xFDD0 && c <= 0xFDEF || c % 0x10000 >= 0xFFFE;
            String text = "a" + Character.toString(c) + "b";

            assertThat(Bounds.firstUnwritable(text)).as("U+%04X", c).isEqualTo(isCharOfXml && !isNoncharacter ? -1 : 1);
        }
    }

    @Test
    void a_character_has_the_name_by_which_people_can_look_it_up() {
        assertThat(Characters.named("a\u000B", 1)).isEqualTo("U+000B LINE TABULATION");
        assertThat(Characters.named("\uFFFF", 0)).isEqualTo("U+FFFF NONCHARACTER");
        assertThat(Characters.named("\uD83D", 0)).isEqualTo("U+D83D HALF OF A CHARACTER");
        assertThat(Characters.named("\u00A0", 0)).isEqualTo("U+00A0 NO-BREAK SPACE");
    }

    @Test
    void what_can_not_be_seen_is_shown_by_its_name_and_what_can_be_stays() {
        assertThat(Characters.shown("K\u200BEN")).isEqualTo("K[U+200B ZERO WIDTH SPACE]EN");
        assertThat(Characters.shown("K\u00A0EN")).isEqualTo("K[U+00A0 NO-BREAK SPACE]EN");
        assertThat(Characters.shown("Côte d'Ivoire 中国")).isEqualTo("Côte d'Ivoire 中国");
    }

    @Test
    void white_space_of_every_kind_and_marks_around_a_code_are_no_part_of_it() {
        for (String around : new String[] {
            " ", "\t", "\r\n", "\u00A0", "\u202F", "\u2007", "\u3000", "\u200B", "\u200D", "\u2060", "\uFEFF", "\u200E",
            "\u00AD", "\u2028", "\u0085"
        }) {
            assertThat(Characters.trimmed(around + "KEN" + around)).isEqualTo("KEN");
        }
        assertThat(Characters.trimmed("K\u00A0N")).isEqualTo("K\u00A0N");
        assertThat(Characters.trimmed("\u000BKEN"))
                .as("told and not taken away")
                .isEqualTo("\u000BKEN");
    }

    @Test
    void a_text_keeps_the_joiners_and_directions_that_its_script_needs() {
        assertThat(Characters.stripped("\u00A0\u0645\u06CC\u200C\u200F \uFEFF")).isEqualTo("\u0645\u06CC\u200C\u200F");
    }

    @Test
    void a_comment_says_something_when_it_has_a_word() {
        assertThat(Characters.saysSomething("New census")).isTrue();
        assertThat(Characters.saysSomething("普查")).isTrue();
        assertThat(Characters.saysSomething("ok")).isFalse();
        assertThat(Characters.saysSomething("(-) ... 12")).isFalse();
    }
}
