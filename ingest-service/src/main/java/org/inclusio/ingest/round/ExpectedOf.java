package org.inclusio.ingest.round;

import jakarta.inject.Singleton;
import java.util.List;

/** What rounds expect, for who asks in the name of an area. */
@Singleton
public class ExpectedOf {

    private final Rounds rounds;

    ExpectedOf(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * What a round expects from an area.
     *
     * @param title that of the round
     */
    public record Area(String title, List<Expectation> expectations) {}

    /** @throws org.inclusio.problem.RefusedRequest when there is no such round */
    public Area area(String code, String area) {
        Round round = rounds.existing(code);
        return new Area(round.stated().title(), round.expectedFrom(area));
    }
}
