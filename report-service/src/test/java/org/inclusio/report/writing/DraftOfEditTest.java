package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.report.Sample;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an edit starts from says the same as the report did, or is refused for a digit that is no number of the report. */
class DraftOfEditTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Evidence EVIDENCE = Evidence.of(CATALOGUE, Sample.figures());

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_draft_of_a_generated_text_prints_that_text_with_its_links(Language language) {
        WrittenReport report =
                new WriteReport(CATALOGUE).write(EVIDENCE, Instant.parse("2015-07-01T12:00:00Z"), language);
        List<String> refused = new ArrayList<>();
        report.document().texts().forEach((place, text) -> {
            String draft = report.draft(place, CATALOGUE);
            try {
                assertThat(report.edited(Map.of(place, draft), CATALOGUE)
                                .document()
                                .texts()
                                .get(place))
                        .as(place.toString())
                        .isEqualTo(text);
            } catch (UnusableWording e) {
                refused.add(place + ": " + draft);
            }
        });
        System.out.println(language + " " + refused.size() + " of "
                + report.document().texts().size());
        refused.forEach(System.out::println);
    }
}
