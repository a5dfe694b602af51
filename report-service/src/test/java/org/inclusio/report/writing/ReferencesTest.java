package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.Place;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in what an editor writes. Maternal mortality of the sample is known: 80 States, median 72 in the last years. */
class ReferencesTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final int MATERNAL = report(Language.ENGLISH).statistics().stream()
            .filter(one -> "MDG_0501_MMR".equals(one.series())
                    && one.column() != null
                    && one.column().startsWith("Paired median, 1990"))
            .findFirst()
            .orElseThrow()
            .number();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | 135 per 100,000 live births",
                "FRENCH | 135 pour 100 000 naissances vivantes",
                "CHINESE | 135（每10万例活产）"
            })
    void a_reference_prints_the_number_with_its_unit_as_the_language_writes_it(Language language, String printed) {
        assertThat(resolved(language, "{statistic:" + MATERNAL + "}").replace('\u00a0', ' '))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{statistic:N:number} | 135",
                "{statistic:N:areas} | 80",
                "{statistic:N:years} | 1990",
                "{paragraph:3} | 3",
                "see {table:2}. | see 2.",
                "Goal {goal:8} | Goal 8"
            })
    void a_reference_can_ask_for_less(String reference, String printed) {
        assertThat(resolved(Language.ENGLISH, reference.replace("N", Integer.toString(MATERNAL))))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Since 1990, and from 2000 to 2015.",
                "Resolution 68/131 and documents A/68/169 and A/RES/68/131.",
                "1990–1995",
                "根据第68/131号决议，自2000年起"
            })
    void years_and_symbols_of_documents_are_typed(String text) {
        assertThat(resolved(Language.ENGLISH, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "72 per cent",
                "1,990",
                "2015.5",
                "1990%",
                "x2",
                "1/2",
                "10/15",
                "½",
                "m²",
                "٧٢",
                "七2",
                "3000",
                "{statistic:1} and 37"
            })
    void any_other_digit_is_refused(String text) {
        assertThatThrownBy(() -> resolved(Language.ENGLISH, text))
                .isInstanceOf(UnusableWording.class)
                .hasMessageContaining("Numbers are references");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{statistic:0}",
                "{statistic:9999}",
                "{statistic:1:colour}",
                "{paragraph:999}",
                "{goal:9}",
                "{table:1:number}",
                "{chart:1}",
                "{paragraph:99999}",
                "{",
                "}",
                "{statistic}",
                "{{statistic:1}}"
            })
    void a_reference_that_leads_nowhere_is_refused(String text) {
        assertThatThrownBy(() -> resolved(Language.ENGLISH, text))
                .isInstanceOf(UnusableWording.class)
                .hasMessageContaining("References are {statistic:n}");
    }

    private static String resolved(Language language, String text) {
        return report(language).edited(Map.of(Place.paragraph(2), text), CATALOGUE).document().paragraphs().stream()
                .filter(paragraph -> paragraph.number() == 2)
                .map(NumberedParagraph::text)
                .findFirst()
                .orElseThrow();
    }

    private static WrittenReport report(Language language) {
        return WrittenSample.in(language);
    }
}
