package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.PopulationOfReference;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.WorldPopulation;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The population of reference of whole areas by year, as the catalogue has it for every area whether it has values or
 * not: what the coverage of a region is measured by. One basis for all areas, so that no coverage exceeds 100 per cent.
 * Before the first year of the catalogue and after its last one the numbers are those of these years.
 */
public final class ReferencePopulation {

    private static final int FIRST_YEAR = WorldPopulation.FIRST_YEAR;
    private static final int YEARS = WorldPopulation.LAST_YEAR - FIRST_YEAR + 1;

    private final Map<String, BigDecimal[]> byArea = new HashMap<>();

    private ReferencePopulation() {}

    public static ReferencePopulation of(IndicatorCatalogue catalogue, Series series) {
        ReferencePopulation populations = new ReferencePopulation();
        PopulationOfReference reference = catalogue.populationOfReference(series);
        for (AreaEntry entry : catalogue.areas()) {
            String area = entry.area().iso3();
            if (reference.of(area, Disaggregation.TOTAL, FIRST_YEAR).isPresent()) {
                BigDecimal[] byYear = new BigDecimal[YEARS];
                for (int at = 0; at < YEARS; at++) {
                    byYear[at] = reference
                            .of(area, Disaggregation.TOTAL, FIRST_YEAR + at)
                            .orElseThrow();
                }
                populations.byArea.put(area, byYear);
            }
        }
        return populations;
    }

    /** {@code area} by its ISO 3166-1 alpha-3 code; none for an area that the catalogue has no population of. */
    public Optional<BigDecimal> of(String area, int year) {
        BigDecimal[] byYear = byArea.get(area);
        return byYear == null
                ? Optional.empty()
                : Optional.of(byYear[Math.min(Math.max(year - FIRST_YEAR, 0), YEARS - 1)]);
    }
}
