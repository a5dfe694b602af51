package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Pair;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.TargetRule;

/** Chapter II: levels goal by goal, gaps, and countries in special situations. */
final class Progress {

    private static final int SENTENCES = 3;
    private static final String NUMBER_OF_FIGURES = "Number of figures";

    private Progress() {}

    static void write(Writing writing) {
        writing.draft.section("Progress towards the Millennium Development Goals through their indicators");
        if (writing.isEmpty()) {
            writing.draft.paragraph(
                    "No figure was known at the cut-off. No table and no chart can be given for any" + " Goal.");
            return;
        }
        writing.draft
                .paragraph(
                        "Each area is compared with itself: the first value in %s with the last in %s. A median is the"
                                        .formatted(Window.EARLY, Window.LATE)
                                + " middle value of the areas named, each counted once whatever its population. It is not a"
                                + " regional or global aggregate and cannot be compared with one. Whether a target was met is"
                                + " not judged.")
                .subsection("Levels, goal by goal");
        for (Goal goal : writing.goals()) {
            goal(writing, goal);
        }
        Gaps.write(writing);
        SpecialSituations.write(writing);
    }

    private static void goal(Writing writing, Goal goal) {
        Wording wording = writing.wording;
        Holdings holdings = writing.evidence.byGoal().get(goal.code());
        List<Level> levels = writing.evidence.levels().stream()
                .filter(level -> writing.goalOf(level.series()).equals(goal.code()))
                .toList();
        writing.draft.subsubsection("Goal " + goal.code() + ": " + goal.title());
        String held = "For Goal %s, %s of %s were known."
                .formatted(
                        goal.code(),
                        wording.counted(holdings.figures(), "figure", "figures"),
                        wording.areas(holdings.areas().size()));
        if (levels.isEmpty()) {
            writing.draft.paragraph(held
                    + " None is a value for everybody the sub-series covers in %s, so that no median is given;"
                            .formatted(Window.LATE)
                    + " table %d and figure %s show what is held."
                            .formatted(writing.draft.nextTable(), writing.draft.nextChart()));
            whatIsHeld(writing, goal, holdings);
            return;
        }
        List<Level> headlines = levels.stream()
                .filter(level -> !level.pairs().isEmpty())
                .sorted(Comparator.comparing((Level level) -> level.series().targetRule() == TargetRule.NONE)
                        .thenComparing(level -> -level.pairs().size()))
                .limit(SENTENCES)
                .toList();
        StringBuilder text = new StringBuilder(held);
        text.append(" Table %d and figure %s give unweighted medians of areas."
                .formatted(writing.draft.nextTable(), writing.draft.nextChart()));
        headlines.forEach(level -> text.append(' ').append(Findings.level(writing, level)));
        if (headlines.isEmpty()) {
            text.append(" No area has a value in both periods.");
        }
        writing.draft.paragraph(text.toString());
        table(writing, goal, levels, holdings);
        chart(writing, goal, levels);
    }

    private static void table(Writing writing, Goal goal, List<Level> levels, Holdings holdings) {
        Wording wording = writing.wording;
        String lateMedian = "Median, " + Window.LATE;
        String early = "Paired median, " + Window.EARLY;
        String late = "Paired median, " + Window.LATE;
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (Level level : levels) {
            String label = wording.label(level.series());
            String unit = level.series().unit();
            List<Figure> firsts = level.pairs().stream().map(Pair::early).toList();
            List<Figure> seconds = level.pairs().stream().map(Pair::late).toList();
            rows.add(new StatisticalTable.Row(
                    label,
                    List.of(
                            wording.count(level.late().size()),
                            writing.cited(label, lateMedian, wording.value(level.lateMedian(), unit), level.late()),
                            wording.count(level.pairs().size()),
                            writing.cited(label, early, wording.value(level.pairedEarlyMedian(), unit), firsts),
                            writing.cited(label, late, wording.value(level.pairedLateMedian(), unit), seconds),
                            level.pairs().isEmpty() ? Wording.NOT_AVAILABLE : wording.count(level.improved()))));
        }
        writing.draft.table(
                "Goal %s: unweighted medians of areas".formatted(goal.code()),
                "Sub-series",
                List.of("Areas", lateMedian, "Paired areas", early, late, "Areas nearer the aim"),
                rows,
                List.of("Paired areas have a value in both periods. Two dots (..) mean that data are not available."),
                writing.sources(holdings));
    }

    private static void chart(Writing writing, Goal goal, List<Level> levels) {
        Map<String, List<Chart.Row>> byUnit = new LinkedHashMap<>();
        for (Level level : levels) {
            boolean paired = !level.pairs().isEmpty();
            byUnit.computeIfAbsent(writing.wording.axis(level.series().unit()), any -> new ArrayList<>())
                    .add(new Chart.Row(
                            level.series().name(),
                            level.pairedEarlyMedian().orElse(null),
                            (paired ? level.pairedLateMedian() : level.lateMedian()).orElse(null)));
        }
        writing.draft.chart(
                "Goal %s: unweighted medians of areas in two periods".formatted(goal.code()),
                "A ring for the early and a square for the late median of each sub-series, as in table %d."
                        .formatted(writing.draft.nextTable() - 1),
                List.of("Median, " + Window.EARLY + ", paired areas", "Median, " + Window.LATE),
                panels(byUnit),
                "as table %d.".formatted(writing.draft.nextTable() - 1));
    }

    private static void whatIsHeld(Writing writing, Goal goal, Holdings holdings) {
        List<StatisticalTable.Row> rows = new ArrayList<>();
        List<Chart.Row> bars = new ArrayList<>();
        for (Series series : writing.catalogue.series()) {
            Optional<Holdings> held = Optional.ofNullable(
                            writing.evidence.bySeries().get(series.code()))
                    .filter(any -> writing.goalOf(series).equals(goal.code()));
            held.ifPresent(one -> {
                rows.add(new StatisticalTable.Row(
                        series.name(),
                        List.of(
                                writing.wording.count(one.figures()),
                                writing.wording.count(one.areas().size()),
                                Integer.toString(one.firstYear()),
                                Integer.toString(one.lastYear()))));
                bars.add(new Chart.Row(series.name(), null, BigDecimal.valueOf(one.figures())));
            });
        }
        writing.draft.table(
                "Goal %s: figures held".formatted(goal.code()),
                "Sub-series",
                List.of("Figures", "Areas", "First year", "Last year"),
                rows,
                List.of(),
                writing.sources(holdings));
        writing.draft.chart(
                "Goal %s: figures held".formatted(goal.code()),
                "A square for the number of figures of each sub-series, as in table %d."
                        .formatted(writing.draft.nextTable() - 1),
                List.of("Areas with a median: none", NUMBER_OF_FIGURES),
                List.of(new Chart.Panel(NUMBER_OF_FIGURES, bars)),
                "as table %d.".formatted(writing.draft.nextTable() - 1));
    }

    private static List<Chart.Panel> panels(Map<String, List<Chart.Row>> byUnit) {
        return byUnit.entrySet().stream()
                .map(entry -> new Chart.Panel(entry.getKey(), entry.getValue()))
                .toList();
    }
}
