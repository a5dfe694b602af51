package org.inclusio.ingest.comparison;

import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;

/** What a row does to what its area holds; docs/adr/0022 says where the rules come from. */
public enum Action {
    /** The observation says this and nothing else: R, and no action outside SDMX. */
    STATE,
    /** Of the observation only what the row speaks of changes: M, A, and no action in SDMX. */
    MERGE,
    /** The observation that the row names is withdrawn: D. */
    WITHDRAW,
    /** Every observation that the row names is deleted, or of each the components that it names: D in SDMX. */
    DELETE,
    /** The row informs and does nothing: I. */
    INFORM;

    /**
     * The action of a row.
     *
     * @param sdmx whether the rules of SDMX hold for the file
     */
    public static Action of(RawObservation row, boolean sdmx) {
        String letter = row.get(Column.ACTION);
        if (letter == null) {
            return sdmx ? MERGE : STATE;
        }
        return switch (letter) {
            case "M", "A" -> MERGE;
            case "D" -> sdmx && !Deletions.isOfOne(row) ? DELETE : WITHDRAW;
            case "I" -> INFORM;
            default -> STATE;
        };
    }
}
