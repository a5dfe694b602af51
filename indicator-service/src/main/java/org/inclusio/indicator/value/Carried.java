package org.inclusio.indicator.value;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.indicator.received.Observed;

/**
 * What a computed value inherits from its inputs. The rule is ours, the United Nations publish none: a value is no
 * better than the weakest thing it was computed from. What is computed from country data alone is country data; what
 * is computed with one estimate is an estimate.
 */
final class Carried {

    /** From the country's own count to a figure that the country does not have. Unknown weighs more than adjusted. */
    private static final List<String> NATURES = List.of("C", "CA", "NA", "N", "E", "M", "G");

    /** From normal through what limits comparison and what is not yet final to what was not observed. */
    private static final List<String> STATUSES =
            List.of("A", "S", "W", "K", "J", "D", "B", "P", "V", "N", "U", "G", "I", "E", "F");

    private Carried() {}

    /** UNSD nature of data: the one farthest from the country's own; null when that is unknown. */
    static String nature(List<Observed> inputs) {
        String nature =
                strongest(NATURES, inputs.stream().map(input -> Objects.requireNonNullElse(input.nature(), "NA")));
        return nature.equals("NA") ? null : nature;
    }

    /** SDMX CL_OBS_STATUS: the strongest qualification. */
    static String obsStatus(List<Observed> inputs) {
        return strongest(STATUSES, inputs.stream().map(Observed::obsStatus));
    }

    /** The distinct sources in the order of the inputs; null when none is stated. */
    static String source(List<Observed> inputs) {
        String sources = distinct(inputs, Observed::source);
        return sources.isEmpty() ? null : sources;
    }

    private static String distinct(List<Observed> inputs, Function<Observed, String> text) {
        return inputs.stream()
                .map(text)
                .filter(one -> one != null && !one.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A code that the order does not know is stronger than all that it knows. */
    private static String strongest(List<String> order, Stream<String> codes) {
        return codes.max((a, b) -> Integer.compare(rank(order, a), rank(order, b)))
                .orElseThrow(() -> new IllegalStateException("a value was computed from nothing"));
    }

    private static int rank(List<String> order, String code) {
        int rank = order.indexOf(code);
        return rank < 0 ? order.size() : rank;
    }
}
