package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.language.Marked;
import org.inclusio.statistics.observation.Dimension;

/** The last chapter. Each statement follows from a count; none judges a policy or explains a change. */
final class Conclusions {

    private Conclusions() {}

    static void write(Writing writing) {
        writing.draft.section(writing.say("conclusions"));
        if (writing.isEmpty()) {
            writing.draft.paragraph(writing.say("conclusions.nothing"));
            return;
        }
        List<Level> paired = writing.evidence.levels().stream()
                .filter(level -> !level.pairs().isEmpty())
                .toList();
        Marked most = writing.numbers.count(
                "sub-series where most areas with two values are nearer the aim",
                Counts.each(paired.stream()
                        .filter(level -> 2 * level.improved() > level.pairs().size())
                        .map(level -> level.series().code())
                        .toList()));
        writing.draft.paragraph(writing.say("conclusions.levels", "paired", writing.paired(), "most", most));
        List<Gap> gaps = writing.evidence.gaps();
        if (!gaps.isEmpty()) {
            List<Gap> oneSided = gaps.stream()
                    .filter(gap -> Math.max(gap.lower(), gap.higher()) * 10L
                            >= gap.areas().size() * 9L)
                    .toList();
            writing.draft.paragraph(writing.say(
                    "conclusions.gaps",
                    "gaps",
                    count(writing, "sub-series and groups that are compared", gaps),
                    "onesided",
                    count(writing, "sub-series and groups with one sign in nine tenths of the areas", oneSided)));
        }
        writing.draft.paragraph(writing.say("conclusions.wishes", "wishes", writing.joined(wishes(writing))));
    }

    /** Half of all or fewer. */
    private static boolean isFew(long some, Holdings total) {
        return 2 * some <= total.figures();
    }

    private static long unstated(Holdings held) {
        return held.natures().getOrDefault("", 0L);
    }

    private static String share(Writing writing, ToLongFunction<Holdings> which, String counted) {
        Holdings total = writing.evidence.total();
        return writing.share(which, counted, writing.wording.share(which.applyAsLong(total), total.figures()));
    }

    private static Marked count(Writing writing, String counted, List<Gap> gaps) {
        return writing.numbers.count(
                counted, Counts.each(gaps.stream().map(Gap::code).toList()));
    }

    private static List<String> wishes(Writing writing) {
        Holdings total = writing.evidence.total();
        List<String> wishes = new ArrayList<>();
        List<String> without = DataForInclusion.without(writing);
        if (!without.isEmpty()) {
            wishes.add(writing.say(
                    "wish.indicators",
                    "indicators",
                    writing.numbers.count("indicators without a figure", Counts.each(without))));
        }
        wishes.add(writing.say("wish.groups"));
        if (total.by(Dimension.DISABILITY_STATUS) == 0) {
            wishes.add(writing.say("wish.disability"));
        }
        if (isFew(total.withIntervals(), total)) {
            wishes.add(writing.say(
                    "wish.intervals", "share", share(writing, Holdings::withIntervals, "figures with an interval")));
        }
        if (isFew(total.figures() - unstated(total), total)) {
            wishes.add(writing.say(
                    "wish.nature", "share", share(writing, Conclusions::unstated, "figures that state no nature")));
        }
        wishes.add(writing.say("wish.contributions"));
        List<String> letters = writing.phrases.listed("letter-items");
        List<String> lettered = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            lettered.add(letters.get(i) + " " + wishes.get(i));
        }
        return lettered;
    }
}
