package org.inclusio.formats.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a part of a cube is made of.
 *
 * @param values codes by dimension, in the order of the key
 * @param periods from when to when; none where nothing is said of time
 */
public record CubeRegion(Map<String, List<String>> values, Optional<Periods> periods) {

    /** The first and the last period, both included. */
    public record Periods(String first, String last) {}

    public CubeRegion {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }
}
