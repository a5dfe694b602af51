package org.inclusio.statistics.computation;

import org.inclusio.statistics.disaggregation.Tabulation;
import org.inclusio.statistics.observation.Period;

/** Sees every table of base statistics that a sub-series is computed from, once for each year. */
@FunctionalInterface
public interface TableWatch {

    TableWatch NONE = (series, period, table) -> {};

    /** The groups of the table are matched with the universe of the base series. */
    void see(String series, Period period, Tabulation table);
}
