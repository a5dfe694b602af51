package org.inclusio.indicator.recompute;

import java.util.List;
import org.inclusio.indicator.received.Observed;
import org.inclusio.statistics.observation.Bounds;

/** Where a computed value comes from, in words. */
final class JoinedSources {

    private static final String BETWEEN = "; ";

    private JoinedSources() {}

    /**
     * The distinct sources in the order of the inputs; null when none is stated. Where they do not all fit into a text,
     * those that do, one at least, and in brackets how many more there are: each stands whole with its own input.
     */
    static String of(List<Observed> inputs) {
        List<String> sources = inputs.stream()
                .map(Observed::source)
                .filter(one -> one != null && !one.isBlank())
                .distinct()
                .toList();
        if (sources.isEmpty()) {
            return null;
        }
        StringBuilder joined = new StringBuilder(sources.get(0));
        for (int i = 1; i < sources.size(); i++) {
            if (joined.length() + BETWEEN.length() + sources.get(i).length() > Bounds.LONGEST_TEXT) {
                return joined.append(BETWEEN)
                        .append("(+")
                        .append(sources.size() - i)
                        .append(')')
                        .toString();
            }
            joined.append(BETWEEN).append(sources.get(i));
        }
        return joined.toString();
    }
}
