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
        writing.draft.subsection("Differences by sex, residence and wealth");
        if (writing.evidence.gaps().isEmpty()) {
            writing.draft.paragraph("No area has values of the same year and source for two groups of people in %s."
                    .formatted(Window.GAPS));
            return;
        }
        long intervals =
                writing.evidence.gaps().stream().mapToLong(Gap::withIntervals).sum();
        long apart = writing.evidence.gaps().stream().mapToLong(Gap::apart).sum();
        long comparisons = writing.evidence.gaps().stream()
                .mapToLong(gap -> gap.areas().size())
                .sum();
        writing.draft.paragraph(
                "Two groups are compared where an area has values of the same year and source for both; the last such"
                        + " year in %s counts. %s can be made. %s A count of areas where one value is below the other is a fact about the values"
                                .formatted(
                                        Window.GAPS,
                                        Findings.capital(
                                                writing.wording.counted(comparisons, "comparison", "comparisons")),
                                        certainty(writing, intervals, apart))
                        + " as published, and says nothing of the error of surveys.");
        for (Cleavage cleavage : Cleavage.values()) {
            sentences(writing, cleavage);
        }
        table(writing);
    }

    private static String certainty(Writing writing, long intervals, long apart) {
        return intervals == 0
                ? "No two values compared both carry an interval, so that no difference can be told from sampling error."
                : "Both values carry an interval in %s of them, and the two intervals do not overlap in %s."
                        .formatted(writing.wording.number(intervals), writing.wording.number(apart));
    }

    private static void sentences(Writing writing, Cleavage cleavage) {
        List<Gap> most = writing.evidence.gaps().stream()
                .filter(gap -> gap.cleavage() == cleavage)
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.areas().size()))
                .limit(SENTENCES)
                .toList();
        if (most.isEmpty()) {
            writing.draft.paragraph("No comparison by %s can be made.".formatted(Groups.by(cleavage)));
            return;
        }
        StringBuilder text = new StringBuilder("By ")
                .append(Groups.by(cleavage))
                .append(", the sub-series compared in most areas are the following.");
        most.forEach(gap -> text.append(' ').append(Findings.gap(writing, gap)));
        writing.draft.paragraph(text.toString());
    }

    private static void table(Writing writing) {
        Wording wording = writing.wording;
        List<Gap> shown = writing.evidence.gaps().stream()
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.areas().size()))
                .limit(ROWS)
                .toList();
        String first = "Median, first group";
        String second = "Median, second group";
        String difference = "Median difference";
        List<StatisticalTable.Row> rows = new ArrayList<>();
        // In the order of the official list again.
        for (Gap gap : writing.evidence.gaps()) {
            if (!shown.contains(gap)) {
                continue;
            }
            String label = wording.label(gap.series()) + ": " + Groups.both(gap.cleavage());
            String unit = gap.series().unit();
            List<Figure> firsts = gap.areas().stream().map(Gap.Compared::first).toList();
            List<Figure> seconds =
                    gap.areas().stream().map(Gap.Compared::second).toList();
            List<Figure> both = new ArrayList<>(firsts);
            both.addAll(seconds);
            rows.add(new StatisticalTable.Row(
                    label,
                    List.of(
                            wording.count(gap.areas().size()),
                            writing.cited(label, first, wording.value(gap.firstMedian(), unit), firsts),
                            writing.cited(label, second, wording.value(gap.secondMedian(), unit), seconds),
                            writing.cited(
                                    label,
                                    difference,
                                    wording.difference(
                                            gap.medianDifference().orElseThrow(),
                                            gap.firstMedian()
                                                    .orElseThrow()
                                                    .max(gap.secondMedian().orElseThrow()),
                                            unit),
                                    both),
                            wording.count(gap.lower()),
                            wording.count(gap.higher()))));
        }
        int left = writing.evidence.gaps().size() - rows.size();
        List<String> notes = new ArrayList<>();
        notes.add("The median difference is that of first less second group over the areas, and not the difference of"
                + " the medians.");
        if (left > 0) {
            notes.add("%s with fewer areas are left out."
                    .formatted(Findings.capital(wording.counted(left, "comparison", "comparisons"))));
        }
        writing.draft.table(
                "Two groups of people compared, last year in %s".formatted(Window.GAPS),
                "Sub-series and groups",
                List.of("Areas", first, second, difference, "First lower", "First higher"),
                rows,
                notes,
                writing.sources(writing.evidence.total()));
    }
}
