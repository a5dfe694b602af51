package org.inclusio.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of numbers are those of the Unicode CLDR and of documents of the United Nations. */
class PhrasesTest {

    private static final Phrases ENGLISH = Phrases.of(Language.ENGLISH);
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_phrase_with_the_same_arguments(Language language) {
        Phrases phrases = Phrases.of(language);
        assertThat(phrases.keys()).isEqualTo(ENGLISH.keys());
        for (String key : ENGLISH.keys()) {
            assertThat(arguments(phrases.pattern(key))).as(key).isEqualTo(arguments(ENGLISH.pattern(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void every_goal_and_sub_series_has_a_name_in_every_other_language(Language language) {
        Set<String> expected = Stream.concat(
                        CATALOGUE.series().stream().map(Series::code).map("series."::concat),
                        CATALOGUE.goals().stream().map(Goal::code).map("goal."::concat))
                .collect(Collectors.toCollection(TreeSet::new));
        CATALOGUE.series().stream()
                .map(Series::unit)
                .filter(unit -> !unit.equals("RATIO") && !unit.equals("INDEX"))
                .forEach(unit -> expected.add("unit." + unit));
        assertThat(Phrases.of(language).namedCodes()).containsAll(expected);
    }

    /** Of each plural category of the CLDR: Arabic has six, Russian four, Chinese one. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_phrase_can_be_said_with_numbers_of_every_plural_category(Language language) {
        Phrases phrases = Phrases.of(language);
        for (String key : phrases.keys()) {
            for (long number : new long[] {0, 1, 2, 3, 8, 11, 21, 100, 1_000_000}) {
                Object[] all = arguments(phrases.pattern(key)).stream()
                        .flatMap(name -> Stream.<Object>of(name, number))
                        .toArray();
                assertThat(phrases.say(key, all)).as(key).doesNotContainPattern("[{}]|\\bnull\\b");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | 1,234,567.9 | 1 July 2015 | 1990–1995",
                "CHINESE | 1,234,567.9 | 2015年7月1日 | 1990–1995",
                "FRENCH | 1 234 567,9 | 1 juillet 2015 | 1990–1995",
                "RUSSIAN | 1 234 567,9 | 1 июля 2015 г. | 1990–1995",
                "SPANISH | 1 234 567,9 | 1 de julio de 2015 | 1990–1995",
                "ARABIC | 1,234,567.9 | 1 تموز/يوليه 2015 | \u20661990–1995\u2069"
            })
    void numbers_dates_and_spans_are_written_as_the_language_writes_them(
            Language language, String number, String day, String years) {
        Numerals numerals = Phrases.of(language).numerals();
        assertThat(numerals.decimal(new BigDecimal("1234567.85"), 1).replace('\u00a0', ' '))
                .isEqualTo(number);
        assertThat(numerals.day(Instant.parse("2015-07-01T23:30:00Z"))
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo(day);
        assertThat(numerals.years(1990, 1995)).isEqualTo(years);
    }

    @Test
    void small_numbers_are_words_in_english_sentences_and_begin_them_with_a_capital() {
        assertThat(ENGLISH.say("data.suppressed", "suppressed", 1L)).startsWith("One value is suppressed");
        assertThat(ENGLISH.say("data.suppressed", "suppressed", 12L)).startsWith("12 values are suppressed");
        assertThat(Phrases.of(Language.RUSSIAN).say("data.suppressed", "suppressed", 2L))
                .startsWith("2 значения скрыты");
        assertThat(Phrases.of(Language.RUSSIAN).say("data.suppressed", "suppressed", 5L))
                .startsWith("5 значений скрыто");
    }

    /** Names of countries in the order of each alphabet, as the editorial manual asks for: Åland before Albania in none. */
    @Test
    void lists_are_ordered_by_the_alphabet_of_the_language() {
        assertThat(Stream.of("Zambie", "Égypte", "Equateur", "Éthiopie")
                        .sorted(Phrases.of(Language.FRENCH).order()))
                .containsExactly("Égypte", "Equateur", "Éthiopie", "Zambie");
        assertThat(Stream.of("中国", "阿富汗").sorted(Phrases.of(Language.CHINESE).order()))
                .containsExactly("阿富汗", "中国");
    }

    /** Names without the forms that a number can be said in. */
    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
                String name = parsed.getSubstring(parsed.getPart(i));
                names.add(
                        name.endsWith("_")
                                ? name.substring(0, name.length() - 1).toLowerCase(java.util.Locale.ROOT)
                                : name);
            }
        }
        return names;
    }
}
