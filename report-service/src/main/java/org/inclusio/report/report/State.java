package org.inclusio.report.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a report has come. */
enum State {
    /** Its text may be edited. */
    DRAFT,
    /** It stands still while others read it, and goes back or on. */
    IN_REVIEW,
    /** Agencies may read it, and it changes no more. */
    PUBLISHED;

    static Optional<State> of(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    Set<State> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(DRAFT, PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(State.class);
        };
    }

    /** For people. */
    static String names(Set<State> states) {
        return states.stream().map(State::name).collect(Collectors.joining(" or "));
    }
}
