package org.inclusio.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.inclusio.report.Drafts;
import org.inclusio.report.language.Language;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {

    @Test
    void paragraphs_are_numbered_consecutively_across_sections_and_the_summary_is_not() {
        ReportDocument report = Drafts.small().finish();

        assertThat(report.paragraphs())
                .extracting(NumberedParagraph::number, NumberedParagraph::text)
                .containsExactly(tuple(1, "First."), tuple(2, "Second."), tuple(3, "Third."));
        assertThat(report.footnotes()).extracting(Footnote::number).containsExactly(1, 2);
        assertThat(report.summary()).containsExactly("What it says.");
    }

    @Test
    void a_tree_with_a_gap_in_its_paragraph_numbers_is_refused() {
        ReportDocument report = Drafts.empty().finish();
        Section gap = new Section("I.", "section-I", "Gap", List.of(new NumberedParagraph(2, "Text.", List.of())));

        assertThatThrownBy(() -> new ReportDocument(
                        Language.ENGLISH,
                        report.masthead(),
                        "Notice",
                        "Title",
                        "By",
                        "Summary",
                        List.of(),
                        List.of(gap)))
                .hasMessageContaining("Paragraph 2 stands where paragraph 1 should");
    }

    @Test
    void chapters_carry_roman_numerals() {
        ReportDraft draft = Drafts.empty();
        for (int i = 0; i < 12; i++) {
            draft.section("Chapter");
        }
        assertThat(draft.finish().sections())
                .extracting(Section::numeral)
                .containsExactly("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X.", "XI.", "XII.");
    }

    @Test
    void words_over_the_limit_are_counted_including_headings_and_footnotes() {
        int bare = Drafts.empty().finish().wordCount();
        // "I. Two words", "1. <text>", "1 Three more words": 3 + 1 + 4 words around the text.
        String text = "word ".repeat(ReportDocument.WORD_LIMIT - bare - 8).strip();

        ReportDocument full = Drafts.empty()
                .section("Two words")
                .paragraph(text, "Three more words")
                .finish();
        ReportDocument longer = Drafts.empty()
                .section("Now three words")
                .paragraph(text, "Four more words here")
                .finish();

        assertThat(full.wordCount()).isEqualTo(8_500);
        assertThat(full.wordsOverLimit()).isZero();
        assertThat(longer.wordsOverLimit()).isEqualTo(2);
    }

    @Test
    void a_table_without_a_source_or_with_a_short_row_is_refused() {
        assertThatThrownBy(() ->
                        new StatisticalTable(1, "Table 1", "Title", "Sex", List.of(), List.of(), false, List.of(), " "))
                .hasMessageContaining("Table 1 names no source");
        List<StatisticalTable.Row> shortRow = List.of(new StatisticalTable.Row("Women", List.of()));
        assertThatThrownBy(() -> new StatisticalTable(
                        1, "Table 1", "Title", "Sex", List.of("2015"), shortRow, false, List.of(), "survey"))
                .hasMessageContaining("row Women: 0 cells for 1 columns");
    }
}
