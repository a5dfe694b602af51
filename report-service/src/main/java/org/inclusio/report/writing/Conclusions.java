package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Level;
import org.inclusio.statistics.observation.Dimension;

/** Chapter IV. Each statement follows from a count; none judges a policy or explains a change. */
final class Conclusions {

    private Conclusions() {}

    static void write(Writing writing) {
        writing.draft.section("Conclusions and recommendations");
        if (writing.isEmpty()) {
            writing.draft.paragraph("Nothing can be concluded without figures. Offices may wish to submit observations,"
                    + " after which the report can be assembled anew.");
            return;
        }
        Wording wording = writing.wording;
        List<Level> paired = writing.evidence.levels().stream()
                .filter(level -> !level.pairs().isEmpty())
                .toList();
        long most = paired.stream()
                .filter(level -> 2 * level.improved() > level.pairs().size())
                .count();
        writing.draft.paragraph(
                "Levels can be compared over time for %s. In %s of them most areas with two values moved towards the aim of the indicator. This is a statement about areas, not about people, and no cause is inferred."
                        .formatted(wording.counted(paired.size(), "sub-series", "sub-series"), wording.number(most)));
        List<Gap> gaps = writing.evidence.gaps();
        if (!gaps.isEmpty()) {
            long oneSided = gaps.stream()
                    .filter(gap -> Math.max(gap.lower(), gap.higher()) * 10L
                            >= gap.areas().size() * 9L)
                    .count();
            writing.draft.paragraph(
                    "Totals hide differences: of %s of two groups, by sub-series, %s have the same sign in at least nine tenths of the areas compared. Reducing inequalities (resolution 68/131, para. 3) can only be followed where such values are sent regularly."
                            .formatted(
                                    wording.counted(gaps.size(), "comparison", "comparisons"),
                                    wording.number(oneSided)));
        }
        writing.draft.paragraph("The General Assembly may wish to encourage Member States: "
                + String.join("; ", wishes(writing)) + ".");
    }

    private static List<String> wishes(Writing writing) {
        List<String> wishes = new ArrayList<>();
        if (writing.evidence.total().by(Dimension.DISABILITY_STATUS) == 0) {
            wishes.add("to collect and send statistics by disability status, of which there are none");
        }
        if (writing.evidence.total().withIntervals() == 0) {
            wishes.add("to send intervals or sample sizes with survey estimates, so that differences can be told from"
                    + " sampling error");
        }
        wishes.add("to send values by sex, age, residence and wealth for every indicator that can be so divided");
        wishes.add("to share activities, views and good practices, so that policies and institutions can be reported"
                + " on as well as statistics");
        List<String> lettered = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            lettered.add("(" + (char) ('a' + i) + ") " + wishes.get(i));
        }
        return lettered;
    }
}
