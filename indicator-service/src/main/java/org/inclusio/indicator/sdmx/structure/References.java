package org.inclusio.indicator.sdmx.structure;

import java.util.EnumSet;
import java.util.Set;
import org.inclusio.formats.structure.ArtefactType;

/**
 * What comes with what is found: in which directions, and whatever is found on the way of some types.
 *
 * @param types those besides the directions, near or far
 */
record References(Set<Direction> directions, Set<ArtefactType> types) {

    /** As the standard names them. */
    enum Direction {
        NONE,
        PARENTS,
        PARENTSANDSIBLINGS,
        ANCESTORS,
        CHILDREN,
        DESCENDANTS,
        ALL;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final References NONE = new References(Set.of(), Set.of());

    References {
        directions = directions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(directions));
        types = types.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(types));
    }

    boolean has(Direction direction) {
        return directions.contains(direction);
    }
}
