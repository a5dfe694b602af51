package org.inclusio.formats.row;

import org.inclusio.formats.sentence.Sentence;

/** How the file of an office calls what a row says: its own header over a column and its own word in it. */
public interface Origin {

    /** The header of the column that says it; null when none does. */
    String header(Column column);

    /** The office's own word in that column; null when it has none, or when it is the code itself. */
    default String word(Column column) {
        return null;
    }

    /** How a sentence names the column. */
    default Sentence named(Column column) {
        return Sentence.verbatim(column.name());
    }
}
