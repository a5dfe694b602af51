package org.inclusio.statistics.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Everything the system knows about indicators before any data arrive. Immutable; load it once. */
public final class IndicatorCatalogue {

    private static final List<String> CLOSED_LISTS = List.of(
            "freq",
            "sex",
            "urbanisation",
            "wealth-quantile",
            "education-level",
            "disability-status",
            "migration-status",
            "indigenous-status",
            "unit-measure",
            "unit-mult",
            "obs-status",
            "conf-status",
            "nature");

    private final List<Goal> goals;
    private final List<Target> targets;
    private final Map<String, Indicator> indicators;
    private final Map<String, Series> series;
    private final Map<String, BaseSeries> baseSeries;
    private final Map<String, AreaEntry> areas;
    private final Map<String, Region> regions;
    private final Map<String, CodeList> codeLists;
    private final List<Partition> partitions;
    private final List<GroupOrder> groupOrders;
    private final Map<MethodName, MethodText> methods = new EnumMap<>(MethodName.class);
    private final List<WorkedExample> examples;
    private final Map<String, Course> courses;
    private final Map<String, List<Series>> fedBy = new LinkedHashMap<>();
    private final Map<String, PopulationOfReference> populations = new LinkedHashMap<>();
    private final SharedCounts sharedCounts;

    private IndicatorCatalogue() {
        goals = new CatalogueFile("goals.csv").rows(row -> new Goal(row.getField("goal"), row.getField("title")));
        targets = new CatalogueFile("targets.csv")
                .rows(row -> new Target(row.getField("target"), row.getField("goal"), row.getField("text")));
        indicators = byCode(
                new CatalogueFile("indicators.csv")
                        .rows(row -> new Indicator(
                                row.getField("code"),
                                row.getField("goal"),
                                row.getField("target"),
                                row.getField("name"))),
                Indicator::code);
        series = byCode(new CatalogueFile("series.csv").rows(CatalogueRows::series), Series::code);
        baseSeries = byCode(new CatalogueFile("base-series.csv").rows(CatalogueRows::baseSeries), BaseSeries::code);
        areas = byCode(
                new CatalogueFile("areas.csv").rows(CatalogueRows::area),
                entry -> entry.area().iso3());
        regions = byCode(new CatalogueFile("regions.csv").rows(CatalogueRows::region), Region::code);
        codeLists = readCodeLists();
        partitions = new CatalogueFile("partitions.csv").rows(CatalogueRows::partition);
        groupOrders = new CatalogueFile("group-orders.csv").rows(CatalogueRows::groupOrder);
        new CatalogueFile("methods.csv")
                .rows(CatalogueRows::method)
                .forEach(method -> methods.put(method.method(), method));
        examples = new CatalogueFile("worked-examples.csv").rows(WorkedExample::of);
        new CatalogueFile("populations.csv")
                .rows(row -> populations.put(
                                row.getField("weight"),
                                PopulationOfReference.parse(
                                        row.getField("population"),
                                        row.getField("weighs").equals("Y")))
                        == null);
        courses = byCode(new CatalogueFile("courses.csv").rows(CatalogueRows::course), Course::series);
        for (Series one : series.values()) {
            one.terms().forEach(term -> feed(term.series(), one));
            one.alternative().ifPresent(rate -> feed(rate, one));
            one.weight().forEach(term -> feed(term.series(), one));
            one.further().forEach(term -> feed(term.series(), one));
            feed(one.code(), one);
        }
        sharedCounts = new SharedCounts(series.values(), baseSeries.values());
    }

    public static IndicatorCatalogue load() {
        return new IndicatorCatalogue();
    }

    public List<Goal> goals() {
        return goals;
    }

