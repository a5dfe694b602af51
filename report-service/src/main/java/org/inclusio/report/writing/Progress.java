package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Middle;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.TargetRule;

/** Chapter II: levels goal by goal, gaps, and countries in special situations. */
final class Progress {

    private Progress() {}

    static void write(Writing writing) {
        writing.draft.section(writing.say("progress"));
        if (writing.isEmpty()) {
            writing.draft.paragraph(writing.say("progress.nothing"));
            return;
        }
        writing.draft
                .paragraph(writing.say(
                        "progress.method",
                        "earlyYears",
                        writing.wording.years(Window.EARLY),
                        "lateYears",
                        writing.wording.years(Window.LATE)))
                .subsection(writing.say("progress.levels"));
        List<Goal> known = writing.goals();
        for (Goal goal : writing.catalogue.goals()) {
            writing.draft.subsubsection(
                    writing.say("progress.goal", "goal", goal.code(), "title", writing.wording.title(goal)));
            if (known.contains(goal)) {
                goal(writing, goal);
            } else {
                writing.draft.paragraph(writing.say("progress.none", "goal", goal.code()));
            }
        }
        Gaps.write(writing);
        Regions.write(writing);
        SpecialSituations.write(writing);
    }

    private static void goal(Writing writing, Goal goal) {
        Holdings holdings = writing.evidence.byGoal().get(goal.code());
        List<Level> levels = writing.evidence.levels().stream()
                .filter(level -> writing.goalOf(level.series()).equals(goal.code()))
                .toList();
        List<String> sentences = new ArrayList<>(List.of(writing.say(
                "progress.held",
                "goal",
                goal.code(),
                "figures",
                writing.figures(series -> writing.goalOf(series).equals(goal.code())),
                "areas",
                writing.areas(holdings.areas()))));
        Object table = writing.draft.nextTable();
        if (levels.isEmpty()) {
            sentences.add(writing.say(
                    "progress.no-median",
                    "lateYears",
                    writing.wording.years(Window.LATE),
                    "table",
                    table,
                    "figure",
                    writing.draft.nextChart()));
            writing.draft.paragraph(writing.text(sentences));
            whatIsHeld(writing, goal, holdings);
            return;
        }
        List<Level> headlines = levels.stream()
                .filter(level -> !level.pairs().isEmpty() && !level.isUnsureInTime())
                .sorted(Comparator.comparing((Level level) -> level.series().targetRule() == TargetRule.NONE)
                        .thenComparing(level -> -level.pairs().size()))
                .filter(Findings.firstOfEach(level -> level.series().indicator()))
                .limit(writing.economy.sentences())
                .toList();
        sentences.add(writing.say("progress.shown", "table", table, "figure", writing.draft.nextChart()));
        headlines.forEach(level -> sentences.add(Findings.level(writing, level)));
        if (headlines.isEmpty()) {
            sentences.add(writing.say("progress.no-pair"));
        }
        writing.draft.paragraph(writing.text(sentences));
        table(writing, goal, levels, holdings);
        chart(writing, goal, levels);
    }

    private static void table(Writing writing, Goal goal, List<Level> levels, Holdings holdings) {
        Wording wording = writing.wording;
        String lateMedian = writing.say("column.median", "years", wording.years(Window.LATE));
        String early = writing.say("column.paired-median", "years", wording.years(Window.EARLY));
        String late = writing.say("column.paired-median", "years", wording.years(Window.LATE));
        String areas = writing.say("column.areas");
        String paired = writing.say("column.paired-areas");
        String nearer = writing.say("column.nearer");
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (Level level : levels) {
            String label = writing.marked(wording.label(level.series()), level.isUnsure() || level.isUnsureInTime());
            rows.add(new StatisticalTable.Row(
                    label,
                    List.of(
                            writing.numbers.counted(
                                    label,
                                    areas,
                                    level.series(),
                                    Statistic.Formula.AREAS,
                                    level.late().size(),
                                    level.late()),
                            writing.numbers.cited(label, lateMedian, level.series(), level.lateMedian(), level.late()),
                            writing.numbers.counted(
                                    label,
                                    paired,
                                    level.series(),
                                    Statistic.Formula.AREAS,
                                    level.pairs().size(),
                                    level.pairedLate()),
                            writing.numbers.cited(
                                    label, early, level.series(), level.pairedEarlyMedian(), level.pairedEarly()),
                            writing.numbers.cited(
                                    label, late, level.series(), level.pairedLateMedian(), level.pairedLate()),
                            level.pairs().isEmpty()
                                    ? Wording.NOT_AVAILABLE
                                    : writing.numbers.counted(
                                            label,
                                            nearer,
                                            level.series(),
                                            Statistic.Formula.AREAS_NEARER,
                                            level.improved(),
                                            level.paired()))));
        }
        List<String> notes = new ArrayList<>(List.of(writing.say("progress.note.paired")));
        writing.markNote(levels.stream().anyMatch(level -> level.isUnsure() || level.isUnsureInTime()))
                .ifPresent(notes::add);
        notes.addAll(notesOfFigures(writing, levels));
        writing.draft.nextOnline(writing.economy.movesTableOf(goal.code()));
        writing.draft.table(
                writing.say("progress.table", "goal", goal.code()),
                writing.say("column.subseries"),
                List.of(areas, lateMedian, paired, early, late, nearer),
                rows,
                notes,
                writing.sources(holdings));
    }

