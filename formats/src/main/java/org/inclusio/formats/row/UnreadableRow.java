package org.inclusio.formats.row;

import org.inclusio.formats.sentence.Sentence;

/**
 * A row that could not be told apart into cells, where it is, and what to do about it.
 *
 * @param header the header of the column that is to blame, or null
 */
public record UnreadableRow(long line, String header, Sentence sentence) {

    /** No column is to blame. */
    public UnreadableRow(long line, Sentence sentence) {
        this(line, null, sentence);
    }
}
