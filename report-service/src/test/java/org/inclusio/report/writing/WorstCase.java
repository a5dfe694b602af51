package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** The most that there can be to tell: every sub-series by every group, of every area and region, and every contributor. */
final class WorstCase {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private static final List<Disaggregation> GROUPS = List.of(
            Disaggregation.TOTAL,
            Disaggregation.TOTAL.with(Dimension.SEX, "F"),
            Disaggregation.TOTAL.with(Dimension.SEX, "M"),
            Disaggregation.TOTAL.with(Dimension.AGE, "Y15T24"),
            Disaggregation.TOTAL.with(Dimension.AGE, "Y_GE25"),
            Disaggregation.TOTAL.with(Dimension.DISABILITY_STATUS, "PD"),
            Disaggregation.TOTAL.with(Dimension.DISABILITY_STATUS, "PWD"),
            Disaggregation.TOTAL.with(Dimension.URBANISATION, "R"),
            Disaggregation.TOTAL.with(Dimension.URBANISATION, "U"),
            Disaggregation.TOTAL.with(Dimension.WEALTH_QUANTILE, "Q1"),
            Disaggregation.TOTAL.with(Dimension.WEALTH_QUANTILE, "Q5"));

    private WorstCase() {}

    /** In both periods, from many sources, with intervals. Every sixth figure of an area is to be read with caution. */
    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Series series : CATALOGUE.series()) {
            for (AreaEntry area : CATALOGUE.areas()) {
                String source = "A national survey with a rather long name, carried out in " + area.name();
                add(figures, series, area.area().iso3(), source, null);
            }
            for (Region region : CATALOGUE.regions()) {
                add(figures, series, region.code(), null, BigDecimal.valueOf(875, 1));
            }
        }
        return figures;
    }

    /** Of every State, and as many of entities, on every paragraph, in texts as long as a book. */
    static List<ContributionAnnounced> contributions() {
        List<ContributionAnnounced> contributions = new ArrayList<>();
        String words = "word ".repeat(10_000);
        List<Integer> all = IntStream.rangeClosed(1, 15).boxed().collect(Collectors.toList());
        for (AreaEntry area : CATALOGUE.areas()) {
            contributions.add(contribution(
                    contributions.size() + 1, "MEMBER_STATE", area.area().iso3(), words, all));
            contributions.add(contribution(
                    contributions.size() + 1,
                    "UN_ENTITY",
                    "Organization number " + contributions.size() + " with a long name",
                    words,
                    all));
        }
        return contributions;
    }

    private static ContributionAnnounced contribution(
            long number, String kind, String contributor, String body, List<Integer> paragraphs) {
        return new ContributionAnnounced(
                number,
                2,
                kind,
                contributor,
                "2015-05-29T09:00:00Z",
                null,
                "GOOD_PRACTICE",
                "A title that says at some length what the text below it is about",
                body,
                "en",
                paragraphs,
                List.of(),
                null,
                null,
                List.of("https://example.org/social-inclusion/" + number),
                List.of(new AnnouncedAttachment(
                        "A file with a name of some words.pdf",
                        "application/pdf",
                        1_000_000,
                        "0".repeat(64),
                        "https://example.org/v1/contributions/" + number + "/attachments/1")));
    }

    private static void add(List<Figure> figures, Series series, String area, String source, BigDecimal coverage) {
        if (coverage == null) {
            // Two that no chart shows.
            figures.add(figure(figures.size() + 1, series, area, 1991, Disaggregation.TOTAL, null, source, null));
            figures.add(
                    figure(figures.size() + 1, series, area, 2014, Disaggregation.TOTAL, BigDecimal.ONE, source, null));
        }
        for (int year : new int[] {1990, 2015}) {
            for (Disaggregation group : GROUPS) {
                int number = figures.size() + 1;
                BigDecimal value = BigDecimal.valueOf(10_000 + number % 997, 1);
                figures.add(figure(number, series, area, year, group, value, source, coverage));
            }
        }
    }

    /** With an interval, where it is of an area; the smallest value is too unsure to be printed. */
    private static Figure figure(
            int number,
            Series series,
            String area,
            int year,
            Disaggregation group,
            BigDecimal value,
            String source,
            BigDecimal coverage) {
        boolean isTold = coverage == null && value != null;
        Figures figure = Figures.of(series.code(), area, year);
        if (coverage != null) {
            figure.areas(112, 234, true);
        }
        return figure.number(number)
                .group(group)
                .value(value)
                .nature(coverage == null ? "E" : null)
                .obsStatus(value == null ? "Q" : null)
                .interval(isTold ? value.subtract(BigDecimal.ONE) : null, isTold ? value.add(BigDecimal.ONE) : null)
                .source(source)
                .coverage(coverage)
                .reliability(
                        value != null && value.compareTo(BigDecimal.ONE) == 0
                                ? Reliability.SUPPRESS
                                : coverage == null && number % 6 == 0 ? Reliability.WARN : Reliability.PUBLISH)
                .figure();
    }
}
