package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.language.Language;
import org.junit.jupiter.api.Test;

class WriteReportTest {

    @Test
    void the_report_on_the_sample_stays_below_the_word_limit() {
        WrittenReport report = WrittenSample.in(Language.ENGLISH);

        assertThat(report.document().wordCount()).isBetween(3_000, ReportDocument.WORD_LIMIT);
    }

    @Test
    void no_difference_is_told_from_sampling_error_where_intervals_are_missing() {
        WrittenReport report = WrittenSample.in(Language.ENGLISH);

        assertThat(report.document().paragraphs())
                .extracting(NumberedParagraph::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("No two values compared both carry an interval, so that no difference can be told"));
    }
}
