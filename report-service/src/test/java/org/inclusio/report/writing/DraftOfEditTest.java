package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Place;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an edit starts from: the generated text with references in the place of its numbers. */
@Tag("thorough")
class DraftOfEditTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Evidence EVIDENCE = WrittenSample.evidence();
    private static final WriteReport WRITE = new WriteReport(CATALOGUE);
    private static final Map<Language, WrittenReport> REPORTS = new ConcurrentHashMap<>();
    private static final Map<Language, String> WORDS = Map.of(
            Language.ARABIC, "\u0623\u064a\u0636\u0627",
            Language.CHINESE, "\u4e5f",
            Language.ENGLISH, "also",
            Language.FRENCH, "aussi",
            Language.RUSSIAN, "\u0442\u0430\u043a\u0436\u0435",
            Language.SPANISH, "tambi\u00e9n");
    /** What contributions hold is in the draft as well: numbers, and braces that are no references. */
    private static final List<ContributionAnnounced> CONTRIBUTIONS = List.of(
            contribution(1, "Better questions", "Of 12,345 households in 2009-2010, 12.5% had {statistic:1} of {n}."),
            contribution(
                    2,
                    "\u6b8b\u75be\u4eba\u666e\u67e5",
                    "\u5728\u7b2c6\u6b21\u666e\u67e5\u4e2d\uff0c\u536012.5%\u3002"));

    /** A number that is written in words, such as all or one, stays a word, and is no link any more. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_draft_prints_the_text_that_it_was_made_of_with_a_link_for_each_number_in_digits(Language language) {
        WrittenReport report = report(language);
        report.document().texts().forEach((place, text) -> {
            Linked printed = printed(report, place, report.draft(place, CATALOGUE));
            assertThat(printed.text()).as(place.toString()).isEqualTo(text.text());
            assertThat(printed.links())
                    .as(place.toString())
                    .isEqualTo(text.links().stream()
                            .filter(link -> hasDigit(text.text().substring(link.from(), link.to())))
                            .toList());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_passage_can_be_saved_with_one_word_more_at_its_end_its_beginning_and_in_its_midst(Language language) {
        WrittenReport report = report(language);
        String word = WORDS.get(language);
        report.document().texts().keySet().forEach(place -> {
            String draft = report.draft(place, CATALOGUE);
            List<Integer> spaces = IntStream.range(0, draft.length())
                    .filter(at -> draft.charAt(at) == ' ')
                    .boxed()
                    .toList();
            int middle = spaces.isEmpty() ? 0 : spaces.get(spaces.size() / 2);
            for (String more : List.of(
                    draft + " " + word,
                    word + " " + draft,
                    draft.substring(0, middle) + " " + word + draft.substring(middle))) {
                assertThat(printed(report, place, more).text())
                        .as(place.toString())
                        .contains(word);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_passage_refuses_a_number_that_it_did_not_have(Language language) {
        WrittenReport report = report(language);
        report.document().texts().keySet().forEach(place -> {
            String draft = report.draft(place, CATALOGUE);
            for (String typed : List.of("37.6", "4711", "\u0667\u0662", "x2", "m\u00b2", "77 %")) {
                assertThatThrownBy(() -> printed(report, place, draft + " " + typed))
                        .as(place.toString())
                        .isInstanceOf(UnusableWording.class)
                        .hasMessageContaining("The text has the number \"");
            }
        });
    }

    private static Linked printed(WrittenReport report, Place place, String wording) {
        return report.edited(Map.of(place, wording), CATALOGUE)
                .document()
                .texts()
                .get(place);
    }

    private static WrittenReport report(Language language) {
        return REPORTS.computeIfAbsent(
                language, one -> WRITE.write(EVIDENCE, CONTRIBUTIONS, Instant.parse("2015-07-01T12:00:00Z"), one));
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    private static ContributionAnnounced contribution(long number, String title, String body) {
        return new ContributionAnnounced(
                number,
                1,
                "MEMBER_STATE",
                "KEN",
                "2015-05-29T09:00:00Z",
                null,
                "VIEW",
                title,
                body,
                "en",
                List.of(11, 13),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }
}
