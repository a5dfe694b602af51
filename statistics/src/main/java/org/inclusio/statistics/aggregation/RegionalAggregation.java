package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.statistics.aggregation.Timeline.Standing;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * Makes the values of regions from those of their areas, one area after the other; it holds what regions add up to and
 * no area, so that its size depends on groups and years alone. A region has a value for the years of which one of its
 * areas has one.
 *
 * <p>Rules of this system, because none is published: the window of years, the least coverage, that the coverage of a
 * group is that of the whole populations of the areas that have a value for it, and that an area without a known
 * population of reference counts in no region's coverage by population.
 */
public final class RegionalAggregation {

    /** @param leastCoverage per cent that have to stand behind a published value */
    public record Rules(Window window, int leastCoverage) {}

    private record Key(int region, Disaggregation group, int year) {}

    private static final class Sums {
        private final Aggregate observed = new Aggregate();
        private final Aggregate imputed = new Aggregate();
        private BigDecimal covered = BigDecimal.ZERO;
        private BigDecimal imputedCovered = BigDecimal.ZERO;
        private boolean isOfTheYear;
        private boolean estimated;
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Series series;
    private final List<Region> regions;
    private final Map<String, int[]> regionsOf = new HashMap<>();
    private final List<List<AreaEntry>> members = new ArrayList<>();
    private final ReferencePopulation populations;
    private final Rules rules;
    private final Map<Key, Sums> sums = new LinkedHashMap<>();
    private final Map<List<Integer>, BigDecimal> totals = new HashMap<>();

    /** @param areas all areas of the catalogue, whether they have values or not */
    public RegionalAggregation(
            Series series,
            Collection<Region> regions,
            Collection<AreaEntry> areas,
            ReferencePopulation populations,
            Rules rules) {
        this.series = series;
        this.regions = List.copyOf(regions);
        this.populations = populations;
        this.rules = rules;
        for (Region region : regions) {
            members.add(areas.stream()
                    .filter(area -> area.isMemberOf(region.code()) && series.isAbout(area))
                    .toList());
        }
        for (AreaEntry area : areas) {
            List<Integer> own = new ArrayList<>();
            for (int region = 0; region < members.size(); region++) {
                if (members.get(region).contains(area)) {
                    own.add(region);
                }
            }
            regionsOf.put(area.area().iso3(), own.stream().mapToInt(one -> one).toArray());
        }
    }

    /** Adds what an area has for one group. */
    public void add(String area, Disaggregation group, Timeline timeline) {
        int[] own = regionsOf.getOrDefault(area, new int[0]);
        if (own.length == 0 || timeline.years().isEmpty()) {
            return;
        }
        int first = timeline.years().first() - rules.window().years();
        int last = timeline.years().last() + rules.window().years();
        for (int year = first; year <= last; year++) {
            Optional<Standing> observed = timeline.observed(year, rules.window());
            Optional<Standing> imputed = timeline.imputed(year, rules.window());
            if (observed.isEmpty() && imputed.isEmpty()) {
                continue;
            }
            BigDecimal population = populations.of(area, year).orElse(BigDecimal.ZERO);
            for (int region : own) {
                Sums here = sums.computeIfAbsent(new Key(region, group, year), key -> new Sums());
                observed.ifPresent(standing -> {
                    here.observed.add(standing.contribution());
                    here.covered = here.covered.add(population);
                    here.isOfTheYear |= standing.how() == Timeline.How.OF_THE_YEAR;
                    here.estimated |=
                            standing.estimated() || standing.contribution().wholeWeight();
                });
                imputed.ifPresent(standing -> {
                    here.imputed.add(standing.contribution());
                    here.imputedCovered = here.imputedCovered.add(population);
                });
            }
        }
    }

    /** What the areas that were added make of each region, group and year. */
    public List<RegionalValue> values() {
        List<RegionalValue> values = new ArrayList<>();
        sums.forEach((key, here) -> {
            if (here.isOfTheYear) {
                values.add(value(key, here));
            }
        });
        return values;
    }

    private RegionalValue value(Key key, Sums here) {
        int areas = members.get(key.region()).size();
        BigDecimal total = total(key.region(), key.year());
        BigDecimal coverage = share(here.covered, total, here.observed.areas(), areas);
        BigDecimal imputedCoverage = share(here.imputedCovered, total, here.imputed.areas(), areas);
        return new RegionalValue(
                regions.get(key.region()).code(),
                key.group(),
                key.year(),
                published(here.observed, coverage),
                coverage,
                here.observed.areas(),
                areas,
                published(here.imputed, imputedCoverage),
                imputedCoverage,
                here.estimated);
    }

    private BigDecimal published(Aggregate sum, BigDecimal coverage) {
        return coverage.compareTo(BigDecimal.valueOf(rules.leastCoverage())) < 0
                ? null
                : sum.value(series).orElse(null);
    }

    private BigDecimal total(int region, int year) {
        return totals.computeIfAbsent(
                List.of(region, year),
                key -> members.get(region).stream()
                        .flatMap(area -> populations.of(area.area().iso3(), year).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal share(BigDecimal covered, BigDecimal total, int areasWithData, int areas) {
        return total.signum() > 0
                ? covered.multiply(HUNDRED).divide(total, 2, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(areasWithData)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(areas), 2, RoundingMode.HALF_UP);
    }
}
