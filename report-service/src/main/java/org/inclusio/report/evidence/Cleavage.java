package org.inclusio.report.evidence;

import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Two groups of people whose values are compared. */
public enum Cleavage {
    SEX(Dimension.SEX, "F", "M"),
    AGE(Dimension.AGE, "Y15T24", "Y_GE25"),
    RESIDENCE(Dimension.URBANISATION, "R", "U"),
    WEALTH(Dimension.WEALTH_QUANTILE, "Q1", "Q5"),
    DISABILITY(Dimension.DISABILITY_STATUS, "PD", "PWD");

    private final Dimension dimension;
    private final String first;
    private final String second;

    Cleavage(Dimension dimension, String first, String second) {
        this.dimension = dimension;
        this.first = first;
        this.second = second;
    }

    public Dimension dimension() {
        return dimension;
    }

    boolean isFirst(Disaggregation group) {
        return Disaggregation.TOTAL.with(dimension, first).equals(group);
    }

    boolean isSecond(Disaggregation group) {
        return Disaggregation.TOTAL.with(dimension, second).equals(group);
    }
}
