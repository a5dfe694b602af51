package org.inclusio.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.formats.sentence.Language;
import org.inclusio.ingest.quality.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the pages in six languages, beside each other and beside what asks for them. */
class PageTextsTest {

    private static final Path OFFICE = Path.of("src/main/resources/META-INF/resources/office");
    private static final Path COMMON = Path.of("../page/src/main/resources/META-INF/resources/page");
    private static final Path SERVICE = Path.of("src/main/java/org/inclusio/ingest");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The categories of whole and large numbers in the plural rules of the Unicode CLDR. */
    private static final Map<String, Set<String>> CATEGORIES = Map.of(
            "ar", Set.of("zero", "one", "two", "few", "many", "other"),
            "zh", Set.of("other"),
            "en", Set.of("one", "other"),
            "fr", Set.of("one", "many", "other"),
            "ru", Set.of("one", "few", "many", "other"),
            "es", Set.of("one", "many", "other"));

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_text_with_the_same_places_for_values(Language language) throws IOException {
        JsonNode english = texts("en");
        JsonNode texts = texts(language.code());

        assertThat(names(texts)).isEqualTo(names(english));
        for (String key : names(english)) {
            for (String form : forms(texts.get(key))) {
                assertThat(places(form))
                        .as(key)
                        .isEqualTo(places(forms(english.get(key)).get(0)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_text_that_depends_on_a_number_has_a_form_for_each_plural_category(Language language) throws IOException {
        for (JsonNode text : texts(language.code())) {
            if (text.isObject()) {
                assertThat(names(text)).isEqualTo(CATEGORIES.get(language.code()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void no_sentence_is_left_in_english(Language language) throws IOException {
        JsonNode english = texts("en");
        JsonNode texts = texts(language.code());
        for (String key : names(english)) {
            String said = forms(english.get(key)).get(0);
            if (said.replaceAll("\\{\\w+}", "").matches(".*\\p{L}+ \\p{L}+.*")) {
                assertThat(forms(texts.get(key))).as(key).doesNotContain(said);
            }
        }
    }

    @Test
    void every_rule_state_and_step_that_a_page_can_name_has_a_text() throws Exception {
        Set<String> keys = names(texts("en"));
        for (Rule rule : Rule.values()) {
            assertThat(keys).contains("rule." + rule, "remedy." + rule, "severity." + rule.severity());
        }
        assertNamed(keys, "cell.", "round.CellState");
        assertNamed(keys, "round.", "round.Round$State");
        assertNamed(keys, "status.", "submission.Submission$Status");
        assertNamed(keys, "mark.", "submission.PublishedSubmission$Mark");
    }

    @Test
    void in_english_the_remedy_is_that_of_the_rule() throws IOException {
        JsonNode english = texts("en");
        for (Rule rule : Rule.values()) {
            assertThat(english.get("remedy." + rule).textValue()).isEqualTo(rule.remedy());
        }
    }

    @Test
    void every_text_is_asked_for_and_every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> keys = names(texts("en"));
        String sources = sources();
        Set<String> beginnings = new TreeSet<>();
        all("[\"`]([a-z]+\\.)(?:\\$\\{|\" \\+)", sources).forEach(found -> beginnings.add(found.group(1)));
        Set<String> asked = new TreeSet<>();
        all("(?:say|html|head)\\(\\s*\"([a-z][\\w.-]*\\w)\"|data-(?:text|label)=\"([\\w.-]+)\"", sources)
                .forEach(found -> asked.add(found.group(1) == null ? found.group(2) : found.group(1)));

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(keys).containsAll(asked);
        for (String key : keys) {
            assertThat(asked.contains(key)
                            || sources.contains("\"" + key + "\"")
                            || beginnings.contains(key.substring(0, key.indexOf('.') + 1)))
                    .as(key + " is asked for")
                    .isTrue();
        }
    }

    /** Two words in a row, or one with a capital letter, that are no name of a header or a format. */
    @Test
    void no_text_is_left_in_the_scripts_and_in_the_page() throws IOException {
        Set<String> names = Set.of(
                "Authorization", "Accept", "Bearer ", "Blob", "JavaScript", "GenericData", "DATAFLOW", "STRUCTURE");
        for (Path script : scripts()) {
            String code = Files.readString(script).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
            List<String> texts = all("\"([^\"\\n]*)\"|`([^`]*)`", code)
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(text -> text.replaceAll("\\$\\{[^}]*}", ""))
                    .filter(text -> text.matches(".*\\p{L}+ \\p{L}+.*|\\p{Lu}\\p{Ll}+ ?"))
                    .filter(text -> !names.contains(text) && !text.equals("row here"))
                    .toList();
            assertThat(texts).as(script.getFileName().toString()).isEmpty();
        }
        String page = Files.readString(OFFICE.resolve("index.html"));
        assertThat(all(">\\s*([^<>]*\\p{L}[^<>]*?)\\s*<", page).map(found -> found.group(1)))
                .containsOnly("Inclusio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 1,234,567 | 1 Jul 2015 | 12:30",
                "FR | 1 234 567 | 1 juil. 2015 | 12:30",
                "ES | 1.234.567 | 1 jul 2015 | 12:30",
                "RU | 1 234 567 | 1 \u0438\u044e\u043b. 2015 \u0433. | 12:30",
                "ZH | 1,234,567 | 2015\u5e747\u67081\u65e5 | \u4e0b\u534812:30",
                "AR | 1,234,567 | 2015 | 12:30 \u0645"
            })
    void numbers_and_moments_are_written_as_the_language_writes_them(
            Language language, String number, String day, String time) {
        PageTexts texts = PageTexts.of(language);
        assertThat(texts.number(1_234_567).replaceAll("[\u00a0\u202f]", " ")).isEqualTo(number);
        assertThat(texts.moment(Instant.parse("2015-07-01T12:30:00Z")).replaceAll("[\u00a0\u202f]", " "))
                .contains(day, time)
                .endsWith(" UTC");
    }

    @Test
    void what_is_put_into_a_text_can_not_be_markup_nor_a_place_for_another_value() {
        PageTexts texts = PageTexts.of(Language.FR);
        assertThat(texts.html("report.heading", "id", "{area}", "area", "<b>$1\\</b>"))
                .isEqualTo("Envoi {area} de &lt;b&gt;$1\\&lt;/b&gt;");
    }

    @Test
    void a_text_that_is_not_there_is_a_mistake_and_not_an_empty_place() {
        assertThatThrownBy(() -> PageTexts.of(Language.FR).say("no.such.text")).hasMessageContaining("no.such.text");
    }

    private static void assertNamed(Set<String> keys, String beginning, String type) throws Exception {
        for (Object constant : Class.forName("org.inclusio.ingest." + type).getEnumConstants()) {
            assertThat(keys).contains(beginning + constant);
        }
    }

    private static JsonNode texts(String language) throws IOException {
        return new ObjectMapper()
                .readTree(OFFICE.resolve("texts/" + language + ".json").toFile());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The one form of a text or all of them. */
    private static List<String> forms(JsonNode text) {
        List<String> forms = new ArrayList<>();
        if (text.isTextual()) {
            forms.add(text.textValue());
        }
        text.forEach(form -> forms.add(form.textValue()));
        return forms;
    }

    private static Set<String> places(String text) {
        return all(PLACE.pattern(), text).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> own = Files.list(OFFICE);
                Stream<Path> common = Files.list(COMMON)) {
            return Stream.concat(own, common)
                    .filter(file -> file.toString().endsWith(".js"))
                    .toList();
        }
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder(Files.readString(OFFICE.resolve("index.html")));
        for (Path script : scripts()) {
            sources.append(Files.readString(script));
        }
        for (String page : List.of(
                "page/PageTexts",
                "submission/QualityPage",
                "submission/QualityWorkbook",
                "marking/FindingsSheet",
                "round/CompletenessPage",
                "questionnaire/QuestionnaireWorkbook",
                "questionnaire/QuestionnaireResource")) {
            sources.append(Files.readString(SERVICE.resolve(page + ".java")));
        }
        return sources.toString();
    }
}
