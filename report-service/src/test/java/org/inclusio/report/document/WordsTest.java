package org.inclusio.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Divided by hand. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Goal|4,|1990\u20132015", "45,6|pour|100", "(a)|A/70/\u2026|and\u00a0|a\nline"})
    void where_there_are_spaces_a_word_stands_between_them(String divided) {
        assertThat(new Words().in(divided.replace('|', ' '))).isEqualTo(divided.split("[|\n]").length);
        assertThat(new Words().in(" \u2014 " + divided.replace('|', ' ') + " .."))
                .isEqualTo(divided.split("[|\n]").length);
    }

    /** "Women and children", "in 45 countries", "from 1990 to 2015", "the population of China and India", and "Tokyo and Osaka". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u5987\u5973|\u548c|\u513f\u7ae5",
                "\u5728|45|\u4e2a|\u56fd\u5bb6",
                "\u4ece|1990|\u5e74|\u5230|2015|\u5e74",
                "\u4e2d\u56fd|\u548c|\u5370\u5ea6|\u7684|\u4eba\u53e3",
                "\u6771\u4eac|\u3068|\u5927\u962a"
            })
    void where_there_are_none_it_is_an_entry_of_a_dictionary(String divided) {
        assertThat(new Words().in(divided.replace("|", ""))).isEqualTo(divided.split("\\|").length);
    }
}
