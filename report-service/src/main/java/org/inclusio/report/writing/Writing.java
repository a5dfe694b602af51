package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Marked;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

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
    final Counts counts;
    final Economy economy;
    private final Statistics statistics = new Statistics();

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
        this.counts = new Counts(evidence, catalogue);
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
        String printed = wording.value(median, series.unit());
        median.ifPresent(value -> place(row, column, noted(series, value, figures, printed), printed));
        return printed;
    }

    /** The late median within a cell of the next table, with a link to the figures behind it. */
    Object cited(String row, String column, Level level) {
        Series series = level.series();
        String printed = wording.value(level.lateMedian(), series.unit());
        int number = noted(series, level.lateMedian().orElseThrow(), level.late(), printed);
        statistics.place(number, draft.nextTable(), row, column, printed);
        return Linked.mark(number, printed);
    }

    /** The median of a sentence as it prints there, with a link to the figures behind it. */
    Object linked(Series series, Optional<BigDecimal> median, List<Figure> figures, String printed) {
        return median.<Object>map(value -> Linked.mark(noted(series, value, figures, printed), printed))
                .orElse(printed);
    }

    private int noted(Series series, BigDecimal median, List<Figure> figures, String printed) {
        return statistics.note(
                Statistic.Formula.MEDIAN,
                series,
                median,
                series.unit(),
                Wording.decimals(median, series.unit()),
                figures,
                printed);
    }

    /** The number of the statistic that a mark for a median is; null where there is none. */
    Integer drawn(Series series, Optional<BigDecimal> median, List<Figure> figures) {
        return median.map(value -> noted(series, value, figures, wording.value(median, series.unit())))
                .orElse(null);
    }

    /** The number of the statistic that a mark for the value of a region is. */
    int drawnOfRegion(Figure figure, Series series) {
        return noted(figure, series, wording.value(Optional.of(figure.value()), series.unit()));
    }

    /** The number of the statistic that a number of areas within a drawing is. */
    int drawnAreas(Series series, long areas, List<Figure> figures) {
        return noted(Statistic.Formula.AREAS, series, areas, figures);
    }

    /** The number of the statistic that a mark for a count is. */
    int drawnCount(String counted, Map<String, Long> parts) {
        return statistics.count(
                counted, parts, wording.count(Statistics.sum(parts).longValueExact()));
    }

    /** The number of the statistic that a mark for a share is; null where there is no whole. */
    Integer drawnShare(
            String counted, Map<String, Long> parts, Map<String, Long> wholes, int decimals, String printed) {
        return wholes.isEmpty() ? null : statistics.share(counted, parts, wholes, decimals, printed);
    }

    /**
     * The number of the statistic that the standing of a region with a target is.
     *
     * @param why it stands as it does, in English
     * @param trend its values, of which there is at least one, in the order of their years
     */
    int drawnStanding(Series series, String why, List<Figure> trend, String printed) {
        BigDecimal latest = trend.get(trend.size() - 1).value();
        return statistics.standing(series, why, latest, Wording.decimals(latest, series.unit()), trend, printed);
    }

    /** The value of a region, or what is said of it, as it prints, with a link to the figure. */
    String linkedOfRegion(Figure figure, Series series, String printed) {
        return Linked.marked(noted(figure, series, printed), printed);
    }

    /** The same within a cell of the next table. */
    String linkedOfRegion(String row, String column, Figure figure, Series series, String printed) {
        int number = noted(figure, series, printed);
        statistics.place(number, draft.nextTable(), row, column, printed);
        return Linked.marked(number, printed);
    }

    private int noted(Figure ofRegion, Series series, String printed) {
        return statistics.note(
                Statistic.Formula.OF_REGION,
                series,
                ofRegion.value(),
                series.unit(),
                Wording.decimals(ofRegion.value(), series.unit()),
                List.of(ofRegion),
                printed);
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
        int number = statistics.note(
                Statistic.Formula.MEDIAN_OF_DIFFERENCES,
                series,
                median,
                series.unit(),
                Wording.decimals(size, series.unit()),
                figures,
                printed);
        place(row, column, number, printed);
        return printed;
    }

    /**
     * A difference of a sentence, with a link to the figures behind it.
     *
     * @param size what the values that differ are as large as
     * @param figures of the first group and then of the second
     * @param printed the difference with its unit
     */
    String linkedDifference(
            Series series, BigDecimal difference, BigDecimal size, List<Figure> figures, String printed) {
        return Linked.marked(
                statistics.note(
                        Statistic.Formula.MEDIAN_OF_DIFFERENCES,
                        series,
                        difference,
                        series.unit(),
                        Wording.decimals(size, series.unit()),
                        figures,
                        printed),
                printed);
    }

    /** A number of areas in a row of the next table as it prints there; notes the figures behind it. */
    String counted(
            String row, String column, Series series, Statistic.Formula formula, long areas, List<Figure> figures) {
        if (figures.isEmpty()) {
            return count(row, column, "areas with a value in both periods", Map.of());
        }
        String printed = wording.count(areas);
        place(row, column, noted(formula, series, areas, figures), printed);
        return printed;
    }

    /**
     * A number of areas of a sentence, with a link to the figures behind it.
     *
     * @param printed the number, or what prints in its place
     */
    Object linked(Statistic.Formula formula, Series series, long areas, List<Figure> figures, Object printed) {
        return figures.isEmpty() ? printed : Linked.mark(noted(formula, series, areas, figures), printed);
    }

    private int noted(Statistic.Formula formula, Series series, long areas, List<Figure> figures) {
        return statistics.note(formula, series, BigDecimal.valueOf(areas), "", 0, figures, wording.count(areas));
    }

    /** A count of a sentence, with a link to what it is the sum of. */
    Marked count(String counted, Map<String, Long> parts) {
        long sum = Statistics.sum(parts).longValueExact();
        return Linked.mark(statistics.count(counted, parts, wording.count(sum)), sum);
    }

    /** The same in digits, wherever it stands. */
    String countInDigits(String counted, Map<String, Long> parts) {
        String printed = wording.count(Statistics.sum(parts).longValueExact());
        return Linked.marked(statistics.count(counted, parts, printed), printed);
    }

    /** A count in a row of the next table. */
    String count(String row, String column, String counted, Map<String, Long> parts) {
        String printed = wording.count(Statistics.sum(parts).longValueExact());
        place(row, column, statistics.count(counted, parts, printed), printed);
        return printed;
    }

    /** How many per cent some are of others, with a link to both. */
    String share(String counted, Map<String, Long> parts, Map<String, Long> wholes, int decimals, String printed) {
        return Linked.marked(statistics.share(counted, parts, wholes, decimals, printed), printed);
    }

    /** Everything that is known. */
    Marked figures() {
        return count("figures, by sub-series", counts.figures(Holdings::figures));
    }

    /** Of some sub-series. */
    Marked figures(Predicate<Series> of) {
        return count("figures, by sub-series", counts.figures(of, Holdings::figures));
    }

    /** Those of a kind that holdings tell. */
    Marked figures(ToLongFunction<Holdings> which, String counted) {
        return count(counted + ", by sub-series", counts.figures(which));
    }

    Marked figuresBy(Dimension dimension) {
        return figures(held -> held.by(dimension), "figures by " + dimension.jsonName());
    }

    /** Every area with a figure. */
    Marked areas() {
        return areas(evidence.total().areas());
    }

    Marked areas(Collection<String> areas) {
        return count("areas with a figure", Counts.each(areas));
    }

    Marked areasBy(Dimension dimension) {
        return count(
                "areas with a figure by " + dimension.jsonName(),
                Counts.each(evidence.total().areasOf(dimension)));
    }

    /** Those of the official list. */
    Marked indicators() {
        return count(
                "indicators of the catalogue",
                Counts.each(catalogue.indicators().stream().map(Indicator::code).toList()));
    }

    /** The sub-series with levels in two periods. */
    Marked paired() {
        return count(
                "sub-series with a value of an area in both periods",
                Counts.each(evidence.levels().stream()
                        .filter(level -> !level.pairs().isEmpty())
                        .map(level -> level.series().code())
                        .toList()));
    }

    /** How many per cent of all figures are of a kind. */
    String share(ToLongFunction<Holdings> which, String counted, String printed) {
        return share(
                counted + ", of all figures, by sub-series",
                counts.figures(which),
                counts.figures(Holdings::figures),
                1,
                printed);
    }

    private void place(String row, String column, int number, String printed) {
        draft.statistic(row, column, number);
        statistics.place(number, draft.nextTable(), row, column, printed);
    }

    List<Statistic> statistics() {
        return statistics.all();
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

    /** The lowest and the highest coverage of some values of regions, each with a link to its value; none where none is known. */
    List<String> coverageNote(List<Figure> ofRegions) {
        List<Figure> known = ofRegions.stream()
                .filter(figure -> figure.coverage() != null)
                .sorted(Comparator.comparing(Figure::coverage).thenComparing(Figure::number))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Figure least = known.get(0);
        Figure most = known.get(known.size() - 1);
        return List.of(
                numerals().decimal(least.coverage(), 0).equals(numerals().decimal(most.coverage(), 0))
                        ? say("chart.coverage-same", "all", coverage(most))
                        : say("chart.coverage", "least", coverage(least), "most", coverage(most)));
    }

    private String coverage(Figure figure) {
        return linkedOfRegion(
                figure,
                catalogue.series(figure.series()).orElseThrow(),
                numerals().decimal(figure.coverage(), 0));
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
                        contributions(on),
                        "contributors",
                        Quotations.contributors(this, on, NAMED_ON_A_PARAGRAPH));
    }

    /** How many contributions, with a link to what they are. */
    Marked contributions(List<ContributionAnnounced> some) {
        return count(
                "contributions, by number",
                Counts.each(some.stream()
                        .map(one -> Long.toString(one.contribution()))
                        .toList()));
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
        String listed = phrases.joined(names.stream()
                .limit(SOURCES_BELOW_A_TABLE)
                .map(wording::sourceInText)
                .toList());
        int more = names.size() - SOURCES_BELOW_A_TABLE;
        return more > 0
                ? say("sources-and-more", "named", listed, "more", moreSources(names, SOURCES_BELOW_A_TABLE))
                : say("sources", "named", listed);
    }

    /** How many sources are not named, with a link to their names. */
    Marked moreSources(List<String> ranked, int named) {
        return count("sources that are not named here", Counts.each(ranked.subList(named, ranked.size())));
    }

    static List<String> ranked(Map<String, Long> sources) {
        return sources.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
