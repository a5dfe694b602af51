package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a JSON body that is not as it should be it is said where, why, and what to do. */
class UnreadJsonTest {

    private static final ObjectMapper JSON = JsonOfRequests.strict(
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    private enum Tongue {
        ar,
        en
    }

    private record Part(Tongue tongue, int year) {}

    private record Whole(
            String title,
            Tongue tongue,
            Integer year,
            boolean isOpen,
            Instant until,
            List<Integer> paragraphs,
            List<Part> parts,
            Map<String, Tongue> tongues) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"titel\": 1}                          | What stands at /titel is not understood. | title",
                "{\"tongue\": \"de\"}                    | What stands at /tongue is \"de\"         | ar, en",
                "{\"tongue\": 1}                         | What stands at /tongue is \"1\"          | ar, en",
                "{\"tongue\": []}                        | What stands at /tongue                   | ar, en",
                "{\"year\": 2015.5}                      | What stands at /year is not a whole      | number",
                "{\"year\": \"soon\"}                    | What stands at /year is not a whole      | number",
                "{\"title\": {}}                         | What stands at /title is not a text      | text",
                "{\"isOpen\": \"perhaps\"}               | What stands at /isOpen is not true or    | false",
                "{\"until\": \"tomorrow\"}               | What stands at /until is not an instant  | 2015-03-01T00",
                "{\"paragraphs\": 11}                    | What stands at /paragraphs is not a list | list",
                "{\"paragraphs\": [11, \"x\"]}           | What stands at /paragraphs/1 is not      | whole number",
                "{\"parts\": [1]}                        | What stands at /parts/0 is not an object | object",
                "{\"parts\": [{\"month\": 1}]}           | What stands at /parts/0/month is not     | tongue, year",
                "{\"tongues\": {\"a/b~c\": \"x\"}}       | What stands at /tongues/a~1b~0c is \"x\" | ar, en",
                "[]                                      | The body is not an object                | object",
                "{\"title\": \"a\", \"title\": \"b\"}    | In line 1, column                        | second time",
                "{\"title\": \"a\"                       | In line 1, column                        | no JSON",
                "{\"title\": \"a\",}                     | In line 1, column                        | no JSON",
                "{'title': 'a'}                          | In line 1, column                        | no JSON",
                "{\"title\": \"a\"} {}                   | Behind the object                        | alone",
                "{\"title\": \"\\ud800\"}                | At /title a text has U+D800              | take it out"
            })
    void place_cause_and_remedy(String body, String place, String remedy) {
        assertThat(told(body.getBytes(StandardCharsets.UTF_8)))
                .startsWith(place)
                .contains(remedy)
                .endsWith(".")
                .doesNotContain("org.inclusio", "java.", "Jackson", "Feature");
    }

    @Test
    void other_encodings_are_told_as_such() {
        assertThat(told("{\"title\": \"\u00e9t\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("not UTF-8");
    }

    @Test
    void nothing_is_told_as_such() {
        assertThat(told(new byte[0])).isEqualTo("The body is empty. Send a JSON object.");
    }

    @Test
    void long_texts_are_cut_between_characters() {
        assertThat(told(("{\"tongue\": \"" + "\ud83d\ude00".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8)))
                .contains("\ud83d\ude00...")
                .hasSizeLessThan(300);
    }

    private static String told(byte[] body) {
        return UnreadJson.told(assertThrows(IOException.class, () -> JSON.readValue(body, Whole.class)));
    }
}
