package org.inclusio.statistics.aggregation;

import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;

/**
 * How far from the year in question an area's value may lie. The lengths are this system's own rule: three years, and
 * five where the value comes from a survey, which few countries hold every year.
 *
 * @param years on either side
 */
public record Window(int years) {

    public Window {
        if (years < 0) {
            throw new IllegalArgumentException("a window of " + years + " years lets nothing in");
        }
    }

    /** A series whose respondents are fewer than the population that it is weighted with comes from a survey. */
    public static boolean isSurvey(Series series) {
        return series.method() == MethodName.RATIO
                && !series.denominator().isEmpty()
                && !series.denominator().equals(series.weight());
    }
}
