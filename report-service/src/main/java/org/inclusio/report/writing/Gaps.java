package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;

/** Section B of chapter II: differences between two groups of people in the same area and year. */
final class Gaps {

    private static final int ROWS = 24;
    private static final int SENTENCES = 3;

    private Gaps() {}

    static void write(Writing writing) {
        writing.draft.subsection(writing.say("gaps"));
        String years = writing.wording.years(Window.GAPS);
        if (writing.evidence.gaps().isEmpty()) {
            writing.draft.paragraph(writing.say("gaps.none", "years", years));
            return;
        }
        long intervals =
                writing.evidence.gaps().stream().mapToLong(Gap::withIntervals).sum();
        long apart = writing.evidence.gaps().stream().mapToLong(Gap::apart).sum();
        long comparisons = writing.evidence.gaps().stream()
                .mapToLong(gap -> gap.areas().size())
                .sum();
        writing.draft.paragraph(writing.say(
                "gaps.method",
                "years",
                years,
                "comparisons",
                comparisons,
                "certainty",
                intervals == 0
                        ? writing.say("gaps.no-interval")
                        : writing.say("gaps.intervals", "intervals", intervals, "apart", apart)));
        for (Cleavage cleavage : Cleavage.values()) {
            sentences(writing, cleavage);
        }
        table(writing, years);
        FifthsOfAreas.write(writing, years);
    }

    private static void sentences(Writing writing, Cleavage cleavage) {
        List<Gap> most = writing.evidence.gaps().stream()
                .filter(gap -> gap.cleavage() == cleavage)
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.areas().size()))
                .limit(SENTENCES)
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
            String label = writing.say(
                    "gaps.row", "series", wording.label(gap.series()), "groups", writing.group(gap.cleavage(), "both"));
            List<Figure> firsts = gap.areas().stream().map(Gap.Compared::first).toList();
            List<Figure> seconds =
                    gap.areas().stream().map(Gap.Compared::second).toList();
            List<Figure> both = new ArrayList<>(firsts);
            both.addAll(seconds);
            rows.add(new StatisticalTable.Row(
                    label,
                    List.of(
                            writing.counted(
                                    label,
                                    areas,
                                    gap.series(),
                                    Statistic.Formula.AREAS,
                                    gap.areas().size(),
                                    firsts),
                            writing.cited(label, first, gap.series(), gap.firstMedian(), firsts),
                            writing.cited(label, second, gap.series(), gap.secondMedian(), seconds),
                            writing.citedDifference(
                                    label,
                                    difference,
                                    gap.series(),
                                    gap.medianDifference().orElseThrow(),
                                    gap.firstMedian()
                                            .orElseThrow()
                                            .max(gap.secondMedian().orElseThrow()),
                                    both),
                            writing.counted(
                                    label, lower, gap.series(), Statistic.Formula.AREAS_LOWER, gap.lower(), both),
                            writing.counted(
                                    label, higher, gap.series(), Statistic.Formula.AREAS_HIGHER, gap.higher(), both))));
        }
        int left = writing.evidence.gaps().size() - rows.size();
        List<String> notes = new ArrayList<>();
        notes.add(writing.say("gaps.note.difference"));
        if (left > 0) {
            notes.add(writing.say("gaps.note.left", "left", left));
        }
        writing.draft.table(
                writing.say("gaps.table", "years", years),
                writing.say("column.subseries-groups"),
                List.of(areas, first, second, difference, lower, higher),
                rows,
                notes,
                writing.sources(writing.evidence.total()));
    }
}
