package org.inclusio.formats.write;

import java.util.Arrays;
import java.util.Optional;

/** Whether the observations of an SDMX message stand in series or each by itself. */
public enum Layout {
    SERIES("TIME_PERIOD"),
    FLAT("AllDimensions");

    private final String dimensionAtObservation;

    Layout(String dimensionAtObservation) {
        this.dimensionAtObservation = dimensionAtObservation;
    }

    /** As SDMX REST names it; empty where it is none of these. */
    public static Optional<Layout> of(String dimensionAtObservation) {
        return Arrays.stream(values())
                .filter(layout -> layout.dimensionAtObservation.equals(dimensionAtObservation))
                .findFirst();
    }

    /** As SDMX REST names it. */
    public String dimensionAtObservation() {
        return dimensionAtObservation;
    }
}