    private static void chart(Writing writing, Goal goal, List<Level> levels) {
        Map<String, List<DotPlot.Row>> byUnit = new LinkedHashMap<>();
        for (Level level : levels) {
            boolean paired = !level.pairs().isEmpty();
            List<Figure> figures = paired ? level.pairedLate() : level.late();
            Optional<Middle> late = paired ? level.pairedLateMedian() : level.lateMedian();
            byUnit.computeIfAbsent(writing.wording.axis(level.series().unit()), any -> new ArrayList<>())
                    .add(new DotPlot.Row(
                            writing.marked(
                                    writing.wording.name(level.series()), level.isUnsure() || level.isUnsureInTime()),
                            rounded(level.pairedEarlyMedian(), level.series()),
                            rounded(late, level.series()),
                            writing.numbers.drawn(level.series(), level.pairedEarlyMedian(), level.pairedEarly()),
                            writing.numbers.drawn(level.series(), late, figures),
                            figures.size(),
                            writing.numbers.drawnAreas(level.series(), figures.size(), figures),
                            level.isUnsure() || level.isUnsureInTime(),
                            limit(writing, level.pairedEarlyMedian(), level.series()),
                            limit(writing, late, level.series())));
        }
        int table = writing.draft.nextTable() - 1;
        List<DotPlot.Panel> panels = Scales.panels(byUnit, DotPlot.Row::size, DotPlot.Panel::new);
        List<String> notes = new ArrayList<>(List.of(writing.say("chart.areas")));
        notes.addAll(Scales.note(writing, byUnit, panels));
        writing.markNote(levels.stream().anyMatch(level -> level.isUnsure() || level.isUnsureInTime()))
                .ifPresent(notes::add);
        notes.addAll(notesOfFigures(writing, levels));
        notes.addAll(NotShown.ofLevels(writing, seriesOf(writing, goal), levels));
        writing.draft.chart(
                writing.say("progress.chart", "goal", goal.code()),
                writing.say("progress.chart.description", "table", table),
                new DotPlot(
                        List.of(
                                writing.say("progress.legend.early", "years", writing.wording.years(Window.EARLY)),
                                writing.say("column.median", "years", writing.wording.years(Window.LATE))),
                        panels),
                notes,
                writing.say("progress.chart.source", "table", table));
    }

    /** What is to be said of figures that the medians rest on. */
    private static List<String> notesOfFigures(Writing writing, List<Level> levels) {
        List<Figure> figures = levels.stream()
                .flatMap(level -> Stream.concat(level.late().stream(), level.paired().stream()))
                .distinct()
                .toList();
        List<String> notes = new ArrayList<>(WithinLimits.notes(writing, figures));
        notes.addAll(Footnoted.notes(writing, figures));
        return notes;
    }

    private static List<Series> seriesOf(Writing writing, Goal goal) {
        return writing.catalogue.series().stream()
                .filter(series -> writing.goalOf(series).equals(goal.code()))
                .toList();
    }

    private static BigDecimal rounded(Optional<Middle> median, Series series) {
        return median.flatMap(Middle::known)
                .map(number -> Wording.rounded(number, series.unit()))
                .orElse(null);
    }

    private static String limit(Writing writing, Optional<Middle> median, Series series) {
        return median.map(Middle::limit)
                .map(limit -> writing.wording.limit(limit, series.unit()))
                .orElse(null);
    }

    private static void whatIsHeld(Writing writing, Goal goal, Holdings holdings) {
        String figures = writing.say("column.figures");
        String areas = writing.say("column.areas");
        List<StatisticalTable.Row> rows = new ArrayList<>();
        List<DotPlot.Row> bars = new ArrayList<>();
        for (Series series : seriesOf(writing, goal)) {
            Optional<Holdings> held =
                    Optional.ofNullable(writing.evidence.bySeries().get(series.code()));
            held.ifPresent(one -> {
                String label = writing.wording.name(series);
                rows.add(new StatisticalTable.Row(
                        label,
                        List.of(
                                writing.numbers.count(
                                        label,
                                        figures,
                                        "figures, by sub-series",
                                        writing.counts.figures(series::equals, Holdings::figures)),
                                writing.numbers.count(label, areas, "areas with a figure", Counts.each(one.areas())),
                                Integer.toString(one.firstYear()),
                                Integer.toString(one.lastYear()))));
                bars.add(new DotPlot.Row(
                        writing.wording.name(series),
                        null,
                        BigDecimal.valueOf(one.figures()),
                        null,
                        writing.numbers.drawnCount(
                                "figures, by sub-series", writing.counts.figures(series::equals, Holdings::figures)),
                        null,
                        null,
                        false));
            });
        }
        int table = writing.draft.nextTable();
        String title = writing.say("progress.held-table", "goal", goal.code());
        String numberOfFigures = writing.say("number-of-figures");
        Map<String, List<DotPlot.Row>> byUnit = Map.of(numberOfFigures, bars);
        List<DotPlot.Panel> panels = Scales.panels(byUnit, DotPlot.Row::size, DotPlot.Panel::new);
        List<String> notes = new ArrayList<>(Scales.note(writing, byUnit, panels));
        notes.addAll(NotShown.ofAreas(writing, Asked.EVERYTHING, "values", seriesOf(writing, goal)));
        writing.draft.nextOnline(writing.economy.movesTableOf(goal.code()));
        writing.draft.table(
                title,
                writing.say("column.subseries"),
                List.of(figures, areas, writing.say("column.first-year"), writing.say("column.last-year")),
                rows,
                List.of(),
                writing.sources(holdings));
        writing.draft.chart(
                title,
                writing.say("progress.held-chart.description", "table", table),
                new DotPlot(List.of(writing.say("progress.held-legend"), numberOfFigures), panels),
                notes,
                writing.say("progress.chart.source", "table", table));
    }
}
