package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sub-series by every group of every area and region, with contributions of every State and as many entities. */
@Tag("thorough")
class WordLimitTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");

    private static Evidence evidence;
    private static WrittenReport english;

    @BeforeAll
    static void count() {
        evidence = Evidence.of(CATALOGUE, WorstCase.figures());
        english = written(Language.ENGLISH);
    }

    /** Instructions for the preparation of official documents: 8,500 words with footnotes and headings. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_most_that_there_can_be_to_tell_prints_in_less_than_the_words_of_a_report(Language language) {
        WrittenReport report = written(language);

        assertThat(report.document().wordsOverLimit()).isZero();
        // What prints is what is counted.
        assertThat(report.document().printed().wordCount())
                .isEqualTo(report.document().wordCount());
        assertThat(paragraphs(report)).isEqualTo(paragraphs(english));
        assertThat(online(report)).isEqualTo(online(english));
        assertThat(report.statistics())
                .extracting(Statistic::table, Statistic::figures)
                .isEqualTo(english.statistics().stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.table(), one.figures()))
                        .toList());
    }

    /** The same is said in each; Chinese between spaces would be a quarter. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_counts_about_as_many_words_as_english(Language language) {
        assertThat(1.0
                        * written(language).document().wordCount()
                        / english.document().wordCount())
                .isBetween(0.75, 1.34);
    }

    @Test
    void as_little_is_left_out_as_need_be_wherever_it_is_looked_first() {
        for (int needed = 0; needed <= 17; needed++) {
            for (int guess = 0; guess <= 17; guess++) {
                int fits = needed;
                assertThat(WriteReport.fewestSteps(17, guess, steps -> steps < fits))
                        .isEqualTo(needed);
            }
        }
    }

    @Test
    void it_says_that_tables_are_published_online_only_and_in_which_order() {
        assertThat(english.document().paragraphs())
                .extracting(NumberedParagraph::text)
                .anyMatch(text -> text.endsWith(
                        "some tables are published online only (annex IV); annex I says which" + " come first."));
        assertThat(english.document().sections())
                .flatExtracting(Section::blocks)
                .anyMatch(block -> block instanceof PlainParagraph text
                        && text.text().startsWith("Length. A report may have 8,500 words"));
        assertThat(english.document().sections())
                .filteredOn(Section::online)
                .extracting(Section::numeral)
                .containsExactly("Annex IV");
    }

    /** The last table of annex I, of sources, goes first, and no table is lost. */
    @Test
    void every_table_is_there_once_and_numbered_through() {
        List<Integer> all = english.document().sections().stream()
                .flatMap(section -> tables(section).stream())
                .sorted()
                .toList();

        assertThat(all).isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        // The last two are those of the resolution and of links and files, and stay.
        assertThat(online(english)).contains(all.size() - 2).doesNotContain(all.size() - 1, all.size());
    }

    @Test
    void a_report_that_is_short_enough_leaves_nothing_out() {
        ReportDocument small = new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, List.of()), CUT_OFF, Language.ENGLISH)
                .document();

        assertThat(small.sections()).noneMatch(Section::online);
        assertThat(small.printed()).isEqualTo(small);
    }

    private static WrittenReport written(Language language) {
        return new WriteReport(CATALOGUE).write(evidence, WorstCase.contributions(), CUT_OFF, language);
    }

    private static List<Integer> paragraphs(WrittenReport report) {
        return report.document().paragraphs().stream()
                .map(NumberedParagraph::number)
                .toList();
    }

    private static List<Integer> online(WrittenReport report) {
        return report.document().sections().stream()
                .filter(Section::online)
                .flatMap(section -> tables(section).stream())
                .toList();
    }

    private static List<Integer> tables(Section section) {
        return section.blocks().stream()
                .filter(StatisticalTable.class::isInstance)
                .map(block -> ((StatisticalTable) block).number())
                .toList();
    }
}
