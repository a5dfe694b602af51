package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        return writing.isEmpty() ? ofNothing() : ofFigures(writing);
    }

    private static List<String> ofNothing() {
        return List.of(
                "No figure was known at the cut-off, so no progress can be reported.",
                "No comparison between two periods can be made.",
                "No comparison between groups of people can be made.",
                "No figure carries a disability status.",
                "No contribution has been received.");
    }

    private static List<String> ofFigures(Writing writing) {
        Wording wording = writing.wording;
        Holdings total = writing.evidence.total();
        List<String> findings = new ArrayList<>();
        findings.add("%s of %s, for years from %d to %d, were known at the cut-off; they cover %s."
                .formatted(
                        capital(wording.counted(total.figures(), "figure", "figures")),
                        wording.areas(total.areas().size()),
                        total.firstYear(),
                        total.lastYear(),
                        writing.goals().size() == writing.catalogue.goals().size()
                                ? "all eight Goals"
                                : wording.number(writing.goals().size()) + " of the eight Goals"));
        long paired = writing.evidence.levels().stream()
                .filter(level -> !level.pairs().isEmpty())
                .count();
        findings.add("Levels in two periods can be compared for %s, and two groups of people for %s."
                .formatted(
                        wording.counted(paired, "sub-series", "sub-series"),
                        wording.number(writing.evidence.gaps().stream()
                                .map(gap -> gap.series().code())
                                .distinct()
                                .count())));
        HEADLINES.stream()
                .flatMap(code -> writing.evidence.level(code).stream())
                .filter(level -> level.pairs().size() >= FEWEST_AREAS)
                .limit(LEVELS)
                .forEach(level -> findings.add(level(writing, level)));
        for (Cleavage cleavage : Cleavage.values()) {
            writing.evidence.gaps().stream()
                    .filter(gap -> gap.cleavage() == cleavage)
                    .filter(gap -> gap.areas().size() >= FEWEST_AREAS)
                    .max(Comparator.comparingInt(gap -> gap.areas().size()))
                    .ifPresent(gap -> findings.add(gap(writing, gap)));
        }
        findings.add("%s of the figures are about a group of people and not about everybody the indicator covers."
                .formatted(wording.share(total.disaggregated(), total.figures())));
        long disability = total.by(Dimension.DISABILITY_STATUS);
        findings.add(
                disability == 0
                        ? "No figure carries a disability status."
                        : "%s carry a disability status, of %s."
                                .formatted(
                                        capital(wording.counted(disability, "figure", "figures")),
                                        wording.areas(total.areasBy(Dimension.DISABILITY_STATUS))));
        findings.add("No contribution has been received.");
        return findings;
    }

    static String level(Writing writing, Level level) {
        Wording wording = writing.wording;
        String unit = level.series().unit();
        return ("%s: in %s with a value in both periods, the unweighted median of the areas was %s in %s and %s in %s;"
                        + " the later value was %s in %s.")
                .formatted(
                        level.series().name(),
                        wording.areas(level.pairs().size()),
                        wording.phrase(level.pairedEarlyMedian(), unit),
                        Window.EARLY,
                        wording.value(level.pairedLateMedian(), unit),
                        Window.LATE,
                        switch (level.series().direction()) {
                            case HIGHER -> "higher";
                            case LOWER -> "lower";
                            case PARITY -> "nearer to parity";
                        },
                        wording.of(level.improved(), level.pairs().size()));
    }

    static String gap(Writing writing, Gap gap) {
        Wording wording = writing.wording;
        String unit = gap.series().unit();
        return "%s: in %s with values for both, the unweighted median was %s for %s and %s for %s; the value for %s was lower in %s and higher in %s."
                .formatted(
                        gap.series().name(),
                        wording.areas(gap.areas().size()),
                        wording.phrase(gap.firstMedian(), unit),
                        Groups.first(gap.cleavage()),
                        wording.value(gap.secondMedian(), unit),
                        Groups.second(gap.cleavage()),
                        Groups.first(gap.cleavage()),
                        wording.of(gap.lower(), gap.areas().size()),
                        wording.of(gap.higher(), gap.areas().size()));
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
