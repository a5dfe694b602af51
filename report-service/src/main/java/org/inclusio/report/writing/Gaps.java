package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Middle;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.language.Marked;

/** Section B of chapter II: differences between two groups of people in the same area and year. */
final class Gaps {

    private static final int ROWS = 24;

    private Gaps() {}

    static void write(Writing writing) {
        writing.draft.subsection(writing.say("gaps"));
        String years = writing.wording.years(Window.GAPS);
        if (writing.evidence.gaps().isEmpty()) {
            writing.draft.paragraph(writing.say("gaps.none", "years", years));
            return;
        }
        long intervals = writing.evidence.gaps().stream()
                .mapToLong(gap -> gap.withIntervals().size())
                .sum();
        writing.draft.paragraph(writing.say(
                "gaps.method",
                "years",
                years,
                "comparisons",
                comparisons(
                        writing,
                        "comparisons of two groups in an area",
                        gap -> gap.areas().size()),
                "certainty",
                intervals == 0
                        ? writing.say("gaps.no-interval")
                        : writing.say(
                                "gaps.intervals",
                                "intervals",
                                comparisons(
                                        writing,
                                        "comparisons where both values have an interval",
                                        gap -> gap.withIntervals().size()),
                                "apart",
                                comparisons(
                                        writing,
                                        "comparisons where the intervals do not overlap",
                                        gap -> gap.apart().size()))));
        for (Cleavage cleavage : Cleavage.values()) {
            sentences(writing, cleavage);
        }
        table(writing, years);
        FifthsOfAreas.write(writing, years);
    }

    private static Marked comparisons(Writing writing, String counted, ToLongFunction<Gap> which) {
        return writing.numbers.count(
                counted + ", by sub-series and groups",
                writing.evidence.gaps().stream()
                        .filter(gap -> which.applyAsLong(gap) > 0)
                        .collect(Collectors.toMap(Gap::code, which::applyAsLong)));
    }

    private static void sentences(Writing writing, Cleavage cleavage) {
        List<Gap> most = writing.evidence.gaps().stream()
                .filter(gap -> gap.cleavage() == cleavage && !gap.isUnsure())
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.areas().size()))
                .filter(Findings.firstOfEach(gap -> gap.series().indicator()))
                .limit(writing.economy.sentences())
                .toList();
        String by = writing.group(cleavage, "by");
        if (most.isEmpty()) {
            writing.draft.paragraph(writing.say("gaps.none-by", "by", by));
            return;
        }
        List<String> sentences = new ArrayList<>(List.of(writing.say("gaps.most", "by", by)));
        most.forEach(gap -> sentences.add(Findings.gap(writing, gap)));
        writing.draft.paragraph(writing.text(sentences));
    }

    private static void table(Writing writing, String years) {
        Wording wording = writing.wording;
        List<Gap> shown = writing.evidence.gaps().stream()
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.areas().size()))
                .limit(ROWS)
                .toList();
        String areas = writing.say("column.areas");
        String lower = writing.say("column.first-lower");
        String higher = writing.say("column.first-higher");
        String first = writing.say("column.median-first");
        String second = writing.say("column.median-second");
        String difference = writing.say("column.median-difference");
        List<StatisticalTable.Row> rows = new ArrayList<>();
        // In the order of the official list again.
        for (Gap gap : writing.evidence.gaps()) {
            if (!shown.contains(gap)) {
                continue;
            }
            String label = writing.marked(
                    writing.say(
                            "gaps.row",
                            "series",
                            wording.label(gap.series()),
                            "groups",
                            writing.group(gap.cleavage(), "both")),
                    gap.isUnsure());
            rows.add(new StatisticalTable.Row(
                    label,
                    List.of(
                            writing.numbers.counted(
                                    label,
                                    areas,
                                    gap.series(),
                                    Statistic.Formula.AREAS,
                                    gap.areas().size(),
                                    gap.first()),
                            writing.numbers.cited(
                                    label,
                                    first,
                                    gap.series(),
                                    gap.firstMedian().map(Middle::exactly),
                                    gap.first()),
                            writing.numbers.cited(
                                    label,
                                    second,
                                    gap.series(),
                                    gap.secondMedian().map(Middle::exactly),
                                    gap.second()),
                            writing.numbers.citedDifference(
                                    label,
                                    difference,
                                    gap.series(),
                                    gap.medianDifference().orElseThrow(),
                                    gap.firstMedian()
                                            .orElseThrow()
                                            .max(gap.secondMedian().orElseThrow()),
                                    gap.both()),
                            writing.numbers.counted(
                                    label, lower, gap.series(), Statistic.Formula.AREAS_LOWER, gap.lower(), gap.both()),
                            writing.numbers.counted(
                                    label,
                                    higher,
                                    gap.series(),
                                    Statistic.Formula.AREAS_HIGHER,
                                    gap.higher(),
                                    gap.both()))));
        }
        List<Gap> left = writing.evidence.gaps().stream()
                .filter(gap -> !shown.contains(gap))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(writing.say("gaps.note.difference"));
        writing.markNote(shown.stream().anyMatch(Gap::isUnsure)).ifPresent(notes::add);
        notes.addAll(Footnoted.notes(
                writing, shown.stream().flatMap(gap -> gap.both().stream()).toList()));
        if (!left.isEmpty()) {
            notes.add(writing.say(
                    "gaps.note.left",
                    "left",
                    writing.numbers.count(
                            "sub-series and groups that the table leaves out",
                            Counts.each(left.stream().map(Gap::code).toList()))));
        }
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.GAPS));
        writing.draft.table(
                writing.say("gaps.table", "years", years),
                writing.say("column.subseries-groups"),
                List.of(areas, first, second, difference, lower, higher),
                rows,
                notes,
                writing.sources(writing.evidence.total()));
    }
}
