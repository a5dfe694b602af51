package org.inclusio.ingest.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** When offices are reminded of a round from which something is missing. A rule of ours. */
enum Moment {
    OPENING,
    DAYS_30(-30),
    DAYS_7(-7),
    DAY_1(-1),
    DUE(0),
    OVERDUE_7(7);

    /** From the due date; null for the opening. */
    private final Duration fromDue;

    Moment() {
        this.fromDue = null;
    }

    Moment(int daysFromDue) {
        this.fromDue = Duration.ofDays(daysFromDue);
    }

    private Instant of(StatedRound round) {
        return fromDue == null ? round.opensAt() : round.dueAt().plus(fromDue);
    }

    /** The last that has passed; empty for a round that is not open, of which nobody is reminded. */
    static Optional<Moment> last(Round round, Instant now) {
        Round.State state = round.at(now);
        if (state == Round.State.PLANNED || state == Round.State.CLOSED) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(moment -> !moment.of(round.stated()).isAfter(now))
                .max(Comparator.comparing((Moment moment) -> moment.of(round.stated()))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