    public List<Target> targets() {
        return targets;
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The sub-series of the indicators, in the order of the official list. */
    public Collection<Series> series() {
        return series.values();
    }

    public Optional<Series> series(String code) {
        return Optional.ofNullable(series.get(code));
    }

    public Collection<BaseSeries> baseSeries() {
        return baseSeries.values();
    }

    public Optional<BaseSeries> baseSeries(String code) {
        return Optional.ofNullable(baseSeries.get(code));
    }

    public Collection<AreaEntry> areas() {
        return areas.values();
    }

    public Optional<AreaEntry> area(String iso3) {
        return Optional.ofNullable(areas.get(iso3));
    }

    public Collection<Region> regions() {
        return regions.values();
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** Whether an office may send values under this code. */
    public boolean isKnownSeries(String code) {
        return series.containsKey(code) || baseSeries.containsKey(code);
    }

    /**
     * The sub-series that a value of this code is an input of, be it as a term, as the population of reference that they
     * are weighted with in regions, or as reported by the office itself.
     */
    public List<Series> seriesFedBy(String code) {
        return Collections.unmodifiableList(fedBy.getOrDefault(code, List.of()));
    }

    /** What the sub-series count, and which of them count the same. */
    public SharedCounts sharedCounts() {
        return sharedCounts;
    }

    /** The group a series is about, which its total means. */
    public Disaggregation universe(String code) {
        Series computed = series.get(code);
        if (computed != null) {
            return computed.universe();
        }
        BaseSeries base = baseSeries.get(code);
        if (base == null) {
            throw new IllegalArgumentException("the catalogue has no series " + code);
        }
        return base.universe();
    }

    public String universeAge(String code) {
        return universe(code).age();
    }

    /** A code list by the name of its file; {@code age} and {@code custom-breakdown} are lists with a pattern. */
    public CodeList codeList(String name) {
        CodeList list = codeLists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("there is no code list " + name + ", only " + codeLists.keySet());
        }
        return list;
    }

    public CodeList codeList(Dimension dimension) {
        return codeList(dimension.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The people whom a sub-series is about, for the coverage of regions and for areas that stated no weight. */
    public PopulationOfReference populationOfReference(Series of) {
        PopulationOfReference other =
                populations.get(of.weight().stream().map(Term::toString).collect(Collectors.joining("+")));
        return other == null ? PopulationOfReference.of(of.weight()) : other;
    }

    /** What divides what, in the order in which a total is added up. */
    public List<Partition> partitions() {
        return partitions;
    }

    /** The ways in which the groups of a dimension are compared, the finest first; none where they are not. */
    public List<GroupOrder> groupOrders(Dimension dimension) {
        return groupOrders.stream()
                .filter(order -> order.dimension() == dimension)
                .toList();
    }

    /** A method in words. */
    public MethodText method(MethodName name) {
        return methods.get(name);
    }

    /** Values of a sub-series worked by hand, the usual way to compute it first. */
    public List<WorkedExample> examples(String series) {
        return examples.stream().filter(one -> one.series().equals(series)).toList();
    }

    /** How the values of a series or base series usually go from year to year. */
    public Course course(String code) {
        Course course = courses.get(code);
        if (course == null) {
            throw new IllegalArgumentException(
                    "the catalogue says of no series " + code + " how it goes through the years");
        }
        return course;
    }

    /** Whether the numbers of this series may be added over groups; what an office reports under an indicator may not. */
    public boolean isAdditive(String code) {
        BaseSeries base = baseSeries.get(code);
        return base != null && base.kind().isAdditive();
    }

    private void feed(String input, Series result) {
        List<Series> results = fedBy.computeIfAbsent(input, code -> new ArrayList<>());
        if (!results.contains(result)) {
            results.add(result);
        }
    }

    private static Map<String, CodeList> readCodeLists() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (String name : CLOSED_LISTS) {
            lists.put(name, CodeList.closed(name, new CatalogueFile("codes/" + name + ".csv").codes()));
        }
        lists.put("age", CodeList.ages("age", new CatalogueFile("codes/age-named.csv").codes()));
        lists.put("custom-breakdown", CodeList.open("custom-breakdown"));
        return Collections.unmodifiableMap(lists);
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T row : rows) {
            if (map.put(code.apply(row), row) != null) {
                throw new IllegalStateException("the catalogue lists " + code.apply(row) + " twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
