package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.RegionGap;
import org.inclusio.report.evidence.RegionLevel;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;

/** A section of chapter II on the values of regions; silent where too few regions have any. */
final class Regions {

    private static final int FEWEST_REGIONS = 3;
    private static final int SERIES = 4;

    private Regions() {}

    static void write(Writing writing) {
        Map<String, Map<String, RegionLevel>> bySeries = new HashMap<>();
        for (RegionLevel level : writing.evidence.regions()) {
            bySeries.computeIfAbsent(level.series().code(), code -> new HashMap<>())
                    .put(level.region(), level);
        }
        List<Map<String, RegionLevel>> shown = Findings.HEADLINES.stream()
                .map(code -> bySeries.getOrDefault(code, Map.of()))
                .filter(regions -> regions.size() >= FEWEST_REGIONS)
                .limit(SERIES)
                .toList();
        List<RegionGap> gaps = RegionalGaps.told(writing);
        if (shown.isEmpty() && gaps.isEmpty()) {
            return;
        }
        writing.draft.subsection(writing.say("regions"));
        if (!shown.isEmpty()) {
            levels(writing, shown);
        }
        if (!gaps.isEmpty()) {
            RegionalGaps.write(writing, gaps);
        }
    }

    private static void levels(Writing writing, List<Map<String, RegionLevel>> shown) {
        List<String> sentences = new ArrayList<>(List.of(writing.say(
                "regions.known",
                "table",
                writing.draft.nextTable(),
                "earlyYears",
                writing.wording.years(Window.EARLY),
                "lateYears",
                writing.wording.years(Window.LATE),
                "least",
                writing.say("value-percent", "value", writing.numerals().count(RegionGap.LEAST_COVERAGE)))));
        shown.forEach(regions -> furthestApart(regions).ifPresent(level -> sentences.add(sentence(writing, level))));
        writing.draft.paragraph(writing.text(sentences));
        table(writing, shown);
        SlopesOfRegions.write(writing, shown.get(0).values());
        PanelsOfRegions.write(writing);
        TargetsOfRegions.write(writing);
    }

    /** Of two regions that are as far apart the one whose code comes first. */
    private static Optional<RegionLevel> furthestApart(Map<String, RegionLevel> regions) {
        return regions.values().stream()
                .filter(level -> level.apart().isPresent() && level.isTold())
                .max(Comparator.comparing((RegionLevel level) -> level.apart().orElseThrow())
                        .thenComparing(RegionLevel::region, Comparator.reverseOrder()));
    }

    private static String sentence(Writing writing, RegionLevel level) {
        return writing.say(
                "regions.sentence",
                "label",
                writing.wording.name(level.series()),
                "region",
                writing.wording.region(level.region()),
                "early",
                linked(writing, level.series(), level.early()),
                "earlyYear",
                Integer.toString(level.early().year()),
                "earlyCoverage",
                Coverages.sentence(writing, level.early(), level.series()),
                "late",
                linked(writing, level.series(), level.late()),
                "lateYear",
                Integer.toString(level.late().year()),
                "lateCoverage",
                Coverages.sentence(writing, level.late(), level.series()));
    }

    private static String linked(Writing writing, Series series, Figure figure) {
        return writing.numbers.linkedOfRegion(
                figure, series, writing.wording.phrase(Optional.of(figure.value()), series.unit()));
    }

    private static void table(Writing writing, List<Map<String, RegionLevel>> shown) {
        List<Series> series = shown.stream()
                .map(regions -> regions.values().iterator().next().series())
                .toList();
        List<String> columns = series.stream().map(writing.wording::label).toList();
        Set<String> known = new LinkedHashSet<>();
        shown.forEach(regions -> known.addAll(regions.keySet()));
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (Region region : writing.catalogue.regions()) {
            if (known.contains(region.code())) {
                String label = writing.wording.region(region.code());
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(cell(writing, label, columns.get(i), shown.get(i).get(region.code())));
                }
                rows.add(new StatisticalTable.Row(label, cells));
            }
        }
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.REGIONS));
        writing.draft.tableOfSeveral(
                writing.say(
                        "regions.table",
                        "earlyYears",
                        writing.wording.years(Window.EARLY),
                        "lateYears",
                        writing.wording.years(Window.LATE)),
                writing.say("column.region"),
                columns,
                List.of(
                        writing.wording.years(Window.EARLY),
                        writing.wording.years(Window.LATE),
                        writing.say("column.coverage"),
                        writing.say("column.areas-with")),
                rows,
                notes(writing, shown),
                writing.sources(writing.evidence.total()));
    }

    private static List<String> notes(Writing writing, List<Map<String, RegionLevel>> shown) {
        List<String> notes = new ArrayList<>(List.of(writing.say("not-available")));
        notes.addAll(Coverages.note(
                writing,
                shown.stream()
                        .flatMap(regions -> regions.values().stream())
                        .map(RegionLevel::late)
                        .toList()));
        return notes;
    }

    private static String cell(Writing writing, String row, String column, RegionLevel level) {
        if (level == null) {
            return Wording.NOT_AVAILABLE;
        }
        Series series = level.series();
        return writing.numerals()
                .isolated((level.early() == null
                                ? Wording.NOT_AVAILABLE
                                : value(writing, row, column, series, level.early()))
                        + "\u2192"
                        + value(writing, row, column, series, level.late())
                        + " ("
                        + Coverages.cell(writing, level.late(), series)
                        + ")");
    }

    private static String value(Writing writing, String row, String column, Series series, Figure figure) {
        return writing.numbers.linkedOfRegion(
                row,
                column,
                figure,
                series,
                figure.limit()
                        .map(limit -> writing.wording.limit(limit, series.unit()))
                        .orElseGet(() -> writing.wording.value(Optional.ofNullable(figure.value()), series.unit())));
    }
}
