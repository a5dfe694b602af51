package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.inclusio.report.Sample;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvailabilityByRegionTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    /**
     * Counted apart from the CSV files of the sample and of the catalogue: in Northern Africa 354 pairs of area and
     * indicator could be, 88 and 109 are; by residence 12 and 20 of 204, by wealth 4 and 11 of 114. In the world 1,558 and
     * 2,212 of 13,831; 80 of the 234 areas are in the sample.
     */
    @Test
    void the_sample_fills_as_much_of_the_matrix_as_was_counted_apart() {
        ReportDocument report = report(Sample.figures(), Language.ENGLISH);

        List<String> cells = table(report).rows().stream()
                .filter(row -> row.label().equals("Northern Africa"))
                .findFirst()
                .orElseThrow()
                .cells();
        assertThat(cells)
                .contains("25\u219231", "6\u219210", "4\u219210")
                .element(0)
                .isEqualTo("25\u219231");
        assertThat(report.paragraphs())
                .extracting(NumberedParagraph::text)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Of 234 areas, 154 have no figure of 1990\u20131995")
                        .contains("11.3 per cent", "16.0 per cent"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void with_the_matrix_the_report_on_the_sample_stays_below_the_limit_in_every_language(Language language) {
        ReportDocument report = report(Sample.figures(), language);

        assertThat(report.wordsOverLimit()).isZero();
        assertThat(table(report).rows()).hasSize(14);
    }

    @Test
    void figures_of_low_reliability_are_counted() {
        assertThat(texts(report(List.of(figure("U"), figure(null)), Language.ENGLISH)))
                .anySatisfy(text -> assertThat(text).contains("1 to be read with caution; 0 too unsure for trends"));
        assertThat(texts(report(List.of(figure(null)), Language.ENGLISH)))
                .anySatisfy(text -> assertThat(text).contains("No figure is known to be of low reliability"));
    }

    private static List<String> texts(ReportDocument report) {
        return report.paragraphs().stream().map(NumberedParagraph::text).toList();
    }

    private static ReportDocument report(List<Figure> figures, Language language) {
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language)
                .document();
    }

    /** The last table before the annexes. */
    private static StatisticalTable table(ReportDocument report) {
        return report.sections().stream()
                .filter(section -> section.anchor().equals("section-III"))
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Figure figure(String obsStatus) {
        return Figures.of("MDG_0401_U5MR", obsStatus == null ? "KEN" : "UGA", 2012)
                .number(obsStatus == null ? 1 : 2)
                .value(java.math.BigDecimal.TEN)
                .obsStatus(obsStatus)
                .figure();
    }
}
