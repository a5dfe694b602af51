package org.inclusio.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[write](mailto:a@example.org) | write (mailto:a@example.org)",
                "<a@example.org> | a@example.org",
                "[*the* page](/census) | <em>the</em> page (/census)",
                "[click](javascript:alert) | click (javascript:alert)",
                "[empty]() | empty"
            })
    void what_may_be_no_link_is_shown_with_its_address_and_no_link_is_empty(String written, String shown) {
        assertThat(ForeignText.html(written))
                .isEqualTo("<p>" + shown + "</p>\n")
                .doesNotContain("href=\"\"");
    }

    @ParameterizedTest
    @CsvSource({"[](https://a.example)", "[ ](https://a.example)", "'[&#x200B;](https://a.example)'"})
    void a_link_without_words_shows_its_address(String written) {
        assertThat(ForeignText.html(written)).contains("https://a.example</a>").doesNotContain("></a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b", "&#x200B;", "[]()", "> ", "- ", "---", "# ", "&nbsp;", "\u2800"})
    void a_text_in_which_a_reader_sees_nothing_is_known(String written) {
        assertThat(ForeignText.isNothing(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "`1`", "[](https://a.example)", "\u4eba", "**-**", "<b>", "```\nx\n```", "| a |\n|--|"})
    void a_text_in_which_a_reader_sees_something_is_none_of_those(String written) {
        assertThat(ForeignText.isNothing(written)).isFalse();
    }

    @Test
    void a_link_with_an_international_name_leads_there() {
        assertThat(ForeignText.html("[\u6570\u636e](https://\u4f8b\u3048.jp/\u30c7\u30fc\u30bf)"))
                .contains("href=\"https://\u4f8b\u3048.jp/\u30c7\u30fc\u30bf\"");
    }

    @Test
    void a_table_is_shown_as_one() {
        assertThat(ForeignText.html("| Year | Asked |\n|------|------:|\n| 2009 | yes |\n"))
                .contains("<table>", "<th>Year</th>", "<td align=\"right\">yes</td>");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "1, U+0001 (START OF HEADING)",
                "b, U+000B (LINE TABULATION)",
                "85, U+0085 (NEXT LINE (NEL))",
                "d800, U+D800 (half of a character)",
                "e000, U+E000 (for private use)",
                "fffe, U+FFFE (a noncharacter)",
                "202e, U+202E (RIGHT-TO-LEFT OVERRIDE)"
            })
    void a_character_that_nobody_can_show_is_told_by_name_and_place(String hex, String name) {
        String text = "one\ntw" + (char) Integer.parseInt(hex, 16) + "o";
        Unshowable found = Unshowable.firstIn(text).orElseThrow();
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.line()).isEqualTo(2);
        assertThat(found.column()).isEqualTo(3);
    }

    @Test
    void letters_of_every_script_tabulators_isolates_and_pictographs_are_shown() {
        assertThat(Unshowable.firstIn("a\tb\r\n\u0645\u2067\u1781\u2069\ud83d\udc4d\u200d\ufe0f"))
                .isEmpty();
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

    /** CommonMark 0.31.2, 2.5: a reference to a character is that character, but for code and HTML. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "before &#1; after | 1 | 8",
                "before &#xB; after | 1 | 8",
                "x\\n&#xFFFE; | 2 | 1",
                "😀 &#xD800; | 1 | 3",
                "**a &#8238;b** | 1 | 5",
                "[a](https://example.org/&#1;x) | 1 | 25",
                "[a](https://example.org/ '&#2;') | 1 | 27",
                "![a &#57344;](https://example.org/) | 1 | 5",
                "``` &#3;\\nx\\n``` | 1 | 5",
                "> > > &#x10FFFF; | 1 | 7"
            })
    void a_character_that_no_reader_can_show_is_found_where_its_number_is_written(String text, int line, int column) {
        assertThat(ForeignText.unshowable(text.replace("\\n", "\n")))
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(Unshowable::line, Unshowable::column)
                        .containsExactly(line, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"`&#1;`", "    &#1;", "```\n&#1;\n```", "\\&#1;", "&#169; &eacute; &#10; &#9; &#x5D0;", "&#0;"})
    void what_is_code_or_can_be_shown_stays(String text) {
        assertThat(ForeignText.unshowable(text)).isEmpty();
    }

    @Test
    void a_text_as_deep_as_its_length_is_looked_through() {
        assertThat(ForeignText.unshowable(">".repeat(20_000) + " &#1;")).isPresent();
    }

    @Test
    void what_turns_the_direction_is_taken_out_however_it_is_written() {
        assertThat(ForeignText.html("a &#8295;b&#x2069; *&#8234;c*")).isEqualTo("<p>a b <em>c</em></p>\n");
    }

    /** Each of a length at which the parser, asked about it, takes minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "</", "<x:", "a < b ", "<!-- > ", "<? > ", "> <\n", "<\n"})
    void a_text_that_takes_the_parser_ever_longer_is_known_before_it_is_parsed(String part) {
        assertThat(ForeignText.isReadQuickly(part.repeat(900_000 / part.length())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>word</b> ",
                "a < b\n\n",
                "less than <5 per cent in 2009.\n\n",
                "word ",
                "> quoted\n",
                "| <5 | 7 |\n\n"
            })
    void a_text_that_people_write_is_read_however_long(String part) {
        String text = part.repeat(900_000 / part.length());
        assertThat(ForeignText.isReadQuickly(text)).isTrue();
        ForeignText.parsed(text);
    }

    @Test
    void hundreds_of_signs_in_one_paragraph_are_read() {
        assertThat(ForeignText.isReadQuickly("mortality < 25 per 1,000 and ".repeat(1_000)))
                .isTrue();
    }
}
