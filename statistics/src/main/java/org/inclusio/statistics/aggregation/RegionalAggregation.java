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
import org.inclusio.statistics.observation.Limit;

/**
 * Makes the values of regions from those of their areas, one area after the other; it holds what regions add up to and
 * no area, so that its size depends on groups and years alone. A region has a value for the years of which one of its
 * areas has one.
 *
 * <p>Rules of this system, because none is published: the window of years, the least coverage, that the coverage of a
 * group is that of the whole populations of the areas that have a value for it, and that an area that the catalogue has no
 * population of counts in no region's coverage by population, only in the number of areas.
 */
public final class RegionalAggregation {

    /** @param leastCoverage per cent that have to stand behind a published value */
    public record Rules(Window window, int leastCoverage) {}

    /** What areas that belong to the same regions add up to in a year, for one group. */
    @SuppressWarnings("ReferenceEquality")
    private static final class Sums {
        private final Aggregate observed = new Aggregate();
        /** Those that stand for the year in another way when values are imputed. */
        private Aggregate observedOnly;
        /** What they bring then. */
        private Aggregate imputedOnly;

        private boolean isOfTheYear;
        private boolean estimated;

        void add(Optional<Standing> standing, Optional<Standing> imputed, BigDecimal population) {
            standing.ifPresent(one -> {
                observed.add(one.contribution(), population);
                isOfTheYear |= one.how() == Timeline.How.OF_THE_YEAR;
                estimated |= one.estimated() || one.contribution().wholeWeight();
            });
            boolean isSame = standing.isPresent()
                    && imputed.isPresent()
                    && standing.get().contribution() == imputed.get().contribution();
            if (!isSame && imputedOnly == null) {
                observedOnly = new Aggregate();
                imputedOnly = new Aggregate();
            }
            if (!isSame) {
                standing.ifPresent(one -> observedOnly.add(one.contribution(), population));
                imputed.ifPresent(one -> imputedOnly.add(one.contribution(), population));
            }
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY_ALL = new BigDecimal("99.99");
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 201;

    private final Series series;
    private final List<Region> regions;
    private final List<List<AreaEntry>> members = new ArrayList<>();
    private final ReferencePopulation populations;
    private final Rules rules;

    /** Areas of the same regions are added up together, and only once: a kind is a set of regions. */
    private final List<List<Integer>> kinds = new ArrayList<>();

    private final Map<String, Integer> kindOf = new HashMap<>();
    /** Whether the areas of a kind are in a region. */
    private final boolean[][] isIn;

    private final Map<Disaggregation, Sums[][]> sums = new LinkedHashMap<>();

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
            if (!own.isEmpty()) {
                if (!kinds.contains(own)) {
                    kinds.add(own);
                }
                kindOf.put(area.area().iso3(), kinds.indexOf(own));
            }
        }
        isIn = new boolean[kinds.size()][regions.size()];
        for (int kind = 0; kind < isIn.length; kind++) {
            for (int region : kinds.get(kind)) {
                isIn[kind][region] = true;
            }
        }
    }

    /** Adds what an area has for one group. */
    public void add(String area, Disaggregation group, Timeline timeline) {
        Integer kind = kindOf.get(area);
        if (kind == null || timeline.isEmpty()) {
            return;
        }
        Sums[][] ofGroup = sums.computeIfAbsent(group, one -> new Sums[kinds.size()][]);
        if (ofGroup[kind] == null) {
            ofGroup[kind] = new Sums[YEARS];
        }
        Sums[] byYear = ofGroup[kind];
        int first = Math.max(FIRST_YEAR, timeline.first() - rules.window().years());
        int last = Math.min(
                FIRST_YEAR + YEARS - 1, timeline.last() + rules.window().years());
        for (int year = first; year <= last; year++) {
            Optional<Standing> observed = timeline.observed(year, rules.window());
            Optional<Standing> imputed = observed.isPresent() && observed.get().how() == Timeline.How.OF_THE_YEAR
                    ? observed
                    : timeline.imputed(year, rules.window());
            if (observed.isPresent() || imputed.isPresent()) {
                if (byYear[year - FIRST_YEAR] == null) {
                    byYear[year - FIRST_YEAR] = new Sums();
                }
                byYear[year - FIRST_YEAR].add(
                        observed, imputed, populations.of(area, year).orElse(BigDecimal.ZERO));
            }
        }
    }

