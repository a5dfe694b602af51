package org.inclusio.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

    @Test
    void emphasis_lists_and_links_of_the_web_are_shown() {
        assertThat(ForeignText.html("A **strong** [page](https://example.org/a?b=1&c=2)\n\n- one\n- two\n"))
                .isEqualTo("<p>A <strong>strong</strong> <a rel=\"nofollow\""
                        + " href=\"https://example.org/a?b=1&amp;c=2\">page</a></p>\n"
                        + "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "[click](vbscript:x)",
                "[click](&#106;avascript:alert(1))",
                "<javascript:alert(1)>",
                "![x](https://tracker.example/p.png)",
                "![x](javascript:alert(1))",
                "[a]: javascript:alert(1)\n\n[a]",
                "```html\n<script>alert(1)</script>\n```",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "<!-- --><iframe src=//evil.example></iframe>",
                "[x](https://a.example \"t\\\" onmouseover=\\\"alert(1)\")",
                "\\<script>alert(1)\\</script>"
            })
    void nothing_that_runs_loads_or_leads_elsewhere_passes(String hostile) {
        String html = ForeignText.html(hostile);
        // Whatever tags there are, are ours; whatever attributes they have, are ours.
        String tags = html.replaceAll(
                "</?(p|ul|ol|li|strong|em|pre|code|blockquote|h[1-6]|br|hr)( class=\"language-html\")?\\s*/?>", "");
        tags = tags.replaceAll("<a rel=\"nofollow\" href=\"(https?://[^\"<>]*)?\"( title=\"[^\"<>]*\")?>|</a>", "");
        assertThat(tags).doesNotContain("<", ">");
    }

    @Test
    void a_text_can_not_turn_the_direction_of_what_stands_around_it() {
        assertThat(ForeignText.html("a\u202eb\u2067c")).isEqualTo("<p>abc</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "*a ", "**a ", "![", "1. "})
    void a_text_nested_without_end_is_told_or_shown_and_ends_no_stack(String step) {
        String deep = step.repeat(50_000);
        if (ForeignText.isShallow(deep)) {
            assertThat(ForeignText.html(deep)).isNotEmpty();
        }
    }

    @Test
    void quotations_in_quotations_are_told_apart_from_what_nobody_reads() {
        assertThat(ForeignText.isShallow("> ".repeat(20) + "text")).isTrue();
        assertThat(ForeignText.isShallow("> ".repeat(60) + "text")).isFalse();
    }

    @Test
    void two_hundred_pages_are_shown_whole() {
        String page = "A paragraph of *some* length about [a thing](https://example.org/).\n\n".repeat(40);
        assertThat(ForeignText.html(page.repeat(200)).split("<p>", -1)).hasSize(8_001);
    }
}
