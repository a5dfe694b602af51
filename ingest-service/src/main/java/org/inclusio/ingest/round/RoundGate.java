package org.inclusio.ingest.round;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Lets files in that are for a round. */
@Singleton
public class RoundGate {

    private final Rounds rounds;

    RoundGate(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * What a file of an office is marked with that comes now.
     *
     * @param code code of the round, or null for none
     * @throws org.inclusio.problem.RefusedRequest when there is no such round or it is not open for the office
     */
    public Admission admit(String code, String area, Instant now) {
        if (code == null) {
            return Admission.TO_NONE;
        }
        Round round = rounds.existing(code);
        return switch (round.at(now)) {
            case PLANNED ->
                throw RoundRefusal.NOT_OPEN.because("The round " + code + " opens at "
                        + round.stated().opensAt() + ". Send the file then, or without the parameter round.");
            case OPEN -> new Admission(code, false, false);
            case OVERDUE -> new Admission(code, true, false);
            case CLOSED -> {
                if (rounds.reopenedUntil(round, area).filter(now::isBefore).isEmpty()) {
                    throw RoundRefusal.NOT_OPEN.because(
                            "The round " + code + " closed at " + round.stated().closesAt() + ". Ask whoever runs the"
                                    + " collection to open it again for " + area + ", or send the file without the"
                                    + " parameter round.");
                }
                yield new Admission(code, true, true);
            }
        };
    }
}
