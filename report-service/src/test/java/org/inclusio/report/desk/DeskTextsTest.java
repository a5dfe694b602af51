package org.inclusio.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.inclusio.problem.Refusal;
import org.inclusio.report.figure.FigureChange;
import org.inclusio.report.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the page of the desk officer in six languages, beside each other and beside what asks for them. */
class DeskTextsTest {

    private static final Path DESK = Path.of("src/main/resources/META-INF/resources/desk");
    private static final Path COMMON = Path.of("../page/src/main/resources/META-INF/resources/page");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The categories of whole and large numbers in the plural rules of the Unicode CLDR. */
    private static final Map<Language, Set<String>> CATEGORIES = Map.of(
            Language.ARABIC, Set.of("zero", "one", "two", "few", "many", "other"),
            Language.CHINESE, Set.of("other"),
            Language.ENGLISH, Set.of("one", "other"),
            Language.FRENCH, Set.of("one", "many", "other"),
            Language.RUSSIAN, Set.of("one", "few", "many", "other"),
            Language.SPANISH, Set.of("one", "many", "other"));

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_text_with_the_same_places_for_values(Language language) throws IOException {
        JsonNode english = texts(Language.ENGLISH);
        JsonNode texts = texts(language);

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
        for (JsonNode text : texts(language)) {
            if (text.isObject()) {
                assertThat(names(text)).isEqualTo(CATEGORIES.get(language));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void no_sentence_is_left_in_english(Language language) throws IOException {
        JsonNode english = texts(Language.ENGLISH);
        JsonNode texts = texts(language);
        for (String key : names(english)) {
            String said = forms(english.get(key)).get(0);
            if (said.replaceAll("\\{\\w+}|Akoma Ntoso", "").matches(".*\\p{L}+ \\p{L}+.*")) {
                assertThat(forms(texts.get(key))).as(key).doesNotContain(said);
            }
        }
    }

    @Test
    void every_state_step_and_reason_that_the_page_can_name_has_a_text() throws Exception {
        Set<String> keys = names(texts(Language.ENGLISH));
        for (Object state : constants("org.inclusio.report.report.State")) {
            assertThat(keys).contains("state." + state, "steps." + state, "step." + state);
        }
        for (Object form : constants("org.inclusio.report.report.Form")) {
            assertThat(keys).contains("form." + form);
        }
        for (FigureChange.Why why : FigureChange.Why.values()) {
            assertThat(keys).contains("why." + why);
        }
    }

    /** A refusal that has words of the page's own is one that there is. */
    @Test
    void every_refusal_that_has_words_of_its_own_is_one_of_the_service() throws Exception {
        Set<String> kinds = Stream.of(
                        constants("org.inclusio.report.report.ReportRefusal"),
                        constants("org.inclusio.problem.AccessRefusal"))
                .flatMap(Stream::of)
                .map(one -> ((Refusal) one).slug())
                .collect(Collectors.toSet());
        List<String> worded = names(texts(Language.ENGLISH)).stream()
                .filter(key -> key.startsWith("refused."))
                .map(key -> key.substring("refused.".length()))
                .toList();
        assertThat(worded).contains("unusable-wording", "changed-meanwhile", "open-comments");
        assertThat(kinds).containsAll(worded);
    }

    @Test
    void every_text_is_asked_for_and_every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> keys = names(texts(Language.ENGLISH));
        String sources = sources();
        Set<String> beginnings = new TreeSet<>();
        all("`([a-z]+\\.)\\$\\{", sources).forEach(found -> beginnings.add(found.group(1)));
        Set<String> asked = new TreeSet<>();
        all("say\\(\\s*\"([a-z][\\w.-]*\\w)\"|data-(?:text|label)=\"([\\w.-]+)\"", sources)
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
        Set<String> names = Set.of("Authorization", "Accept", "Bearer ", "JavaScript", "number OPEN", "comment open");
        for (Path script : scripts()) {
            String code = Files.readString(script).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
            List<String> texts = all("\"([^\"\\n]*)\"|`([^`]*)`", code)
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(text -> text.replaceAll("\\$\\{[^}]*}", ""))
                    .filter(text -> text.matches(".*\\p{L}+ \\p{L}+.*|\\p{Lu}\\p{Ll}+ ?"))
                    .filter(text -> !names.contains(text))
                    .toList();
            assertThat(texts).as(script.getFileName().toString()).isEmpty();
        }
        String page = Files.readString(DESK.resolve("index.html"));
        assertThat(all(">\\s*([^<>]*\\p{L}[^<>]*?)\\s*<", page).map(found -> found.group(1)))
                .containsOnly("Inclusio");
    }

    private static Object[] constants(String type) throws ClassNotFoundException {
        return Class.forName(type).getEnumConstants();
    }

    private static JsonNode texts(Language language) throws IOException {
        return new ObjectMapper()
                .readTree(DESK.resolve("texts/" + language.code() + ".json").toFile());
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
        try (Stream<Path> own = Files.list(DESK);
                Stream<Path> common = Files.list(COMMON)) {
            return Stream.concat(own, common)
                    .filter(file -> file.toString().endsWith(".js"))
                    .toList();
        }
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder(Files.readString(DESK.resolve("index.html")));
        for (Path script : scripts()) {
            sources.append(Files.readString(script));
        }
        return sources.toString();
    }
}
