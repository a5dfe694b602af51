package org.inclusio.ingest.observation;

import java.util.List;

/** Whether the observations of an SDMX message stand in series or each by itself. */
enum Layout {
    SERIES("TIME_PERIOD"),
    FLAT("AllDimensions");

    private static final int TIME = StatedComponent.DIMENSIONS.size() - 1;

    private final String dimensionAtObservation;

    Layout(String dimensionAtObservation) {
        this.dimensionAtObservation = dimensionAtObservation;
    }

    /** As SDMX REST names it; TIME_PERIOD where it is left out. */
    static Layout of(String dimensionAtObservation) {
        if (dimensionAtObservation == null) {
            return SERIES;
        }
        for (Layout layout : values()) {
            if (layout.dimensionAtObservation.equals(dimensionAtObservation)) {
                return layout;
            }
        }
        throw ObservationRefusal.BAD_PARAMETER.because("The parameter dimensionAtObservation must be TIME_PERIOD, for"
                + " time series, or AllDimensions, for observations each by itself.");
    }

    String dimensionAtObservation() {
        return dimensionAtObservation;
    }

    /** The dimensions of a series; none where there are no series. */
    List<StatedComponent> ofSeries() {
        return this == SERIES ? StatedComponent.DIMENSIONS.subList(0, TIME) : List.of();
    }

    /** The dimensions of an observation within what it stands in. */
    List<StatedComponent> ofObservation() {
        return this == SERIES ? StatedComponent.DIMENSIONS.subList(TIME, TIME + 1) : StatedComponent.DIMENSIONS;
    }

    /** What tells a series from the next, which come one after the other; empty for all where there are no series. */
    List<String> series(StatedObservation one) {
        return ofSeries().stream().map(dimension -> dimension.text(one)).toList();
    }
}
