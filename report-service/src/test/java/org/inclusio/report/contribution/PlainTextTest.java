package org.inclusio.report.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See [the *page*](https://a.example/x). | See the page (https://a.example/x).",
                "[](https://a.example) and [z]() | https://a.example and z",
                "<https://a.example>, <a@b.example> | https://a.example, a@b.example",
                "[one](https://a.example)[two](https://b.example) | one (https://a.example)two (https://b.example)",
                "- [x](https://m\u00fcnchen.example)\\n- y | x (https://m\u00fcnchen.example) y"
            })
    void behind_the_words_of_a_link_stands_its_address(String body, String text) {
        assertThat(PlainText.of(body.replace("\\n", "\n"))).isEqualTo(text);
    }

    @Test
    void a_quotation_has_the_words_of_a_link_and_its_address_where_it_has_none() {
        assertThat(PlainText.quoted("See [the page](https://a.example/x) and [](https://b.example)."))
                .isEqualTo("See the page and https://b.example.");
    }
}
