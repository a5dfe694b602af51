package org.inclusio.report.rendering.docx;

import com.ibm.icu.text.Bidi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.inclusio.report.document.Linked;

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

    /** @param statistic the number of the statistic that it is a part of, or null */
    record Run(String text, boolean rightToLeft, Integer statistic) {}

    /** A text without isolates, and of each of its characters the statistic that it is a part of, or null. */
    private record Known(String text, List<Integer> statistics) {}

    private DirectedText() {}

    static List<Run> runs(String text, boolean rightToLeft) {
        return runs(new Linked(text, List.of()), rightToLeft);
    }

    /** No run is of two statistics; directions are found in the whole text. */
    static List<Run> runs(Linked text, boolean rightToLeft) {
        Known known = embedded(text, rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
        int length = known.text().length();
        if (length == 0) {
            return List.of();
        }
        Bidi bidi = new Bidi(known.text(), rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < length; ) {
            boolean backwards = isBackwards(bidi, at);
            Integer statistic = known.statistics().get(at);
            int end = at + 1;
            // Levels of the same direction are one run.
            while (end < length
                    && isBackwards(bidi, end) == backwards
                    && Objects.equals(known.statistics().get(end), statistic)) {
                end++;
            }
            runs.add(new Run(known.text().substring(at, end), backwards, statistic));
            at = end;
        }
        return runs;
    }

    private static boolean isBackwards(Bidi bidi, int at) {
        return (bidi.getLevelAt(at) & 1) == 1;
    }

    /**
     * The text without isolates, which some word processors do not know: embeddings do the same where a mark of the direction
     * around them stands on both sides.
     */
    private static Known embedded(Linked text, char mark) {
        StringBuilder embedded = new StringBuilder(text.text().length());
        List<Integer> statistics = new ArrayList<>();
        Deque<Boolean> open = new ArrayDeque<>();
        for (Linked.Piece piece : text.pieces()) {
            for (char c : piece.text().toCharArray()) {
                switch (c) {
                    case LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE -> {
                        boolean known = c != FIRST_STRONG_ISOLATE;
                        open.push(known);
                        if (known) {
                            embedded.append(mark)
                                    .append(
                                            c == LEFT_TO_RIGHT_ISOLATE
                                                    ? LEFT_TO_RIGHT_EMBEDDING
                                                    : RIGHT_TO_LEFT_EMBEDDING);
                        }
                    }
                    case POP_ISOLATE -> {
                        if (!open.isEmpty() && open.pop()) {
                            embedded.append(POP).append(mark);
                        }
                    }
                    default -> embedded.append(c);
                }
                while (statistics.size() < embedded.length()) {
                    statistics.add(piece.statistic());
                }
            }
        }
        return new Known(embedded.toString(), statistics);
    }
}
