package org.inclusio.indicator.sdmx;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** The codes of the components of the published structure, with their names by language; in every one of them in English. */
public final class PublishedCodes {

    /** The name of the one code of a list from which nothing was stated. */
    public static final String NOT_STATED = "Not stated";

    private static final String ENGLISH = "en";
    private static final String AGE = "age";
    private static final String CUSTOM = "custom-breakdown";
    private static final String WORLD = "WORLD";
    private static final String WORLD_IN_M49 = "001";

    private final Map<Component, Map<String, Map<String, String>>> lists = new EnumMap<>(Component.class);
    private final Map<String, String> areaOfM49 = new LinkedHashMap<>();
    private final AreaNumbers areaNumbers = new AreaNumbers(new LinkedHashMap<>());
    private final IndicatorCatalogue catalogue;

    public PublishedCodes(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        Map<String, Map<String, String>> areas = new LinkedHashMap<>();
        catalogue.areas().forEach(one -> {
            areas.put(one.area().iso3(), one.names());
            areaOfM49.put(withoutZeros(one.m49()), one.area().iso3());
            areaNumbers.ofArea().put(one.area().iso3(), one.m49());
        });
        catalogue.regions().forEach(one -> areas.put(one.code(), one.names()));
        areaNumbers.ofArea().put(WORLD, WORLD_IN_M49);
        lists.put(Component.REF_AREA, areas);
        Map<String, Map<String, String>> series = new LinkedHashMap<>();
        catalogue.series().forEach(one -> series.put(one.code(), CatalogueNames.of("series", one.code(), one.name())));
        lists.put(Component.SERIES, series);
        for (Dimension dimension : Dimension.values()) {
            CodeList list = catalogue.codeList(dimension);
            put(Component.valueOf(dimension.sdmxName()), list.name(), list);
        }
        put(Component.FREQ, catalogue.codeList("freq"));
        put(Component.UNIT_MEASURE, "unit", catalogue.codeList("unit-measure"));
        put(Component.UNIT_MULT, catalogue.codeList("unit-mult"));
        put(Component.OBS_STATUS, "obs-status", catalogue.codeList("obs-status"));
        put(Component.CONF_STATUS, catalogue.codeList("conf-status"));
        put(Component.NATURE, "nature", catalogue.codeList("nature"));
        lists.put(Component.ORIGIN, named(Origin.values()));
        lists.put(Component.PRECISION, named(Precision.Basis.values()));
        lists.put(Component.RELIABILITY, named(Reliability.values()));
        lists.get(Component.RELIABILITY)
                .replaceAll((code, names) -> CatalogueNames.of("reliability", code, names.get(ENGLISH)));
    }

    private void put(Component component, CodeList list) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        list.names().forEach((code, name) -> codes.put(code, Map.of(ENGLISH, name)));
        lists.put(component, codes);
    }

    /** @param kind under which the catalogue has names in other languages */
    private void put(Component component, String kind, CodeList list) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        list.names().forEach((code, name) -> codes.put(code, CatalogueNames.of(kind, code, name)));
        lists.put(component, codes);
    }

    private static Map<String, Map<String, String>> named(Enum<?>[] values) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            codes.put(
                    value.name(), Map.of(ENGLISH, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
        }
        return codes;
    }

    /** Areas by their M49 number; regions that have none by their own code. */
    private record AreaNumbers(Map<String, String> ofArea) implements Wording {
        @Override
        public String told(String own) {
            return ofArea.getOrDefault(own, own);
        }

        @Override
        public String meant(String told) {
            // Numbers are taken for areas everywhere.
            return told;
        }

        @Override
        public String toString() {
            return "M49";
        }
    }

    /** How a dataflow writes the codes of a component. */
    public Wording wording(FlowComponent component) {
        return switch (component.codes()) {
            case OWN -> Wording.Fixed.OWN;
            case AREA_NUMBER -> areaNumbers;
            case TOTAL_AS_LETTER -> Wording.Fixed.TOTAL_AS_LETTER;
            case AGE_GROUP -> Wording.Fixed.AGE_GROUP;
            case NOT_STATED -> Wording.Fixed.NOT_STATED;
        };
    }

    /** The own code that is meant by one of a dataflow; what is no code comes back as it is. */
    public String meant(FlowComponent component, String code) {
        return meant(component.source(), wording(component).meant(code));
    }

    /** The sub-series that are told in a unit. */
    public Set<String> seriesIn(Set<String> units) {
        return catalogue.series().stream()
                .filter(one -> units.contains(one.unit()))
                .map(Series::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The units that some sub-series are told in. */
    public Set<String> unitsOf(Collection<String> series) {
        return catalogue.series().stream()
                .filter(one -> series.contains(one.code()))
                .map(Series::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What rows must be for a dataflow to have them, as far as that can be said dimension by dimension. */
    public Map<Component, Set<String>> restriction(PublishedFlow flow) {
        Map<Component, Set<String>> restriction = new EnumMap<>(Component.class);
        flow.missing().forEach(one -> restriction.put(one, Set.of(Disaggregation.ALL)));
        if (flow == PublishedFlow.HEADLINE) {
            for (Dimension dimension : Dimension.values()) {
                restriction.put(
                        Component.valueOf(dimension.sdmxName()),
                        catalogue.series().stream()
                                .map(one -> one.universe().get(dimension))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return restriction;
    }

    /** Whether a dataflow has a row. */
    public boolean isIn(PublishedFlow flow, Function<Component, String> row) {
        if (flow == PublishedFlow.HEADLINE) {
            Disaggregation everybody =
                    catalogue.series(row.apply(Component.SERIES)).orElseThrow().universe();
            return Arrays.stream(Dimension.values())
                    .allMatch(one -> everybody.get(one).equals(row.apply(Component.valueOf(one.sdmxName()))));
        }
        for (Component one : flow.missing()) {
            if (!Disaggregation.ALL.equals(row.apply(one))) {
                return false;
            }
        }
        return true;
    }

    /** The listed codes of a component, in the order of the list; none where it is not coded. */
    public Map<String, Map<String, String>> of(Component component) {
        return Collections.unmodifiableMap(lists.getOrDefault(component, Map.of()));
    }

    /** Whether a code may be in an answer: ages and national groups follow a pattern as well. */
    public boolean contains(Component component, String code) {
        return switch (component) {
            case AGE -> catalogue.codeList(AGE).contains(code);
            case CUST_BREAKDOWN -> catalogue.codeList(CUSTOM).contains(code);
            default -> lists.getOrDefault(component, Map.of()).containsKey(code);
        };
    }

    /**
     * The code that is meant: of an area also its M49 number, with or without zeros before it, of the world {@code 1}; what
     * is no code comes back as it is.
     */
    public String meant(Component component, String code) {
        if (component != Component.REF_AREA
                || code.isEmpty()
                || !code.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return code;
        }
        String number = withoutZeros(code);
        return number.equals("1") ? WORLD : areaOfM49.getOrDefault(number, code);
    }

    /** A code in a language, or in English where it has no name in it; the code itself where it has none at all. */
    public String name(Component component, String code, String language) {
        Map<String, String> names = lists.getOrDefault(component, Map.of()).get(code);
        if (names == null && component == Component.AGE) {
            return AgeInWords.of(code);
        }
        return names == null ? code : names.getOrDefault(language, names.getOrDefault(ENGLISH, code));
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
