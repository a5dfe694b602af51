package org.inclusio.report.rendering.docx;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A text in runs that each go one way, as a word processor wants them: it asks of each run whether it goes from right to
 * left. Directions are found by the Unicode Bidirectional Algorithm (UAX #9).
 */
final class DirectedText {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char LEFT_TO_RIGHT_EMBEDDING = '\u202a';
    private static final char RIGHT_TO_LEFT_EMBEDDING = '\u202b';
    private static final char POP = '\u202c';
    private static final char LEFT_TO_RIGHT_MARK = '\u200e';
    private static final char RIGHT_TO_LEFT_MARK = '\u200f';

    record Run(String text, boolean rightToLeft) {}

    private DirectedText() {}

    static List<Run> runs(String text, boolean rightToLeft) {
        String known = embedded(text, rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
        if (known.isEmpty()) {
            return List.of();
        }
        Bidi bidi = new Bidi(known, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < known.length(); ) {
            BidiRun run = bidi.getLogicalRun(at);
            int end = run.getLimit();
            boolean backwards = run.getDirection() == Bidi.RTL;
            // Levels of the same direction are one run.
            while (end < known.length() && (bidi.getLogicalRun(end).getDirection() == Bidi.RTL) == backwards) {
                end = bidi.getLogicalRun(end).getLimit();
            }
            runs.add(new Run(known.substring(at, end), backwards));
            at = end;
        }
        return runs;
    }

    /**
     * The text without isolates, which some word processors do not know: embeddings do the same where a mark of the direction
     * around them stands on both sides.
     */
    private static String embedded(String text, char mark) {
        StringBuilder embedded = new StringBuilder(text.length());
        Deque<Boolean> open = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            switch (c) {
                case LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE -> {
                    boolean known = c != FIRST_STRONG_ISOLATE;
                    open.push(known);
                    if (known) {
                        embedded.append(mark)
                                .append(c == LEFT_TO_RIGHT_ISOLATE ? LEFT_TO_RIGHT_EMBEDDING : RIGHT_TO_LEFT_EMBEDDING);
                    }
                }
                case POP_ISOLATE -> {
                    if (!open.isEmpty() && open.pop()) {
                        embedded.append(POP).append(mark);
                    }
                }
                default -> embedded.append(c);
            }
        }
        return embedded.toString();
    }
}
