package org.inclusio.formats.write;

import java.util.List;
import java.util.Optional;

/**
 * Whether the observations of an SDMX message stand in series, and what differs within one, or each by itself.
 *
 * @param dimensionAtObservation as SDMX REST names it: the dimension whose codes differ within a series, or AllDimensions
 * @param hasObservations whether series are written with their observations, and not alone
 */
public record Layout(String dimensionAtObservation, boolean hasObservations) {

    /** In time series. */
    public static final Layout SERIES = new Layout("TIME_PERIOD", true);

    public static final Layout FLAT = new Layout("AllDimensions", true);

    /** Those that every structure can have. */
    public static List<Layout> values() {
        return List.of(SERIES, FLAT);
    }

    /** As SDMX REST names it; empty where it is none of those that every structure can have. */
    public static Optional<Layout> of(String dimensionAtObservation) {
        return values().stream()
                .filter(layout -> layout.dimensionAtObservation.equals(dimensionAtObservation))
                .findFirst();
    }

    /** In series in which this dimension differs, or flat; whether there is such a dimension the caller knows. */
    public static Layout at(String dimension) {
        return new Layout(dimension, true);
    }

    /** The same with series alone; what is flat becomes time series, which have no observation to lay flat. */
    public Layout withoutObservations() {
        return new Layout(isFlat() ? SERIES.dimensionAtObservation : dimensionAtObservation, false);
    }

    /** Whether each observation stands by itself. */
    public boolean isFlat() {
        return dimensionAtObservation.equals(FLAT.dimensionAtObservation);
    }

    /** Whether the observations of a series differ in their time. */
    public boolean isOfTime() {
        return dimensionAtObservation.equals(SERIES.dimensionAtObservation);
    }
}
