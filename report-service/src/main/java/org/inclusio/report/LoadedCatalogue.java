package org.inclusio.report;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The catalogue, read once. */
final class LoadedCatalogue {

    @Produces
    @Singleton
    IndicatorCatalogue catalogue() {
        return IndicatorCatalogue.load();
    }
}
