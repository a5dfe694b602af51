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

    String matched(Dimension dimension, String code) {
        return code.equals(group.get(dimension)) ? Disaggregation.ALL : code;
    }

    String written(Dimension dimension, String code) {
        return code.equals(Disaggregation.ALL) ? group.get(dimension) : code;
    }
}
