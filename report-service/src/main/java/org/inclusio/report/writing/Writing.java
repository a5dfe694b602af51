package org.inclusio.report.writing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.Holdings;
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
    final Numbers numbers;

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
        this.numbers = new Numbers(draft, wording);
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

    /** Everything that is known. */
    Marked figures() {
        return numbers.count("figures, by sub-series", counts.figures(Holdings::figures));
    }

    /** Of some sub-series. */
    Marked figures(Predicate<Series> of) {
        return numbers.count("figures, by sub-series", counts.figures(of, Holdings::figures));
    }

    /** Those of a kind that holdings tell. */
    Marked figures(ToLongFunction<Holdings> which, String counted) {
        return numbers.count(counted + ", by sub-series", counts.figures(which));
    }

    Marked figuresBy(Dimension dimension) {
        return figures(held -> held.by(dimension), "figures by " + dimension.jsonName());
    }

    /** Every area with a figure. */
    Marked areas() {
        return areas(evidence.total().areas());
    }

    Marked areas(Collection<String> areas) {
        return numbers.count("areas with a figure", Counts.each(areas));
    }

    Marked areasBy(Dimension dimension) {
        return numbers.count(
                "areas with a figure by " + dimension.jsonName(),
                Counts.each(evidence.total().areasOf(dimension)));
    }

    /** Those of the official list. */
    Marked indicators() {
        return numbers.count(
                "indicators of the catalogue",
                Counts.each(catalogue.indicators().stream().map(Indicator::code).toList()));
    }

    /** The sub-series with levels in two periods. */
    Marked paired() {
        return numbers.count(
                "sub-series with a value of an area in both periods",
                Counts.each(evidence.levels().stream()
                        .filter(level -> !level.pairs().isEmpty())
                        .map(level -> level.series().code())
                        .toList()));
    }

    /** How many per cent of all figures are of a kind. */
    String share(ToLongFunction<Holdings> which, String counted, String printed) {
        return numbers.share(
                counted + ", of all figures, by sub-series",
                counts.figures(which),
                counts.figures(Holdings::figures),
                1,
                printed);
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
                        contributions(on),
                        "contributors",
                        Quotations.contributors(this, on, NAMED_ON_A_PARAGRAPH));
    }

    /** How many contributions, with a link to what they are. */
    Marked contributions(List<ContributionAnnounced> some) {
        return numbers.count(
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
        return numbers.count("sources that are not named here", Counts.each(ranked.subList(named, ranked.size())));
    }

    static List<String> ranked(Map<String, Long> sources) {
        return sources.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
