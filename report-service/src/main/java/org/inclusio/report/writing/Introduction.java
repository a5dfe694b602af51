package org.inclusio.report.writing;

import java.util.List;
import org.inclusio.report.evidence.Holdings;

/** The summary and chapter I. */
final class Introduction {

    private static final int SHOWN = 3;

    private Introduction() {}

    static void write(Writing writing, List<String> findings) {
        Wording wording = writing.wording;
        Holdings total = writing.evidence.total();
        writing.draft.summary("The present report is submitted pursuant to paragraph 14 of General Assembly resolution"
                + " 68/131, in which the Assembly asked for a report on the implementation of the resolution to its"
                + " seventieth session. It is confined to what statistics can show: progress towards the Millennium"
                + " Development Goals, differences between groups of people, and the data that are still missing.");
        if (writing.isEmpty()) {
            writing.draft.summary("No figure was known when the report was assembled. It therefore states no progress"
                    + " and no difference, and shows only its structure and its method.");
        } else {
            writing.draft.summary(findings.get(0) + " " + findings.get(1));
            List<String> shown = findings.subList(2, findings.size() - 3);
            if (!shown.isEmpty()) {
                writing.draft.summary(String.join(" ", shown.subList(0, Math.min(SHOWN, shown.size()))));
            }
            writing.draft.summary(findings.get(findings.size() - 3) + " " + findings.get(findings.size() - 2) + " "
                    + findings.get(findings.size() - 1));
        }
        writing.draft
                .section("Introduction")
                .paragraph(
                        "In paragraph 14 of its resolution 68/131, on promoting social integration through social"
                                + " inclusion, the General Assembly asked the Secretary-General to report to it at its"
                                + " seventieth session on the implementation of the resolution, taking into account"
                                + " what Member States and the United Nations system provide. The previous report on"
                                + " the subject is contained in document A/68/169.",
                        "Resolution 68/131, adopted on 18 December 2013.")
                .paragraph("The resolution encourages States to keep monitoring progress towards the Goals through"
                        + " their indicators (para. 7) and to improve the collection and use of data by age, sex and"
                        + " other relevant criteria (para. 13). It invites States, the United Nations system and others"
                        + " to share activities, views, good practices and data (para. 11).")
                .paragraph(
                        writing.isEmpty()
                                ? "The report takes account of the figures known on %s. There were none."
                                        .formatted(wording.moment(writing.cutOff))
                                : ("The report takes account of the figures known on %s: %s of %s, for years from %d to"
                                                + " %d. National statistics offices submitted the observations that"
                                                + " they rest on.")
                                        .formatted(
                                                wording.moment(writing.cutOff),
                                                wording.counted(total.figures(), "figure", "figures"),
                                                wording.areas(total.areas().size()),
                                                total.firstYear(),
                                                total.lastYear()))
                .paragraph("Narrative contributions of States, entities of the United Nations system and other partners"
                        + " are not among its inputs: no contribution has been received. Where only contributions could"
                        + " show what was done, the report says so (annex II) and infers nothing.");
    }
}
