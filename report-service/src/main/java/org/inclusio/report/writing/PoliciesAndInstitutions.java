package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.contracts.v1.ContributionAnnounced;

/**
 * Chapters IV to VI: what States and entities say of their policies and institutions by theme, of cooperation and partnerships
 * and of the agenda after 2015. Each says so where nobody wrote of it.
 */
final class PoliciesAndInstitutions {

    private PoliciesAndInstitutions() {}

    static void write(Writing writing) {
        Contributed contributed = new Contributed(writing);
        policies(writing, contributed);
        writing.draft.section(writing.say("cooperation"));
        aid(writing);
        contributed.write(writing, Theme.COOPERATION);
        writing.draft.section(writing.say("agenda-after-2015"));
        contributed.write(writing, Theme.AGENDA_AFTER_2015);
    }

    /** What figures say of cooperation; of that for inclusion alone they say nothing. */
    private static void aid(Writing writing) {
        if (ResolutionAnnex.AID.stream()
                .allMatch(code -> writing.evidence.indicator(code).figures() == 0)) {
            return;
        }
        List<String> sentences =
                new ArrayList<>(List.of(ResolutionAnnex.held(writing, "resolution.9.aid", ResolutionAnnex.AID)));
        writing.evidence.levels().stream()
                .filter(level -> ResolutionAnnex.AID.contains(level.series().indicator()))
                .filter(level -> !level.pairs().isEmpty() && !level.isUnsureInTime())
                .filter(Findings.firstOfEach(level -> level.series().indicator()))
                .limit(writing.economy.sentences())
                .forEach(level -> sentences.add(Findings.level(writing, level)));
        writing.draft.paragraph(writing.text(sentences));
    }

    private static void policies(Writing writing, Contributed contributed) {
        writing.draft.section(writing.say("policies"));
        if (writing.contributions.isEmpty()) {
            writing.draft.paragraph(writing.say("policies.none"));
            return;
        }
        List<String> received = new ArrayList<>();
        received.add(writing.say("policies.received", "contributions", writing.contributions(writing.contributions)));
        List<ContributionAnnounced> more = contributed.unquoted();
        if (!more.isEmpty()) {
            received.add(writing.say("policies.more", "more", writing.contributions(more)));
        }
        if (ReferencesAnnex.isNeeded(writing)) {
            received.add(writing.say("policies.references"));
        }
        writing.draft.paragraph(writing.text(received));
        List<Theme> told = Theme.POLICIES.stream()
                .filter(theme -> !contributed.on(theme).isEmpty())
                .toList();
        // Where there is an A there is a B.
        boolean headed = told.size() > 1;
        for (Theme theme : told) {
            if (headed) {
                writing.draft.subsection(writing.say("theme." + theme));
            }
            contributed.write(writing, theme);
        }
        List<String> untold = Theme.POLICIES.stream()
                .filter(theme -> !told.contains(theme))
                .map(theme -> writing.say("theme." + theme))
                .toList();
        if (!untold.isEmpty()) {
            writing.draft.paragraph(writing.say("policies.untold", "themes", writing.joined(untold)));
        }
    }
}
