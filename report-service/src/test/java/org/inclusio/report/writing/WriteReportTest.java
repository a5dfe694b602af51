package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.inclusio.report.Sample;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

class WriteReportTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private final WriteReport write = new WriteReport(CATALOGUE);

    @Test
    void the_report_on_the_sample_stays_below_the_word_limit() {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF, Language.ENGLISH);

        assertThat(report.document().wordCount()).isBetween(3_000, ReportDocument.WORD_LIMIT);
    }

    @Test
    void no_difference_is_told_from_sampling_error_where_intervals_are_missing() {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF, Language.ENGLISH);

        assertThat(report.document().paragraphs())
                .extracting(NumberedParagraph::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("No two values compared both carry an interval, so that no difference can be told"));
    }
}
