package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.RegionLevel;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;

/** The first and the last value of regions as a slope chart; silent where too few regions have both. */
final class SlopesOfRegions {

    private static final int FEWEST_REGIONS = 3;
    private static final String OVERLAPPING = "SPECIAL_GROUP";

    private SlopesOfRegions() {}

    /** @param levels of one sub-series, which the last table gives as well */
    static void write(Writing writing, Collection<RegionLevel> levels) {
        List<RegionLevel> drawn = writing.catalogue.regions().stream()
                .filter(SlopesOfRegions::isMdgRegion)
                .flatMap(region ->
                        levels.stream().filter(level -> level.region().equals(region.code()) && level.isKnown()))
                .toList();
        if (drawn.size() < FEWEST_REGIONS) {
            return;
        }
        Series series = drawn.get(0).series();
        List<String> notes = new ArrayList<>(Coverages.notes(
                writing,
                drawn.stream()
                        .flatMap(level -> Stream.of(level.early(), level.late()))
                        .toList()));
        notes.addAll(NotShown.ofRegions(
                writing,
                Asked.BOTH_PERIODS,
                "values for everybody of " + Window.EARLY + " and " + Window.LATE,
                List.of(series),
                drawn.stream().map(RegionLevel::region).toList()));
        writing.draft.paragraph(writing.say("slopes.shown", "figure", writing.draft.nextChart()));
        writing.draft.chart(
                writing.say("slopes.title", "name", writing.wording.name(series)),
                writing.say(
                        "slopes.description",
                        "regions",
                        drawn.size(),
                        "earlyYears",
                        writing.wording.years(Window.EARLY),
                        "lateYears",
                        writing.wording.years(Window.LATE)),
                new SlopeChart(
                        writing.wording.axis(series.unit()),
                        drawn.stream().map(level -> line(writing, level)).toList()),
                notes,
                writing.say("progress.chart.source", "table", writing.draft.nextTable() - 1));
    }

    /** The world, the developed regions and those of the developing ones, which do not overlap but in the world. */
    static boolean isMdgRegion(Region region) {
        return RegionLevel.isTold(region) && !region.kind().equals(OVERLAPPING);
    }

    private static SlopeChart.Line line(Writing writing, RegionLevel level) {
        return new SlopeChart.Line(
                writing.wording.region(level.region()),
                end(writing, level.early(), level.series()),
                end(writing, level.late(), level.series()),
                level.region().equals("WORLD"));
    }

    private static SlopeChart.End end(Writing writing, Figure figure, Series series) {
        return SlopeChart.End.of(
                writing.phrases.language(),
                figure.year(),
                Wording.rounded(figure.value(), series.unit()),
                figure.coverage(),
                Coverages.drawn(writing, figure),
                writing.numbers.drawnOfRegion(figure, series));
    }
}
