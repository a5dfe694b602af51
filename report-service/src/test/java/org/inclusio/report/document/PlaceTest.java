package org.inclusio.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private final ReportDocument report = written(Language.ENGLISH);

    @Test
    void every_text_can_be_replaced_at_its_place_and_nothing_else_changes() {
        Map<Place, Linked> other = new HashMap<>();
        report.texts().forEach((place, text) -> other.put(place, Linked.of(place + " " + text.text())));

        assertThat(report.withTexts(Map.of())).isEqualTo(report);
        assertThat(report.withTexts(other).texts()).isEqualTo(other);
        assertThat(report.withTexts(Map.of(Place.heading(2), Linked.of("Other")))
                        .sections()
                        .get(1)
                        .heading())
                .isEqualTo("Other");
    }

    @Test
    void places_are_the_same_in_every_language() {
        for (Language language : Language.values()) {
            assertThat(List.copyOf(written(language).texts().keySet()))
                    .isEqualTo(List.copyOf(report.texts().keySet()));
        }
    }

    @Test
    void a_place_is_read_as_it_is_written() {
        assertThat(report.texts().keySet())
                .allSatisfy(place -> assertThat(Place.of(place.toString())).contains(place));
        assertThat(Place.summary(1)).hasToString("summary-1");
        assertThat(Place.paragraph(12)).hasToString("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "summary", "summary-0", "heading-x", "table-1", "12345", "1 "})
    void nothing_else_is_a_place(String written) {
        assertThat(Place.of(written)).isEmpty();
    }

    private static ReportDocument written(Language language) {
        return WrittenSample.in(language).document();
    }
}
