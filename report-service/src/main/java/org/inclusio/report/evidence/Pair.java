package org.inclusio.report.evidence;

import org.inclusio.report.figure.Figure;

/** An area's values in the early and in the late window. */
public record Pair(Figure early, Figure late) {

    boolean isForTrends() {
        return early.reliability().isForTrends() && late.reliability().isForTrends();
    }
}
