package org.inclusio.ingest.round;

/**
 * What a file is marked with that comes for a round.
 *
 * @param round code of the round, or null for none
 * @param late whether the round was due
 * @param reopened whether it was taken only because the round was opened again for its office
 */
public record Admission(String round, boolean late, boolean reopened) {

    /** Of a file that is for no round. */
    public static final Admission TO_NONE = new Admission(null, false, false);
}