    /** What the areas that were added make of each region, group and year. */
    public List<RegionalValue> values() {
        List<RegionalValue> values = new ArrayList<>();
        BigDecimal[][] totals = new BigDecimal[regions.size()][YEARS];
        sums.forEach((group, ofGroup) -> {
            for (int region = 0; region < regions.size(); region++) {
                for (int year = 0; year < YEARS; year++) {
                    value(region, group, year, ofGroup, totals[region]).ifPresent(values::add);
                }
            }
        });
        return values;
    }

    private Optional<RegionalValue> value(
            int region, Disaggregation group, int at, Sums[][] ofGroup, BigDecimal[] totals) {
        boolean isOfTheYear = false;
        for (int kind = 0; kind < ofGroup.length; kind++) {
            Sums some = ofGroup[kind] == null ? null : ofGroup[kind][at];
            isOfTheYear |= some != null && some.isOfTheYear && isIn[kind][region];
        }
        if (!isOfTheYear) {
            return Optional.empty();
        }
        Aggregate observed = new Aggregate();
        Aggregate imputed = new Aggregate();
        boolean estimated = false;
        for (int kind = 0; kind < ofGroup.length; kind++) {
            Sums some = ofGroup[kind] == null ? null : ofGroup[kind][at];
            if (some != null && isIn[kind][region]) {
                observed.add(some.observed);
                imputed.add(some.observed);
                if (some.imputedOnly != null) {
                    imputed.remove(some.observedOnly);
                    imputed.add(some.imputedOnly);
                }
                estimated |= some.estimated;
            }
        }
        int areas = members.get(region).size();
        if (totals[at] == null) {
            totals[at] = total(region, FIRST_YEAR + at);
        }
        BigDecimal coverage = share(observed, totals[at], areas);
        BigDecimal imputedCoverage = share(imputed, totals[at], areas);
        return Optional.of(new RegionalValue(
                regions.get(region).code(),
                group,
                FIRST_YEAR + at,
                published(observed, coverage),
                publishedLimit(observed, coverage),
                coverage,
                observed.areas(),
                observed.surveyed(),
                observed.catalogued(),
                areas,
                published(imputed, imputedCoverage),
                imputedCoverage,
                estimated));
    }

    private BigDecimal published(Aggregate sum, BigDecimal coverage) {
        return isPublished(coverage) ? sum.value(series).orElse(null) : null;
    }

    private Limit publishedLimit(Aggregate sum, BigDecimal coverage) {
        return isPublished(coverage) ? sum.limit(series).orElse(null) : null;
    }

    private boolean isPublished(BigDecimal coverage) {
        return coverage.compareTo(BigDecimal.valueOf(rules.leastCoverage())) >= 0;
    }

    private BigDecimal total(int region, int year) {
        return members.get(region).stream()
                .flatMap(area -> populations.of(area.area().iso3(), year).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(Aggregate part, BigDecimal total, int areas) {
        return total.signum() > 0
                ? share(part.covered(), total)
                : BigDecimal.valueOf(part.areas())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(areas), 2, RoundingMode.HALF_UP);
    }

    /** Nearly everybody is not everybody: 100 per cent is said of the whole only. */
    private static BigDecimal share(BigDecimal covered, BigDecimal total) {
        BigDecimal rounded = covered.multiply(HUNDRED).divide(total, 2, RoundingMode.HALF_UP);
        return rounded.compareTo(HUNDRED) >= 0 && covered.compareTo(total) < 0 ? NEARLY_ALL : rounded;
    }
}
