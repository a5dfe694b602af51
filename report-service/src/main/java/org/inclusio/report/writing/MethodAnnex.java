package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Window;
import org.inclusio.statistics.catalogue.Goal;

/** Annex I: how the numbers came about, and where from. */
final class MethodAnnex {

    private static final int SOURCES_OF_A_GOAL = 6;

    private MethodAnnex() {}

    static void write(Writing writing) {
        writing.draft
                .annex(writing.say("method"))
                .text(writing.say("method.figures"))
                .text(writing.say(
                        "method.levels",
                        "earlyYears",
                        writing.wording.years(Window.EARLY),
                        "lateYears",
                        writing.wording.years(Window.LATE)))
                .text(writing.say("method.nearer"))
                .text(writing.say("method.rounding"))
                .text(writing.say("method.reliability"));
        if (writing.economy.isAny()) {
            writing.draft.text(writing.say("method.length", "most", ReportDocument.WORD_LIMIT));
        }
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
                    .forEach(source -> named.add(writing.say(
                            "method.source",
                            "source",
                            writing.wording.sourceInText(source),
                            "figures",
                            writing.numbers.countInDigits(
                                    "figures of Goal " + goal.code() + " that rest on " + Wording.source(source)
                                            + ", by sub-series",
                                    writing.counts.figures(
                                            series -> writing.goalOf(series).equals(goal.code()),
                                            held -> held.sources().getOrDefault(source, 0L))))));
            int more = ranked.size() - named.size();
            if (more > 0) {
                named.add(writing.say("sources-more", "more", writing.moreSources(ranked, named.size())));
            }
            rows.add(new StatisticalTable.Row(
                    writing.say("method.goal", "goal", goal.code()),
                    List.of(named.isEmpty() ? writing.say("method.no-source") : writing.joined(named))));
        }
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.SOURCES));
        writing.draft.wordyTable(
                writing.say("method.table"),
                writing.say("column.goal"),
                List.of(writing.say("column.sources")),
                rows,
                writing.say("method.source-of-sources"));
    }
}
