package org.inclusio.report.writing;

import java.util.Arrays;
import java.util.List;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.contribution.Contributor;

/** What contributions are told under, by the operative paragraphs of resolution 68/131 that they address. */
enum Theme {
    EQUALITY(2, 3, 10),
    EDUCATION(4),
    EMPLOYMENT(5),
    INSTITUTIONS(6),
    MONITORING(1, 7, 11, 13, 14, 15),
    RESILIENCE(8),
    /** Paragraph 9; and 6 and 8 where entities and not States write of them: they support the institutions of others. */
    COOPERATION(6, 8, 9),
    AGENDA_AFTER_2015(12);

    /** The themes of the chapter on policies. */
    static final List<Theme> POLICIES = List.of(EQUALITY, EDUCATION, EMPLOYMENT, INSTITUTIONS, MONITORING, RESILIENCE);

    private static final int COOPERATION_ITSELF = 9;

    private final List<Integer> paragraphs;

    Theme(Integer... paragraphs) {
        this.paragraphs = List.copyOf(Arrays.asList(paragraphs));
    }

    List<Integer> paragraphs() {
        return paragraphs;
    }

    boolean isOf(ContributionAnnounced contribution) {
        boolean addresses = contribution.paragraphs().stream().anyMatch(paragraphs::contains);
        return switch (this) {
            case INSTITUTIONS, RESILIENCE -> addresses && Contributor.isState(contribution);
            case COOPERATION ->
                contribution.paragraphs().contains(COOPERATION_ITSELF)
                        || addresses && !Contributor.isState(contribution);
            default -> addresses;
        };
    }
}
