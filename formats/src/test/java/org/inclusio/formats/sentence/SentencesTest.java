package org.inclusio.formats.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The patterns of six languages beside each other, and what becomes of them. */
class SentencesTest {

    private static final Path PATTERNS = Path.of("src/main/resources/sentences");
    private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\w+)(\\|[^}]*)?}");

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_pattern_with_the_same_places_and_a_list_where_there_is_one(Language language)
            throws IOException {
        Map<String, String> english = patterns(Language.EN);
        Map<String, String> patterns = patterns(language);
        assertThat(patterns.keySet()).containsExactlyElementsOf(english.keySet());
        english.forEach((name, pattern) ->
                assertThat(places(patterns.get(name))).as(name).isEqualTo(places(pattern)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void no_sentence_is_left_in_english(Language language) throws IOException {
        Map<String, String> patterns = patterns(language);
        patterns(Language.EN).forEach((name, pattern) -> {
            if (pattern.replaceAll(PLACE.pattern(), "").matches("(?s).*\\p{L}{3}.*")) {
                assertThat(patterns.get(name)).as(name).isNotEqualTo(pattern);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Line 17, SEX: \"X\" is not in the code list sex. Use one of F, M.",
                "FR | Ligne 17, SEX\u00a0: \u00ab\u00a0X\u00a0\u00bb ne figure pas dans la liste de codes sex. Utilisez l\u2019un des codes F, M.",
                "ZH | \u7b2c17\u884c\uff0cSEX\uff1a\u201cX\u201d\u4e0d\u5728\u4ee3\u7801\u8868sex\u4e2d\u3002\u8bf7\u4f7f\u7528F\u3001M\u4e4b\u4e00\u3002"
            })
    void a_sentence_is_made_of_the_same_arguments_in_the_words_and_the_marks_of_each_language(
            Language language, String words) {
        assertThat(Wording.in(language).say(sex())).isEqualTo(words);
    }

    @Test
    void in_arabic_a_sentence_and_within_it_what_stays_as_it_is_stand_in_isolates_of_their_own_direction() {
        assertThat(Wording.in(Language.AR).say(sex()))
                .contains("\u00ab\u2068X\u2069\u00bb", "\u2068F\u2069\u060c \u2068M\u2069")
                .startsWith("\u2067\u0627\u0644\u0633\u0637\u0631 \u206817\u2069")
                .endsWith(".\u2069");
    }

    @Test
    void what_stands_in_a_place_is_no_place_itself() {
        Sentence sentence = Sentence.of("READABLE_FILE.same-header", "header", "{header} $1 \\");
        assertThat(sentence).hasToString("two columns are called \"{header} $1 \\\". Leave one of them out.");
    }

    @Test
    void a_sentence_without_a_pattern_or_with_an_empty_place_is_a_mistake() {
        assertThatThrownBy(() -> Sentence.of("no.such").toString()).hasMessageContaining("no.such");
        assertThatThrownBy(() -> Sentence.of("YEAR.no-year").toString()).hasMessageContaining("the place value");
        assertThatThrownBy(() -> Sentence.of("YEAR.no-year", "value", null)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_kept_is_read_again_and_says_the_same(Language language) {
        Wording wording = Wording.in(language);
        assertThat(KeptSentence.read(KeptSentence.written(sex())).map(wording::say))
                .hasValue(wording.say(sex()));
    }

    @Test
    void what_was_kept_and_has_no_words_any_more_is_not_read() {
        assertThat(KeptSentence.read("{\"says\":\"YEAR.gone\"}")).isEmpty();
        assertThat(KeptSentence.read("{\"says\":\"YEAR.no-year\",\"year\":\"12\"}"))
                .isEmpty();
        assertThat(
                        KeptSentence.read(
                                "{\"says\":\"at.place\",\"place\":{\"says\":\"place.gone\"},\"cause\":{\"says\":\"YEAR.missing\"}}"))
                .isEmpty();
    }

    @Test
    void the_character_that_no_database_text_has_is_not_kept() {
        assertThat(KeptSentence.written(Sentence.of("YEAR.no-year", "value", "1\0" + "2")))
                .isEqualTo("{\"says\":\"YEAR.no-year\",\"value\":\"12\"}");
    }

    private static Sentence sex() {
        return Sentence.of("KNOWN_CODE.listed", "value", "X", "list", "sex", "codes", List.of("F", "M"))
                .at(Sentence.of("place.line", "line", 17), Sentence.verbatim("SEX"));
    }

    private static Map<String, String> patterns(Language language) throws IOException {
        JsonNode texts = new ObjectMapper()
                .readTree(PATTERNS.resolve(language.code() + ".json").toFile());
        Map<String, String> patterns = new java.util.LinkedHashMap<>();
        texts.properties()
                .forEach(text -> patterns.put(text.getKey(), text.getValue().textValue()));
        return patterns;
    }

    /** The names of places, and whether a list stands there. */
    private static Map<String, Boolean> places(String pattern) {
        Map<String, Boolean> places = new HashMap<>();
        PLACE.matcher(pattern).results().forEach(place -> places.put(place.group(1), place.group(2) != null));
        return places;
    }
}
