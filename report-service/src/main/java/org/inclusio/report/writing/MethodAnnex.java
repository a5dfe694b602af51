package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Window;
import org.inclusio.statistics.catalogue.Goal;

/** Annex I: how the numbers came about, and where from. */
final class MethodAnnex {

    private static final int SOURCES_OF_A_GOAL = 6;

    private MethodAnnex() {}

    static void write(Writing writing) {
        writing.draft
                .annex("Method and sources")
                .text(
                        "Figures. A figure is the value of a sub-series of an official indicator for one area, year and"
                                + " group of people. It is taken as an office reported it, or computed from the office's base"
                                + " statistics. Of each figure the newest revision heard up to the cut-off counts; later ones"
                                + " do not. For every figure the service names the observations it came from, and the submission and line that stated them.")
                .text(
                        "Levels. Only values for everybody the sub-series covers are used. Of each area the first value in"
                                + " %s and the last in %s count. Sources may differ between the two years of one area. A median of an even number of areas is the mean of the two in the middle. Medians are unweighted."
                                        .formatted(Window.EARLY, Window.LATE))
                .text("Nearer the aim. An area counts when its later value is higher, lower or nearer to parity,"
                        + " according to the direction of the sub-series in the catalogue, however small the change.")
                .text("Rounding. Medians are computed from values as published and rounded half up afterwards.");
        if (writing.isEmpty()) {
            return;
        }
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (Goal goal : writing.goals()) {
            Map<String, Long> sources =
                    writing.evidence.byGoal().get(goal.code()).sources();
            List<String> ranked = Writing.ranked(sources);
            List<String> named = new ArrayList<>();
            ranked.stream()
                    .limit(SOURCES_OF_A_GOAL)
                    .forEach(source -> named.add(
                            Wording.source(source) + " (" + writing.wording.count(sources.get(source)) + ")"));
            int more = ranked.size() - named.size();
            if (more > 0) {
                named.add(writing.wording.counted(more, "other source", "other sources"));
            }
            rows.add(new StatisticalTable.Row(
                    "Goal " + goal.code(),
                    List.of(named.isEmpty() ? "No source is stated." : String.join("; ", named))));
        }
        writing.draft.wordyTable(
                "Sources by Goal, with the number of figures that rest on each",
                "Goal",
                List.of("Sources"),
                rows,
                "the figures themselves, as their offices stated.");
    }
}
