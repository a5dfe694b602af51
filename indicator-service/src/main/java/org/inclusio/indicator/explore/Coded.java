package org.inclusio.indicator.explore;

import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** The group of a value as it is told. */
final class Coded {

    private Coded() {}

    static Disaggregation disaggregation(IndicatorValue value) {
        Disaggregation group = Disaggregation.TOTAL;
        for (Dimension dimension : Dimension.values()) {
            String code = value.code(dimension);
            group = code == null ? group : group.with(dimension, code);
        }
        return group;
    }
}
