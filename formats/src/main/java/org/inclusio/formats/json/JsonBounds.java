package org.inclusio.formats.json;

import org.inclusio.formats.row.UnreadableFile;

/** How much of a message is held while its observations are read: lists of values, and what stands above observations. */
final class JsonBounds {

    static final int MOST_VALUES = 1_000_000;
    private static final int MOST_CHARACTERS = 1 << 24;

    private int values;
    private long characters;

    /** @throws UnreadableFile when no more can be held */
    void hold(Object value, long line) {
        characters += value == null ? 0 : value.toString().length();
        if (++values > MOST_VALUES || characters > MOST_CHARACTERS) {
            throw UnreadableFile.at(
                    line, "READABLE_FILE.many-values", "most", MOST_VALUES, "characters", MOST_CHARACTERS);
        }
    }
}
