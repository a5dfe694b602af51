package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageCursorsTest {

    private static final String PATH = "/v1/indicators/4.1/values";

    private final Map<String, List<String>> question =
            Map.of("refArea", List.of("KEN", "UGA"), "from", List.of("1990"));
    private final String cursor = PageCursors.mark(PATH, question) + "place";

    @Test
    void a_cursor_opens_for_the_question_that_it_was_given_out_for() {
        assertThat(PageCursors.opened(cursor, PATH, question)).hasValue("place");
    }

    @Test
    void the_order_of_codes_and_the_length_of_a_page_are_no_other_question() {
        Map<String, List<String>> same = Map.of(
                "from", List.of("1990"),
                "refArea", List.of("UGA", "KEN"),
                "limit", List.of("5000"),
                "cursor", List.of(cursor));

        assertThat(PageCursors.opened(cursor, PATH, same)).hasValue("place");
    }

    @Test
    void with_another_filter_or_address_it_does_not_open() {
        assertThat(PageCursors.opened(cursor, PATH, Map.of("refArea", List.of("KEN"), "from", List.of("1990"))))
                .isEmpty();
        assertThat(PageCursors.opened(cursor, PATH, Map.of())).isEmpty();
        assertThat(PageCursors.opened(cursor, "/v1/indicators/4.2/values", question))
                .isEmpty();
        assertThat(PageCursors.opened("place", PATH, question)).isEmpty();
    }

    @Test
    void a_value_in_another_parameter_is_another_question() {
        String one = PageCursors.mark(PATH, Map.of("from", List.of("1990")));

        assertThat(PageCursors.mark(PATH, Map.of("to", List.of("1990")))).isNotEqualTo(one);
        assertThat(PageCursors.mark(PATH, Map.of("from", List.of("199", "0")))).isNotEqualTo(one);
    }
}
