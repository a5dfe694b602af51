package org.inclusio.statistics.computation;

import java.util.Arrays;
import java.util.List;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** The group a series is about, which its total means: under-five deaths are about {@code Y0T4} with or without it. */
public final class Universe {

    private final Disaggregation group;

    /** The dimensions on which the universe is not everybody; few or none. */
    private final List<Dimension> fixed;

    public Universe(Disaggregation group) {
        this.group = group;
        this.fixed = Arrays.stream(Dimension.values())
                .filter(dimension -> !group.isTotal(dimension))
                .toList();
    }

    public Disaggregation group() {
        return group;
    }

    /** The group as cells are matched: a code that is the universe's own becomes the total. */
    public Disaggregation matched(Disaggregation observed) {
        Disaggregation matched = observed;
        for (Dimension dimension : fixed) {
            matched = matched.with(dimension, matched(dimension, observed.get(dimension)));
        }
        return matched;
    }

    /** The group as results are written: the total becomes the universe's own code. */
    public Disaggregation written(Disaggregation matched) {
        Disaggregation written = matched;
        for (Dimension dimension : fixed) {
            written = written.with(dimension, written(dimension, matched.get(dimension)));
        }
        return written;
    }

    /**
     * Of two groups that match alike, whether the first says more of what it means: under-five deaths of girls at
     * {@code Y0T4} say more than those at the total of ages. Where both say as much, the first dimension decides, so
     * that it never depends on the order in which they came.
     */
    public boolean isMoreExplicit(Disaggregation one, Disaggregation other) {
        long difference = explicitCodes(one) - explicitCodes(other);
        if (difference != 0) {
            return difference > 0;
        }
        return fixed.stream()
                .filter(dimension -> one.isTotal(dimension) != other.isTotal(dimension))
                .findFirst()
                .map(dimension -> !one.isTotal(dimension))
                .orElse(false);
    }

    private long explicitCodes(Disaggregation observed) {
        return fixed.stream().filter(dimension -> !observed.isTotal(dimension)).count();
    }

    String matched(Dimension dimension, String code) {
        return code.equals(group.get(dimension)) ? Disaggregation.ALL : code;
    }

    String written(Dimension dimension, String code) {
        return code.equals(Disaggregation.ALL) ? group.get(dimension) : code;
    }
}
