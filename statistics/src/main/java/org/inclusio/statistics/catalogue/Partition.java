package org.inclusio.statistics.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inclusio.statistics.observation.Dimension;

/**
 * Codes of a dimension that divide another one: nobody is in two of them and nobody is left out. {@code residuals} are
 * codes for persons whose group is not known; they belong to the whole where a table has them.
 */
public record Partition(Dimension dimension, String whole, List<String> parts, List<String> residuals) {

    public Partition {
        if (parts.size() < 2 || parts.contains(whole)) {
            throw new IllegalArgumentException("\"" + whole + "\" needs two parts or more that are not itself");
        }
        parts = List.copyOf(parts);
        residuals = List.copyOf(residuals);
    }

    /** The parts as a table divides its whole, which has these codes on the dimension. */
    public Partition of(Set<String> codes) {
        List<String> all = new ArrayList<>(parts);
        residuals.stream().filter(codes::contains).forEach(all::add);
        return new Partition(dimension, whole, all, List.of());
    }
}
