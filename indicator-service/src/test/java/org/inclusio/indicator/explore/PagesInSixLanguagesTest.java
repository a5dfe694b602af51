package org.inclusio.indicator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages say is there in every language, with the same things in its places. */
class PagesInSixLanguagesTest {

    private static final Texts ENGLISH = Texts.in(MakePages.class, Language.EN);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_text_with_the_same_places(Language language) {
        Texts texts = Texts.in(MakePages.class, language);

        assertThat(texts.texts().keySet()).isEqualTo(ENGLISH.texts().keySet());
        texts.texts().forEach((key, text) -> {
            assertThat(text).as(key).isNotEmpty();
            assertThat(places(text)).as(key).isEqualTo(places(ENGLISH.of(key)));
        });
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "2005, 2005", "'2005,2006', 2005–2006", "'1990,1992,1993,1994,2001', '1990, 1992–1994, 2001'"
    })
    void years_in_a_row_are_a_range(String years, String written) {
        assertThat(ValueTable.runs(
                        years.isEmpty()
                                ? List.of()
                                : List.of(years.split(",")).stream()
                                        .map(Integer::valueOf)
                                        .toList()))
                .isEqualTo(written);
    }
}
