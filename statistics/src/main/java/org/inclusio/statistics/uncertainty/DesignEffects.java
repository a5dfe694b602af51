package org.inclusio.statistics.uncertainty;

import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The design effect that stands in where a survey states none: households of one cluster resemble each other, so that a
 * survey tells less than as many persons drawn one by one. The numbers are this system's own rule.
 *
 * @param national for the whole country and groups spread over it
 * @param subnational for a part of the country: urban or rural places, or a national group outside the code lists
 */
public record DesignEffects(double national, double subnational) {

    public static final DesignEffects STANDARD = new DesignEffects(1.5, 2);

    public DesignEffects {
        if (!(national >= 1 && subnational >= 1)) {
            throw new IllegalArgumentException(
                    "a design effect that is assumed makes no sample better: %s, %s".formatted(national, subnational));
        }
    }

    public double assumed(Disaggregation group) {
        boolean everywhere = group.isTotal(Dimension.URBANISATION) && group.isTotal(Dimension.CUSTOM_BREAKDOWN);
        return everywhere ? national : subnational;
    }
}
