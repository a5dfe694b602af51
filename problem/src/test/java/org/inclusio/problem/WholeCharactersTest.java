package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeCharactersTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new WholeCharacters()).build();

    private record Part(String text) {}

    private record Letter(
            String title, List<String> lines, List<Part> parts, Map<String, String> words, String[] tags) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title': 'cut \\ud83d'} | /title | U+D83D",
                "{'title': '\\ude00 first'} | /title | U+DE00",
                "{'lines': ['a', '\\ud83d\\ud83d\\ude00']} | /lines/1 | U+D83D",
                "{'parts': [{'text': 'a'}, {'text': '\\udbff'}]} | /parts/1/text | U+DBFF",
                "{'words': {'a': '\\udc00'}} | /words/a | U+DC00",
                "{'words': {'\\udc00': 'a'}} | /words | U+DC00",
                "{'tags': ['\\ud800']} | /tags/0 | U+D800"
            })
    void half_a_character_is_named_with_its_place(String json, String place, String code) {
        assertThatThrownBy(() -> JSON.readValue(json.replace('\'', '"'), Letter.class))
                .isInstanceOfSatisfying(
                        HalfCharacter.class,
                        half -> assertThat(half.told())
                                .startsWith("At " + place)
                                .contains(code)
                                .contains("Write the whole character"));
    }

    @Test
    void whole_characters_of_every_plane_are_read_as_they_are() throws Exception {
        assertThat(JSON.readValue("{\"title\": \"\\ud83d\\ude00 \ud840\udc00 \\u4eba\"}", Letter.class)
                        .title())
                .isEqualTo("\ud83d\ude00 \ud840\udc00 \u4eba");
        assertThat(JSON.readValue("{\"title\": 17, \"lines\": [null]}", Letter.class))
                .extracting(Letter::title, letter -> letter.lines().get(0))
                .containsExactly("17", null);
    }
}
