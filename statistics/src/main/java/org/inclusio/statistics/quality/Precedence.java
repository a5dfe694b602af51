package org.inclusio.statistics.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which of several codes stands for all. */
final class Precedence {

    private Precedence() {}

    /** The code that comes last in the order; one that the order does not know is stronger than all that it knows. */
    static String strongest(List<String> order, Collection<String> codes) {
        return codes.stream()
                .max(Comparator.comparingInt(code -> rank(order, code)))
                .orElseThrow(() -> new IllegalArgumentException("a value was computed from nothing"));
    }

    private static int rank(List<String> order, String code) {
        int rank = order.indexOf(code);
        return rank < 0 ? order.size() : rank;
    }
}
