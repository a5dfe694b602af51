package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Use of the Internet in eight areas in both periods, of which some are of low reliability (observation status U). */
class LowReliabilityTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String SENTENCE = "in eight areas with a value in both periods, the unweighted median";

    @Test
    void nothing_is_said_where_a_quarter_of_the_figures_are_of_low_reliability_and_the_row_is_marked() {
        WrittenReport report = written(4, Language.ENGLISH);

        assertThat(report.findings()).noneMatch(finding -> finding.contains(SENTENCE));
        assertThat(texts(report)).noneMatch(text -> text.contains(SENTENCE));
        assertThat(levels(report).rows())
                .extracting(StatisticalTable.Row::label)
                .singleElement()
                .asString()
                .endsWith("\u00a0a/");
        assertThat(levels(report).notes()).anyMatch(note -> note.startsWith("a/ A quarter or more of the figures"));
        assertThat(texts(report)).anyMatch(text -> text.contains("4 to be read with caution; 0 too unsure for trends"));
    }

    @Test
    void it_is_said_where_fewer_are_and_the_row_has_no_mark() {
        WrittenReport report = written(1, Language.ENGLISH);

        assertThat(report.findings()).anyMatch(finding -> finding.contains(SENTENCE));
        assertThat(texts(report)).anyMatch(text -> text.contains(SENTENCE));
        assertThat(levels(report).notes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_numbers_of_a_marked_row_keep_their_figures_in_every_language(Language language) {
        WrittenReport report = written(4, language);

        StatisticalTable.Row row = levels(report).rows().get(0);
        assertThat(row.label()).contains("\u00a0");
        assertThat(row.statistics()).hasSize(6);
        assertThat(report.statistics())
                .filteredOn(one -> row.statistics().containsValue(one.number()))
                .hasSize(Set.copyOf(row.statistics().values()).size())
                .allSatisfy(one -> assertThat(one.figures()).isNotEmpty());
    }

    private static StatisticalTable levels(WrittenReport report) {
        return report.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(WrittenReport report) {
        return report.document().paragraphs().stream()
                .map(NumberedParagraph::text)
                .toList();
    }

    /** @param low how many of the sixteen figures are of low reliability */
    private static WrittenReport written(int low, Language language) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int year : new int[] {1995, 2015}) {
                figures.add(Figures.of(
                                "MDG_0816_INTERNET",
                                List.copyOf(CATALOGUE.areas()).get(i).area().iso3(),
                                year)
                        .number(figures.size() + 1)
                        .value(BigDecimal.valueOf(year - 1990 + i))
                        .obsStatus(year == 2015 && i < low ? "U" : null)
                        .source("Survey")
                        .figure());
            }
        }
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), Instant.parse("2015-07-01T12:00:00Z"), language);
    }
}
