package org.inclusio.indicator.catalogue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The catalogue, read once at the start for everybody. */
class TheCatalogue {

    @Produces
    @Singleton
    IndicatorCatalogue catalogue() {
        return IndicatorCatalogue.load();
    }
}
