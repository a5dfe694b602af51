package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.Sample;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
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
    void with_every_sub_series_of_every_area_by_every_group_the_report_still_stays_below_the_word_limit() {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, everything()), CUT_OFF, Language.ENGLISH);

        assertThat(report.document().wordCount()).isBetween(7_000, ReportDocument.WORD_LIMIT);
    }

    @Test
    void no_difference_is_told_from_sampling_error_where_intervals_are_missing() {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF, Language.ENGLISH);

        assertThat(report.document().paragraphs())
                .extracting(NumberedParagraph::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("No two values compared both carry an interval, so that no difference can be told"));
    }

    /** A value in both periods for everybody and for each group that is compared, from many sources. */
    static List<Figure> everything() {
        List<Disaggregation> groups = List.of(
                Disaggregation.TOTAL,
                Disaggregation.TOTAL.with(Dimension.SEX, "F"),
                Disaggregation.TOTAL.with(Dimension.SEX, "M"),
                Disaggregation.TOTAL.with(Dimension.URBANISATION, "R"),
                Disaggregation.TOTAL.with(Dimension.URBANISATION, "U"),
                Disaggregation.TOTAL.with(Dimension.WEALTH_QUANTILE, "Q1"),
                Disaggregation.TOTAL.with(Dimension.WEALTH_QUANTILE, "Q5"));
        List<Figure> figures = new ArrayList<>();
        for (Series series : CATALOGUE.series()) {
            for (AreaEntry area : CATALOGUE.areas()) {
                for (int year : new int[] {1990, 2015}) {
                    groups.forEach(group -> figures.add(figure(series, area, year, group, figures.size() + 1)));
                }
            }
        }
        return figures;
    }

    private static Figure figure(Series series, AreaEntry area, int year, Disaggregation group, int number) {
        return new Figure(
                number,
                series.code(),
                series.indicator(),
                area.area().iso3(),
                year,
                group,
                BigDecimal.valueOf(10_000 + number % 997, 1),
                series.unit(),
                "REPORTED",
                false,
                "E",
                null,
                null,
                null,
                "A national survey with a rather long name, carried out in " + area.name(),
                null,
                1);
    }
}
