package org.inclusio.indicator.inequality;

import java.util.Comparator;
import java.util.Optional;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.inequality.Measured;

/** In which order areas are listed by a measure. */
enum Sort {
    WIDEST_FIRST("-gap"),
    NARROWEST_FIRST("gap"),
    HIGHEST_FIRST("-value"),
    LOWEST_FIRST("value");

    private final String parameter;

    Sort(String parameter) {
        this.parameter = parameter;
    }

    static Optional<Sort> parse(String parameter) {
        for (Sort sort : values()) {
            if (sort.parameter.equals(parameter)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** Compares what the measure says of two distributions. */
    Comparator<Measured.Value> by(Measure measure) {
        return switch (this) {
            case LOWEST_FIRST -> Comparator.comparingDouble(Measured.Value::value);
            case HIGHEST_FIRST ->
                Comparator.<Measured.Value>comparingDouble(Measured.Value::value)
                        .reversed();
            case NARROWEST_FIRST -> Comparator.comparingDouble(value -> gap(measure, value.value()));
            case WIDEST_FIRST ->
                Comparator.<Measured.Value>comparingDouble(value -> gap(measure, value.value()))
                        .reversed();
        };
    }

    /** How far from equality, in either direction; a quotient of 2 is as far as one of 1/2. */
    private static double gap(Measure measure, double value) {
        return measure.equality() == Measure.Equality.AT_1 ? Math.abs(Math.log(value)) : Math.abs(value);
    }
}
