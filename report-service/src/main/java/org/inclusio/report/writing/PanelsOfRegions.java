package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.RegionTrend;
import org.inclusio.statistics.catalogue.Series;

/**
 * All years of one sub-series, a panel for each region, in a chart for each magnitude; silent where too few regions have enough
 * of them.
 */
final class PanelsOfRegions {

    private static final int FEWEST_REGIONS = 3;
    private static final int FEWEST_YEARS = 3;

    private PanelsOfRegions() {}

    static void write(Writing writing) {
        // The last of the headlines that the table before gives: the first is in the chart before.
        Optional<List<RegionTrend>> shown = Findings.HEADLINES.stream()
                .map(code -> trends(writing, code))
                .filter(trends -> trends.size() >= FEWEST_REGIONS)
                .limit(2)
                .reduce((first, second) -> second);
        // One scale for all would draw the smallest regions as lines without a change.
        List<List<RegionTrend>> ofMagnitudes =
                shown.map(trends -> Scales.apart(trends, PanelsOfRegions::size)).orElse(List.of());
        for (int i = 0; i < ofMagnitudes.size(); i++) {
            write(writing, i == 0 ? "panels.shown" : "panels.smaller", ofMagnitudes.get(i));
        }
    }

    private static BigDecimal size(RegionTrend trend) {
        return trend.figures().stream()
                .map(figure -> figure.value().abs())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void write(Writing writing, String shown, List<RegionTrend> trends) {
        Series series = trends.get(0).series();
        SmallMultiples plot = new SmallMultiples(
                writing.wording.axis(series.unit()),
                trends.stream().map(trend -> panel(writing, trend)).toList());
        List<String> notes = new ArrayList<>(Coverages.notes(
                writing,
                trends.stream().flatMap(trend -> trend.figures().stream()).toList()));
        notes.addAll(NotShown.ofRegions(
                writing,
                Asked.YEARS,
                "values for everybody",
                List.of(series),
                trends.stream().map(RegionTrend::region).toList()));
        writing.draft.paragraph(writing.say(shown, "figure", writing.draft.nextChart()));
        writing.draft.chart(
                writing.say(
                        "panels.title",
                        "name",
                        writing.wording.name(series),
                        "years",
                        writing.numerals().years(plot.firstYear(), plot.lastYear())),
                writing.say("panels.description", "regions", trends.size()),
                plot,
                notes,
                writing.say("source-areas"));
    }

    private static List<RegionTrend> trends(Writing writing, String series) {
        return writing.catalogue.regions().stream()
                .filter(SlopesOfRegions::isMdgRegion)
                .flatMap(region -> writing.evidence.trends().stream()
                        .filter(trend -> trend.series().code().equals(series))
                        .filter(trend -> trend.region().equals(region.code()))
                        .filter(trend -> trend.figures().size() >= FEWEST_YEARS))
                .toList();
    }

    private static SmallMultiples.Panel panel(Writing writing, RegionTrend trend) {
        return new SmallMultiples.Panel(
                writing.wording.region(trend.region()),
                writing.say("panels.coverage", "coverage", coverage(writing, trend.coverages())),
                trend.figures().stream()
                        .map(figure -> new SmallMultiples.Point(
                                figure.year(),
                                Wording.rounded(figure.value(), trend.series().unit()),
                                figure.coverage(),
                                Coverages.drawn(writing, figure),
                                writing.numbers.drawnOfRegion(figure, trend.series())))
                        .toList());
    }

    /** The lowest and the highest. */
    private static String coverage(Writing writing, List<BigDecimal> coverages) {
        if (coverages.isEmpty()) {
            return Wording.NOT_AVAILABLE;
        }
        String least = Coverages.percent(writing, Collections.min(coverages));
        String most = Coverages.percent(writing, Collections.max(coverages));
        return least.equals(most) ? least : writing.numerals().isolated(least + "\u2013" + most);
    }
}
