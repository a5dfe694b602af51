package org.inclusio.report.evidence;

import java.util.Collection;
import org.inclusio.report.figure.Figure;

/**
 * When a number rests on figures that are too unsure, by a rule of our own: where a quarter of them or more are of low
 * reliability. No sentence is then written of it, and its row of a table is marked.
 */
final class LowReliability {

    private LowReliability() {}

    static boolean isMuch(Collection<Figure> figures) {
        long low = figures.stream()
                .filter(figure -> !figure.reliability().isSure())
                .count();
        return isMuch(low, figures.size());
    }

    static boolean isMuch(long low, long all) {
        return low > 0 && 4 * low >= all;
    }
}
