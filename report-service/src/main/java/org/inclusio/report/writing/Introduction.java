package org.inclusio.report.writing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.language.Numerals;

/** The summary and chapter I. */
final class Introduction {

    /** The report before this one. */
    static final String PREVIOUS = "A/68/169";

    private static final LocalDate ADOPTED = LocalDate.of(2013, 12, 18);
    private static final int SHOWN = 3;
    private static final int NAMED = 60;

    private Introduction() {}

    static void write(Writing writing, List<String> findings) {
        Numerals numerals = writing.numerals();
        writing.draft.summary(writing.say("summary.mandate"));
        if (writing.isEmpty()) {
            writing.draft.summary(writing.say("summary.nothing"));
        } else {
            writing.draft.summary(writing.text(findings.subList(0, 2)));
            List<String> shown = findings.subList(2, findings.size() - 3);
            if (!shown.isEmpty()) {
                writing.draft.summary(writing.text(shown.subList(0, Math.min(SHOWN, shown.size()))));
            }
            writing.draft.summary(writing.text(findings.subList(findings.size() - 3, findings.size())));
        }
        String moment = writing.wording.moment(writing.cutOff);
        writing.draft
                .section(writing.say("introduction"))
                .paragraph(
                        writing.say("introduction.mandate", "previous", numerals.isolated(PREVIOUS)),
                        writing.say(
                                "introduction.mandate.note",
                                "day",
                                numerals.day(
                                        ADOPTED.atStartOfDay(ZoneOffset.UTC).toInstant())))
                .paragraph(writing.say("introduction.asks"))
                .paragraph(writing.text(inputs(writing, moment)))
                .paragraph(
                        writing.contributions.isEmpty()
                                ? writing.say("introduction.contributions")
                                : writing.say(
                                        "introduction.contributors",
                                        "contributions",
                                        writing.contributions(writing.contributions),
                                        "contributors",
                                        Quotations.contributors(writing, writing.contributions, NAMED)));
    }

    /** What the report rests on and, where it is so, that not all of it prints. */
    private static List<String> inputs(Writing writing, String moment) {
        Holdings total = writing.evidence.total();
        List<String> sentences = new ArrayList<>(List.of(
                writing.isEmpty()
                        ? writing.say("introduction.nothing", "moment", moment)
                        : writing.say(
                                "introduction.known",
                                "moment",
                                moment,
                                "figures",
                                writing.figures(),
                                "areas",
                                writing.areas(),
                                "from",
                                Integer.toString(total.firstYear()),
                                "to",
                                Integer.toString(total.lastYear()))));
        if (writing.economy.isAny()) {
            // After annexes on method, on the resolution and, where there is one, on links and files.
            int annex = ReferencesAnnex.isNeeded(writing) ? 4 : 3;
            sentences.add(writing.say(
                    "introduction.length",
                    "annex",
                    writing.phrases.listed("ordinals").get(annex - 1)));
        }
        return sentences;
    }
}
