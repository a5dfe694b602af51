package org.inclusio.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.report.evidence.Asked.Reason;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of under-five mortality that are not shown, counted by hand; all are invented. */
class LeftOutTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final String U5MR = "MDG_0401_U5MR";

    /** A value of 2000 is at neither end; values too unsure for trends may stand by themselves, and not in the fifths. */
    @ParameterizedTest
    @CsvSource({
        "BOTH_PERIODS, SUPPRESSED, 2",
        "BOTH_PERIODS, UNRELIABLE, 2",
        "LATE, SUPPRESSED, 1",
        "LATE, UNRELIABLE, 1",
        "YEARS, SUPPRESSED, 3",
        "YEARS, UNRELIABLE, 1",
        "FIFTHS, SUPPRESSED, 1",
        "FIFTHS, UNRELIABLE, 2",
        "ANYBODY_LATE, SUPPRESSED, 3",
        "ANYBODY_LATE, UNRELIABLE, 1",
        "EVERYTHING, SUPPRESSED, 5",
        "EVERYTHING, UNRELIABLE, 2"
    })
    void values_that_are_not_shown_are_counted_by_what_is_asked_for(Asked asked, Reason reason, long count) {
        Disaggregation all = CATALOGUE.universe(U5MR);
        Disaggregation poorest = all.with(Dimension.WEALTH_QUANTILE, "Q1");
        Evidence evidence = evidence(
                suppressed("KEN", 1990, all),
                suppressed("KEN", 2000, all),
                suppressed("KEN", 2012, all),
                suppressed("KEN", 2012, rural(poorest)),
                suppressed("KEN", 2012, poorest),
                of("KEN", 1994, all, Reliability.NOT_FOR_TRENDS),
                of("KEN", 2011, all, Reliability.SUPPRESS),
                of("KEN", 2013, all, Reliability.WARN),
                of("KEN", 2013, all, Reliability.PUBLISH),
                of("KEN", 2010, poorest, Reliability.WARN),
                of("KEN", 2009, poorest, Reliability.NOT_FOR_TRENDS),
                of("KEN", 2004, poorest, Reliability.SUPPRESS));

        assertThat(evidence.leftOut().of(asked, reason, List.of(U5MR), place -> true))
                .isEqualTo(count == 0 ? Map.of() : Map.of(U5MR, count));
    }

    @Test
    void only_the_places_and_sub_series_that_are_asked_about_count() {
        Disaggregation all = CATALOGUE.universe(U5MR);
        Evidence evidence = evidence(suppressed("GHA", 2012, all), suppressed("KEN", 2012, all));

        assertThat(evidence.leftOut().of(Asked.LATE, Reason.SUPPRESSED, List.of(U5MR), "KEN"::equals))
                .isEqualTo(Map.of(U5MR, 1L));
        assertThat(evidence.leftOut().of(Asked.LATE, Reason.SUPPRESSED, List.of("MDG_0402_IMR"), place -> true))
                .isEmpty();
    }

    /** What is too unsure to be printed is in no line of a region, and what is too unsure for trends not in two of its values. */
    @Test
    void unsure_values_of_regions_are_not_drawn() {
        Disaggregation all = CATALOGUE.universe(U5MR);
        Evidence evidence = evidence(
                of("OCEANIA", 1990, all, Reliability.NOT_FOR_TRENDS),
                of("OCEANIA", 2005, all, Reliability.SUPPRESS),
                of("OCEANIA", 2015, all, Reliability.PUBLISH));

        assertThat(evidence.trends())
                .singleElement()
                .satisfies(trend ->
                        assertThat(trend.figures()).extracting(Figure::year).containsExactly(1990, 2015));
        assertThat(evidence.regions())
                .singleElement()
                .satisfies(level -> assertThat(level.early()).isNull());
    }

    /** By two criteria, so that it is none of the fifths. */
    private static Disaggregation rural(Disaggregation group) {
        return group.with(Dimension.URBANISATION, "R");
    }

    private static Evidence evidence(Figure... figures) {
        return Evidence.of(CATALOGUE, new ArrayList<>(List.of(figures)));
    }

    private static Figure suppressed(String area, int year, Disaggregation group) {
        return figure(area, year, group).suppressed().figure();
    }

    private static Figure of(String area, int year, Disaggregation group, Reliability reliability) {
        return figure(area, year, group).value("10").reliability(reliability).figure();
    }

    private static Figures figure(String area, int year, Disaggregation group) {
        return Figures.of(U5MR, area, year)
                .number(31L * year + group.hashCode() % 1_000)
                .group(group);
    }
}
