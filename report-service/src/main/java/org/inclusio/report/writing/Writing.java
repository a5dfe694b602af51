package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** What every chapter writes with: the draft, what the figures say, the catalogue and the way to put it. */
final class Writing {

    private static final int SOURCES_BELOW_A_TABLE = 3;
    static final int NAMED_ON_A_PARAGRAPH = 4;

    final ReportDraft draft;
    final Evidence evidence;
    final List<ContributionAnnounced> contributions;
    final IndicatorCatalogue catalogue;
    final Phrases phrases;
    final Wording wording;
    final Instant cutOff;
    final Economy economy;
    private final List<Statistic> statistics = new ArrayList<>();

    Writing(
            ReportDraft draft,
            Evidence evidence,
            List<ContributionAnnounced> contributions,
            IndicatorCatalogue catalogue,
            Phrases phrases,
            Instant cutOff,
            Economy economy) {
        this.draft = draft;
        this.evidence = evidence;
        this.contributions = contributions;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.wording = new Wording(catalogue, phrases);
        this.cutOff = cutOff;
        this.economy = economy;
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

    /** The median of a row of the next table as it prints there; notes the figures behind it. */
    String cited(String row, String column, Series series, Optional<BigDecimal> median, List<Figure> figures) {
        return cited(row, column, series, median, figures, wording.value(median, series.unit()));
    }

    /** The same with what prints in its place. */
    String cited(
            String row,
            String column,
            Series series,
            Optional<BigDecimal> median,
            List<Figure> figures,
            String printed) {
        median.ifPresent(value -> note(
                row,
                column,
                series,
                Statistic.Formula.MEDIAN,
                value,
                series.unit(),
                Wording.decimals(value, series.unit()),
                figures,
                printed));
        return printed;
    }

    /** The value of a region in a row of the next table, with what prints in its place; notes the figure behind it. */
    String citedOfRegion(String row, String column, Series series, Figure figure, String printed) {
        note(
                row,
                column,
                series,
                Statistic.Formula.OF_REGION,
                figure.value(),
                series.unit(),
                Wording.decimals(figure.value(), series.unit()),
                List.of(figure),
                printed);
        return printed;
    }

    /**
     * The median difference of a row of the next table as it prints there; notes the figures behind it.
     *
     * @param size what the values that differ are as large as
     * @param figures of the first group and then of the second, both in the order of their areas
     */
    String citedDifference(
            String row, String column, Series series, BigDecimal median, BigDecimal size, List<Figure> figures) {
        String printed = wording.difference(median, size, series.unit());
        note(
                row,
                column,
                series,
                Statistic.Formula.MEDIAN_OF_DIFFERENCES,
                median,
                series.unit(),
                Wording.decimals(size, series.unit()),
                figures,
                printed);
        return printed;
    }

    /** A number of areas in a row of the next table as it prints there; notes the figures behind it. */
    String counted(
            String row, String column, Series series, Statistic.Formula formula, long areas, List<Figure> figures) {
        String printed = wording.count(areas);
        if (!figures.isEmpty()) {
            note(row, column, series, formula, BigDecimal.valueOf(areas), "", 0, figures, printed);
        }
        return printed;
    }

    private void note(
            String row,
            String column,
            Series series,
            Statistic.Formula formula,
            BigDecimal value,
            String unit,
            int decimals,
            List<Figure> figures,
            String printed) {
        IntSummaryStatistics years = figures.stream().mapToInt(Figure::year).summaryStatistics();
        statistics.add(new Statistic(
                draft.statistic(row, column),
                draft.nextTable(),
                row,
                column,
                printed,
                series.code(),
                formula,
                value,
                unit,
                decimals,
                years.getMin(),
                years.getMax(),
                (int) figures.stream().map(Figure::refArea).distinct().count(),
                figures.stream().map(Figure::number).toList()));
    }

    List<Statistic> statistics() {
        return statistics;
    }

    /** A phrase; see {@link Phrases#say}. */
    String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    /** What a group that is compared is called: first, second, both, or the criterion (by). */
    String group(Cleavage cleavage, String which) {
        return phrases.say("group." + cleavage + "." + which);
    }

    /** The label of a row, with the mark of numbers that rest on too much of low reliability. */
    String marked(String label, boolean isUnsure) {
        return isUnsure ? label + "\u00a0" + say("mark.low-reliability") : label;
    }

    /** What the mark means, below a table that has it. */
    Optional<String> markNote(boolean isMarked) {
        return isMarked
                ? Optional.of(say("note.low-reliability", "mark", say("mark.low-reliability")))
                : Optional.empty();
    }

    /** What was contributed on a paragraph of the resolution, or this phrase where nothing was. */
    String contributed(int paragraph, String otherwise) {
        List<ContributionAnnounced> on = contributions.stream()
                .filter(contribution -> contribution.paragraphs().contains(paragraph))
                .toList();
        return on.isEmpty()
                ? say(otherwise)
                : say(
                        "resolution.contributions",
                        "contributions",
                        on.size(),
                        "contributors",
                        Quotations.contributors(this, on, NAMED_ON_A_PARAGRAPH));
    }

    /** Sentences one after the other; Chinese has no space between them. */
    String text(List<String> sentences) {
        return String.join(phrases.language() == Language.CHINESE ? "" : " ", sentences);
    }

    String joined(List<String> parts) {
        return phrases.joined(parts);
    }

    Numerals numerals() {
        return phrases.numerals();
    }

    /** The sources of some figures for the line below a table, those of most figures first. */
    String sources(Holdings holdings) {
        List<String> names = ranked(holdings.sources());
        if (names.isEmpty()) {
            return say("sources-none");
        }
        String listed = phrases.joined(
                names.stream().limit(SOURCES_BELOW_A_TABLE).map(Wording::source).toList());
        int more = names.size() - SOURCES_BELOW_A_TABLE;
        return more > 0 ? say("sources-and-more", "named", listed, "more", more) : say("sources", "named", listed);
    }

    static List<String> ranked(Map<String, Long> sources) {
        return sources.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
