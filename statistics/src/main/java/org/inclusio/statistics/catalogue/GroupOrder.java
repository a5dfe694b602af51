package org.inclusio.statistics.catalogue;

import java.util.List;
import org.inclusio.statistics.observation.Dimension;

/**
 * All groups of a dimension in the order in which they are compared.
 *
 * @param groups from the most disadvantaged to the most advantaged; together they are everybody
 * @param ranked whether the groups have a natural rank, as wealth has and sex has not; where they have none, the order
 *     is this system's own convention
 */
public record GroupOrder(Dimension dimension, List<String> groups, boolean ranked) {

    public GroupOrder {
        groups = List.copyOf(groups);
        if (groups.size() < 2) {
            throw new IllegalArgumentException("a comparison needs two groups or more, not " + groups);
        }
    }
}
