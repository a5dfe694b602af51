package org.inclusio.report.writing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.contracts.v1.ContributionAnnounced;

/**
 * Which contributions each theme counts, and which of them it quotes: none is quoted twice, and the theme with fewest to choose
 * from chooses first.
 */
final class Contributed {

    /** So many are quoted under a theme, at most. */
    private static final int QUOTED = 2;

    private final List<ContributionAnnounced> contributions;
    private final Map<Theme, List<ContributionAnnounced>> all = new EnumMap<>(Theme.class);
    private final Map<Theme, List<ContributionAnnounced>> quoted = new EnumMap<>(Theme.class);

    Contributed(Writing writing) {
        this.contributions = writing.contributions;
        List<ContributionAnnounced> ordered = writing.contributions.stream()
                .sorted(Comparator.comparing((ContributionAnnounced it) -> it.paragraphs().stream()
                                .min(Comparator.naturalOrder())
                                .orElse(0))
                        .thenComparingLong(ContributionAnnounced::contribution))
                .toList();
        for (Theme theme : Theme.values()) {
            all.put(theme, ordered.stream().filter(theme::isOf).toList());
        }
        Set<ContributionAnnounced> taken = new HashSet<>();
        Arrays.stream(Theme.values())
                .sorted(Comparator.comparing(theme -> all.get(theme).size()))
                .forEach(theme -> {
                    List<ContributionAnnounced> chosen = all.get(theme).stream()
                            .filter(contribution -> !taken.contains(contribution))
                            .limit(Math.min(QUOTED, writing.economy.sentences()))
                            .toList();
                    taken.addAll(chosen);
                    quoted.put(theme, chosen);
                });
    }

    List<ContributionAnnounced> on(Theme theme) {
        return all.get(theme);
    }

    /** The contributions that are quoted under no theme. */
    List<ContributionAnnounced> unquoted() {
        return contributions.stream()
                .filter(contribution -> quoted.values().stream().noneMatch(those -> those.contains(contribution)))
                .toList();
    }

    /** Who wrote on a theme, and what some of them wrote; that nobody did, where nobody did. */
    void write(Writing writing, Theme theme) {
        List<ContributionAnnounced> on = on(theme);
        String paragraphs = writing.phrases.joinedNumbers(theme.paragraphs());
        if (on.isEmpty()) {
            writing.draft.paragraph(writing.say("contributed.none", "paragraphs", paragraphs));
            return;
        }
        writing.draft.paragraph(writing.say(
                "contributed.some",
                "paragraphs",
                paragraphs,
                "contributions",
                writing.contributions(on),
                "contributors",
                Quotations.contributors(writing, on, Writing.NAMED_ON_A_PARAGRAPH)));
        quoted.get(theme).forEach(contribution -> writing.draft.paragraph(Quotations.quotation(writing, contribution)));
    }
}
