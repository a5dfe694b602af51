package org.inclusio.statistics.observation;

import java.util.Objects;

/** What a time series is about: a series code, an area and a group. With a period it names one observation. */
public record SeriesKey(String series, Area area, Disaggregation disaggregation) {

    public SeriesKey {
        if (series == null || series.isBlank()) {
            throw new IllegalArgumentException("a series needs a code, such as POP");
        }
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(disaggregation, "disaggregation");
    }
}
