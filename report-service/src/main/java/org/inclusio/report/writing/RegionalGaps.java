package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.RegionGap;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;

/**
 * The second paragraph on regions: two groups of their people, a sentence for each headline and pair of groups. Of the
 * regions the one is told whose two values are furthest apart at the end, which is where most is left to do.
 */
final class RegionalGaps {

    private RegionalGaps() {}

    static List<RegionGap> told(Writing writing) {
        return Findings.HEADLINES.stream()
                .flatMap(code -> Arrays.stream(Cleavage.values())
                        .flatMap(cleavage -> furthestApart(writing, code, cleavage).stream()))
                .limit(2L * writing.economy.sentences())
                .toList();
    }

    static void write(Writing writing, List<RegionGap> told) {
        List<String> sentences = new ArrayList<>(List.of(writing.say(
                "regions.gaps",
                "table",
                writing.draft.nextTable(),
                "earlyYears",
                writing.wording.years(Window.EARLY),
                "lateYears",
                writing.wording.years(Window.LATE),
                "least",
                writing.say("value-percent", "value", writing.numerals().count(RegionGap.LEAST_COVERAGE)))));
        told.forEach(gap -> sentences.add(sentence(writing, gap)));
        writing.draft.paragraph(writing.text(sentences));
        table(writing, told);
    }

    /** Of two regions whose values are as far apart the one whose code comes first. */
    private static Optional<RegionGap> furthestApart(Writing writing, String series, Cleavage cleavage) {
        return writing.evidence.regionGaps().stream()
                .filter(gap -> gap.series().code().equals(series) && gap.cleavage() == cleavage && gap.isTold())
                .max(Comparator.comparing(
                                (RegionGap gap) -> gap.late().difference().abs())
                        .thenComparing(RegionGap::region, Comparator.reverseOrder()));
    }

    private static String sentence(Writing writing, RegionGap gap) {
        return writing.say(
                "regions.gap",
                "name",
                writing.wording.name(gap.series()),
                "region",
                writing.wording.region(gap.region()),
                "first",
                writing.group(gap.cleavage(), "first"),
                "second",
                writing.group(gap.cleavage(), "second"),
                "earlyGap",
                difference(writing, gap, gap.early()),
                "earlyYear",
                Integer.toString(gap.early().first().year()),
                "earlyFirst",
                linked(writing, gap, gap.early().first()),
                "earlySecond",
                linked(writing, gap, gap.early().second()),
                "lateGap",
                difference(writing, gap, gap.late()),
                "lateYear",
                Integer.toString(gap.late().first().year()),
                "lateFirst",
                linked(writing, gap, gap.late().first()),
                "lateSecond",
                linked(writing, gap, gap.late().second()),
                "coverage",
                Coverages.sentence(writing, gap.leastCovered(), gap.series()),
                "distance",
                writing.say("regions.gap." + gap.distance()));
    }

    private static String linked(Writing writing, RegionGap gap, Figure figure) {
        return writing.numbers.linkedOfRegion(
                figure,
                gap.series(),
                writing.wording.value(figure.value(), gap.series().unit()));
    }

    /** Of percentages in percentage points. */
    private static String difference(Writing writing, RegionGap gap, Gap.Compared year) {
        String unit = gap.series().unit();
        BigDecimal size = year.first().value().max(year.second().value());
        BigDecimal distance = year.difference().abs();
        String number = writing.wording.difference(distance, size, unit);
        String printed = unit.equals("PERCENT")
                ? writing.say("difference-percent", "value", number)
                : writing.wording.withUnit(number, unit);
        List<Figure> figures = year.difference().signum() < 0
                ? List.of(year.second(), year.first())
                : List.of(year.first(), year.second());
        return writing.numbers.linkedDifference(gap.series(), distance, size, figures, printed);
    }

    private static String coverage(Writing writing, RegionGap gap) {
        return writing.numbers.linkedOfRegion(
                gap.leastCovered(), gap.series(), Coverages.percent(writing, gap.coverage()));
    }

    private static void table(Writing writing, List<RegionGap> told) {
        List<String> columns = List.of(
                writing.say("column.early-first"),
                writing.say("column.early-second"),
                writing.say("column.late-first"),
                writing.say("column.late-second"),
                writing.say("column.least-coverage"),
                writing.say("column.areas-with"));
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (RegionGap gap : told) {
            String label = writing.say(
                    "regions.gaps.row",
                    "region",
                    writing.wording.region(gap.region()),
                    "series",
                    writing.wording.label(gap.series()),
                    "groups",
                    writing.group(gap.cleavage(), "both"));
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Figure figure = gap.figures().get(i);
                cells.add(linked(writing, gap, figure));
            }
            cells.add(coverage(writing, gap));
            cells.add(Coverages.areas(writing, gap.leastCovered(), gap.series()));
            rows.add(new StatisticalTable.Row(label, cells));
        }
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.REGIONAL_GAPS));
        writing.draft.table(
                writing.say("regions.gaps.table"),
                writing.say("column.region"),
                columns,
                rows,
                Coverages.note(
                        writing, told.stream().map(RegionGap::leastCovered).toList()),
                writing.sources(writing.evidence.total()));
    }
}
