package org.inclusio.statistics.quality;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Nature of data as the Statistics Division codes it: who made a number. What a computed number inherits is this system's
 * own rule: it is as far from the country's own count as the farthest of its inputs.
 *
 * <p>Computed here from country data (C) alone it stays country data, for arithmetic adds no knowledge that the country
 * did not have; that it was computed is said by its origin. One adjusted input (CA) makes it adjusted, one estimated
 * input (E) estimated.
 */
public final class Nature {

    /** The nature of a number whose nature nobody stated. */
    public static final String UNKNOWN = "NA";

    /** From the country's own count to a figure that the country does not have. Unknown weighs more than adjusted. */
    private static final List<String> ORDER = List.of("C", "CA", UNKNOWN, "N", "E", "M", "G");

    private Nature() {}

    /**
     * The nature of what is computed from inputs of these natures.
     *
     * @param inputs null for an input of unknown nature
     * @return null when that is unknown
     */
    public static String carried(Collection<String> inputs) {
        String nature = Precedence.strongest(
                ORDER,
                inputs.stream()
                        .map(code -> Objects.requireNonNullElse(code, UNKNOWN))
                        .toList());
        return nature.equals(UNKNOWN) ? null : nature;
    }
}
