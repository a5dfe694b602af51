package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Middle;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.language.Marked;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

/** The report in five or more plain sentences. */
final class Findings {

    /** The sub-series that stand for their goals where few can be named. */
    static final List<String> HEADLINES = List.of(
            "MDG_0401_U5MR",
            "MDG_0501_MMR",
            "MDG_0201_NER_PRIMARY",
            "MDG_0303_WOMEN_PARLIAMENT",
            "MDG_0101_POV_PPP125",
            "MDG_0109_UNDERNOURISHED",
            "MDG_0609_TB_INCIDENCE",
            "MDG_0708_WATER",
            "MDG_0709_SANITATION",
            "MDG_0816_INTERNET");

    private static final int LEVELS = 4;
    private static final int FEWEST_AREAS = 5;

    private Findings() {}

    static List<String> of(Writing writing) {
        return writing.isEmpty() ? ofNothing(writing) : ofFigures(writing);
    }

    private static List<String> ofNothing(Writing writing) {
        List<String> findings = new ArrayList<>(IntStream.rangeClosed(1, 4)
                .mapToObj(number -> writing.say("finding.nothing." + number))
                .toList());
        findings.add(contributions(writing));
        return findings;
    }

    private static List<String> ofFigures(Writing writing) {
        Holdings total = writing.evidence.total();
        List<String> findings = new ArrayList<>();
        findings.add(writing.say(
                "finding.known",
                "figures",
                writing.figures(),
                "areas",
                writing.areas(),
                "from",
                Integer.toString(total.firstYear()),
                "to",
                Integer.toString(total.lastYear()),
                "goals",
                writing.numbers.count(
                        "Goals with a figure",
                        Counts.each(writing.goals().stream().map(Goal::code).toList()))));
        findings.add(writing.say(
                "finding.comparable",
                "paired",
                writing.paired(),
                "compared",
                writing.numbers.count(
                        "sub-series with values for two groups of people",
                        Counts.each(writing.evidence.gaps().stream()
                                .map(gap -> gap.series().code())
                                .toList()))));
        HEADLINES.stream()
                .flatMap(code -> writing.evidence.level(code).stream())
                .filter(level -> level.pairs().size() >= FEWEST_AREAS && !level.isUnsureInTime())
                .limit(LEVELS)
                .forEach(level -> findings.add(level(writing, level)));
        for (Cleavage cleavage : Cleavage.values()) {
            writing.evidence.gaps().stream()
                    .filter(gap -> gap.cleavage() == cleavage)
                    .filter(gap -> gap.areas().size() >= FEWEST_AREAS && !gap.isUnsure())
                    .max(Comparator.comparingInt(gap -> gap.areas().size()))
                    .ifPresent(gap -> findings.add(gap(writing, gap)));
        }
        findings.add(writing.say(
                "finding.groups",
                "share",
                writing.share(
                        Holdings::disaggregated,
                        "figures about a group of people",
                        writing.wording.share(total.disaggregated(), total.figures()))));
        long disability = total.by(Dimension.DISABILITY_STATUS);
        findings.add(
                disability == 0
                        ? writing.say("finding.no-disability")
                        : writing.say(
                                "finding.disability",
                                "figures",
                                writing.figuresBy(Dimension.DISABILITY_STATUS),
                                "areas",
                                writing.areasBy(Dimension.DISABILITY_STATUS)));
        findings.add(contributions(writing));
        return findings;
    }

    static String level(Writing writing, Level level) {
        Wording wording = writing.wording;
        Series series = level.series();
        String unit = series.unit();
        List<Figure> first = level.pairedEarly();
        List<Figure> last = level.pairedLate();
        int areas = level.pairs().size();
        String told = writing.say(
                "finding.level." + series.direction(),
                "name",
                wording.name(series),
                "areas",
                writing.numbers.linked(Statistic.Formula.AREAS, series, areas, last, areas),
                "early",
                writing.numbers.linked(
                        series,
                        level.pairedEarlyMedian(),
                        first,
                        wording.withUnit(wording.median(level.pairedEarlyMedian(), unit), unit)),
                "earlyYears",
                wording.years(Window.EARLY),
                "late",
                writing.numbers.linked(
                        series, level.pairedLateMedian(), last, wording.median(level.pairedLateMedian(), unit)),
                "lateYears",
                wording.years(Window.LATE),
                "better",
                writing.numbers.linked(
                        Statistic.Formula.AREAS_NEARER,
                        series,
                        level.improved(),
                        level.paired(),
                        wording.of(level.improved(), areas)));
        List<String> sentences = new ArrayList<>(List.of(told));
        // Where values are published as "below 5" many are equal, and those that are not lower are not all higher.
        if (!level.unchanged().isEmpty()) {
            sentences.add(writing.say(
                    "finding.level.same",
                    "same",
                    writing.numbers.count(
                            "areas with two equal values of " + series.code(), Counts.each(level.unchanged()))));
        }
        sentences.addAll(WithinLimits.sentences(writing, level));
        return writing.text(sentences);
    }

    static String gap(Writing writing, Gap gap) {
        Wording wording = writing.wording;
        Series series = gap.series();
        String unit = series.unit();
        List<Figure> first = gap.first();
        List<Figure> second = gap.second();
        List<Figure> both = gap.both();
        int areas = gap.areas().size();
        String told = writing.say(
                "finding.gap",
                "name",
                wording.name(series),
                "areas",
                writing.numbers.linked(Statistic.Formula.AREAS, series, areas, first, areas),
                "firstMedian",
                writing.numbers.linked(
                        series, gap.firstMedian().map(Middle::exactly), first, wording.phrase(gap.firstMedian(), unit)),
                "first",
                writing.group(gap.cleavage(), "first"),
                "secondMedian",
                writing.numbers.linked(
                        series,
                        gap.secondMedian().map(Middle::exactly),
                        second,
                        wording.value(gap.secondMedian(), unit)),
                "second",
                writing.group(gap.cleavage(), "second"),
                "lower",
                writing.numbers.linked(
                        Statistic.Formula.AREAS_LOWER, series, gap.lower(), both, wording.of(gap.lower(), areas)),
                "higher",
                writing.numbers.linked(
                        Statistic.Formula.AREAS_HIGHER, series, gap.higher(), both, wording.of(gap.higher(), areas)));
        return gap.withIntervals().isEmpty()
                ? told
                : writing.text(List.of(
                        told,
                        writing.say(
                                "finding.gap.intervals",
                                "intervals",
                                areas(writing, "areas where both values have an interval", gap, gap.withIntervals()),
                                "apart",
                                areas(writing, "areas where the intervals do not overlap", gap, gap.apart()))));
    }

    private static Marked areas(Writing writing, String counted, Gap gap, List<String> codes) {
        return writing.numbers.count(counted + ", " + gap.code(), Counts.each(codes));
    }

    /** Two sub-series of one indicator say nearly the same. */
    static <T> Predicate<T> firstOfEach(Function<T, String> of) {
        Set<String> seen = new HashSet<>();
        return one -> seen.add(of.apply(one));
    }

    private static String contributions(Writing writing) {
        return writing.contributions.isEmpty()
                ? writing.say("finding.no-contribution")
                : writing.say("finding.contributions", "contributions", writing.contributions(writing.contributions));
    }
}
