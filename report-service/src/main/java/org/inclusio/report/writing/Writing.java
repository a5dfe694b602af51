package org.inclusio.report.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** What every chapter writes with: the draft, what the figures say, the catalogue and the way to put it. */
final class Writing {

    private static final int SOURCES_BELOW_A_TABLE = 3;

    final ReportDraft draft;
    final Evidence evidence;
    final IndicatorCatalogue catalogue;
    final Wording wording;
    final Instant cutOff;
    private final List<Statistic> statistics = new ArrayList<>();

    Writing(ReportDraft draft, Evidence evidence, IndicatorCatalogue catalogue, Instant cutOff) {
        this.draft = draft;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.wording = new Wording(catalogue);
        this.cutOff = cutOff;
    }

    boolean isEmpty() {
        return evidence.total().figures() == 0;
    }

    /** Goals that have at least one figure. */
    List<Goal> goals() {
        return catalogue.goals().stream()
                .filter(goal -> evidence.byGoal().containsKey(goal.code()))
                .toList();
    }

    String goalOf(Series series) {
        return catalogue.indicator(series.indicator()).orElseThrow().goal();
    }

    /** Notes the figures behind a number of the next table, and gives the number back. */
    String cited(String row, String column, String text, List<Figure> figures) {
        if (!figures.isEmpty()) {
            statistics.add(new Statistic(
                    draft.nextTable(),
                    row,
                    column,
                    text,
                    figures.stream().map(Figure::number).toList()));
        }
        return text;
    }

    List<Statistic> statistics() {
        return statistics;
    }

    /** The sources of some figures for the line below a table, those of most figures first. */
    String sources(Holdings holdings) {
        List<String> names = ranked(holdings.sources());
        if (names.isEmpty()) {
            return "figures of national statistics offices held by Inclusio; no source is stated.";
        }
        String listed =
                names.stream().limit(SOURCES_BELOW_A_TABLE).map(Wording::source).collect(Collectors.joining("; "));
        int more = names.size() - SOURCES_BELOW_A_TABLE;
        return "Inclusio, from " + listed
                + (more > 0 ? "; and " + wording.counted(more, "other source", "other sources") : "") + ".";
    }

    static List<String> ranked(Map<String, Long> sources) {
        return sources.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
