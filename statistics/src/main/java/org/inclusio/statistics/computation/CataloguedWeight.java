package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.Optional;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.PopulationOfReference;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * The population of reference of an area that the catalogue has, for a weight that the area did not state.
 *
 * @param area null where nobody names it
 */
record CataloguedWeight(PopulationOfReference reference, String area) {

    static CataloguedWeight of(IndicatorCatalogue catalogue, Series series, Slice slice) {
        return new CataloguedWeight(
                catalogue.populationOfReference(series), slice.area().orElse(null));
    }

    /** None where the catalogue has no number of the group, or one that stands for coverage only. */
    Optional<BigDecimal> of(Disaggregation group, Period period) {
        return area == null || !reference.weighs()
                ? Optional.empty()
                : reference.of(area, group, period.year()).filter(weight -> weight.signum() > 0);
    }
}
