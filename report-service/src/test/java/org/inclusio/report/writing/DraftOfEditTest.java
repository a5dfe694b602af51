package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.report.Sample;
import org.inclusio.report.document.Linked;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an edit starts from: the generated text with references in the place of its numbers. */
class DraftOfEditTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Evidence EVIDENCE = Evidence.of(CATALOGUE, Sample.figures());

    /** A number that is written in words, such as all or one, stays a word, and is no link any more. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_draft_prints_the_text_that_it_was_made_of_with_a_link_for_each_number_in_digits(Language language) {
        WrittenReport report =
                new WriteReport(CATALOGUE).write(EVIDENCE, Instant.parse("2015-07-01T12:00:00Z"), language);
        List<String> refused = new ArrayList<>();
        report.document().texts().forEach((place, text) -> {
            try {
                Linked printed = report.edited(Map.of(place, report.draft(place, CATALOGUE)), CATALOGUE)
                        .document()
                        .texts()
                        .get(place);
                assertThat(printed.text()).as(place.toString()).isEqualTo(text.text());
                assertThat(printed.links())
                        .as(place.toString())
                        .isEqualTo(text.links().stream()
                                .filter(link -> hasDigit(text.text().substring(link.from(), link.to())))
                                .toList());
            } catch (UnusableWording e) {
                refused.add(place.toString());
                String outside = text.pieces().stream()
                        .filter(piece -> piece.statistic() == null)
                        .map(Linked.Piece::text)
                        .collect(Collectors.joining());
                assertThat(hasDigit(outside)).as(place.toString()).isTrue();
            }
        });
        // Paragraphs of the resolution, dates, ages and amounts in names of sub-series are not typed by editors.
        assertThat(refused).hasSizeLessThan(report.document().texts().size() / 3);
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }
}
