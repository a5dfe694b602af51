package org.inclusio.ingest.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.inclusio.problem.RefusedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contribution holds is taken, or refused with the reason that is true of it. */
class WhatContributionsHoldTest {

    private static final String CONTRIBUTION = """
        {"kind": "VIEW", "title": "%s", "body": "%s", "language": "en", "paragraphs": [11], "links": ["%s"]}
        """;

    /** RFC 3987 and RFC 5891: names and paths in any script. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/census?a=b#c",
                "HTTPS://example.org",
                "https://\u4f8b\u3048.jp/\u30c7\u30fc\u30bf",
                "https://\u0645\u062b\u0627\u0644.\u0645\u0635\u0631/\u062a\u0639\u062f\u0627\u062f",
                "http://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444:8080/",
                "https://xn--r8jz45g.jp/",
                "https://[2001:db8::1]/x"
            })
    void an_address_with_a_name_in_any_script_is_one(String link) {
        assertThat(read("Census", "Text", link).links()).containsExactly(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://example.org/a | begins with https:// or http://",
                "javascript:alert(1) | begins with https:// or http://",
                "https:no-host | begins with https:// or http://",
                "https:///path | names no host",
                "https://a..b/ | names no host",
                "https://exa mple.org/ | has a space",
                "https://example.org/\\u0001 | U+0001 (START OF HEADING)",
                "https://example.org/{a} | no address by RFC 3987"
            })
    void another_is_refused_with_the_reason(String link, String reason) {
        assertThatThrownBy(() -> read("Census", "Text", link))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Link 1")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one\\ntwo \\u0001 | body has the character U+0001 (START OF HEADING) in line 2, column 5",
                "\\u000b | body has the character U+000B (LINE TABULATION) in line 1, column 1",
                "a\\ud800b | At /body a text has U+D800, which is half of a character",
                "\\uffff | body has the character U+FFFF (a noncharacter)",
                "\\ue000 | body has the character U+E000 (for private use)"
            })
    void a_character_that_nobody_can_show_is_refused_by_name_and_place(String body, String reason) {
        assertThatThrownBy(() -> read("Census", body, "https://example.org"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> read("a\\u0001b", "Text", "https://example.org"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("title has the character U+0001 (START OF HEADING)");
    }

    /** Parsed before it is looked at, each would keep a processor for many minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "a < b ", "<!-- > ", "> <\\n"})
    void a_body_that_takes_ever_longer_to_parse_is_refused_before_it_is_parsed(String part) {
        assertThatThrownBy(() -> read("Census", part.repeat(800_000 / part.length()), "https://example.org"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Write them as &lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | b |\\n|---|---|\\n| 1 | 2 |",
                "\u0645\u0631\u062d\u0628\u0627 \u1781\u17d2\u1798\u17c2\u179a \u0ba4\u0bae\u0bbf\u0bb4\u0bcd"
                        + " \ud83d\udc4d\ud83c\udffd",
                "tab\\there and a line\\r\\n"
            })
    void tables_and_texts_in_every_script_are_taken(String body) {
        assertThatCode(() -> read("Census", body, "https://example.org")).doesNotThrowAnyException();
    }

    /** RFC 6266, appendix D: the name in ASCII first, and as it is for who knows RFC 8187. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "questionnaire.pdf | attachment; filename=\"questionnaire.pdf\"",
                "\u20ac rates.pdf | attachment; filename=\"_ rates.pdf\"; filename*=UTF-8''%E2%82%AC%20rates.pdf",
                "\u0627\u0633\u062a\u0628\u064a\u0627\u0646.pdf | attachment; filename=\"_______.pdf\";"
                        + " filename*=UTF-8''%D8%A7%D8%B3%D8%AA%D8%A8%D9%8A%D8%A7%D9%86.pdf",
                "100%.txt | attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt"
            })
    void an_attachment_is_saved_by_its_name(String name, String disposition) {
        assertThat(DownloadName.disposition(name)).isEqualTo(disposition);
        assertThat(AttachedFile.of(name, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .extracting(AttachedFile::name, AttachedFile::mediaType)
                .containsExactly(name, "application/pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202egpj.txt", "a\ud800.txt", "a\ufffe.txt"})
    void a_name_that_can_not_be_shown_as_it_is_is_refused(String name) {
        assertThatThrownBy(() -> AttachedFile.of(name, new byte[] {'a'}))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("at place 2");
    }

    private static StatedContribution read(String title, String body, String link) {
        return StatedContribution.read(CONTRIBUTION.formatted(title, body, link).getBytes(StandardCharsets.UTF_8));
    }
}
