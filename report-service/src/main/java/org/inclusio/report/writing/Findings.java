package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Window;
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
                total.figures(),
                "areas",
                total.areas().size(),
                "from",
                Integer.toString(total.firstYear()),
                "to",
                Integer.toString(total.lastYear()),
                "goals",
                writing.goals().size()));
        long paired = writing.evidence.levels().stream()
                .filter(level -> !level.pairs().isEmpty())
                .count();
        findings.add(writing.say(
                "finding.comparable",
                "paired",
                paired,
                "compared",
                writing.evidence.gaps().stream()
                        .map(gap -> gap.series().code())
                        .distinct()
                        .count()));
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
        findings.add(
                writing.say("finding.groups", "share", writing.wording.share(total.disaggregated(), total.figures())));
        long disability = total.by(Dimension.DISABILITY_STATUS);
        findings.add(
                disability == 0
                        ? writing.say("finding.no-disability")
                        : writing.say(
                                "finding.disability",
                                "figures",
                                disability,
                                "areas",
                                total.areasBy(Dimension.DISABILITY_STATUS)));
        findings.add(contributions(writing));
        return findings;
    }

    static String level(Writing writing, Level level) {
        Wording wording = writing.wording;
        String unit = level.series().unit();
        return writing.say(
                "finding.level." + level.series().direction(),
                "name",
                wording.name(level.series()),
                "areas",
                level.pairs().size(),
                "early",
                wording.phrase(level.pairedEarlyMedian(), unit),
                "earlyYears",
                wording.years(Window.EARLY),
                "late",
                wording.value(level.pairedLateMedian(), unit),
                "lateYears",
                wording.years(Window.LATE),
                "better",
                wording.of(level.improved(), level.pairs().size()));
    }

    static String gap(Writing writing, Gap gap) {
        Wording wording = writing.wording;
        String unit = gap.series().unit();
        return writing.say(
                "finding.gap",
                "name",
                wording.name(gap.series()),
                "areas",
                gap.areas().size(),
                "firstMedian",
                wording.phrase(gap.firstMedian(), unit),
                "first",
                writing.group(gap.cleavage(), "first"),
                "secondMedian",
                wording.value(gap.secondMedian(), unit),
                "second",
                writing.group(gap.cleavage(), "second"),
                "lower",
                wording.of(gap.lower(), gap.areas().size()),
                "higher",
                wording.of(gap.higher(), gap.areas().size()));
    }

    private static String contributions(Writing writing) {
        return writing.contributions.isEmpty()
                ? writing.say("finding.no-contribution")
                : writing.say("finding.contributions", "contributions", writing.contributions.size());
    }
}
