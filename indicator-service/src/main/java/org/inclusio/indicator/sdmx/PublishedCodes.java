package org.inclusio.indicator.sdmx;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** The codes of the components of the published structure, with their names by language; in every one of them in English. */
public final class PublishedCodes {

    private static final String ENGLISH = "en";
    private static final String AGE = "age";
    private static final String CUSTOM = "custom-breakdown";

    private final Map<Component, Map<String, Map<String, String>>> lists = new EnumMap<>(Component.class);
    private final Map<String, String> areaOfM49 = new LinkedHashMap<>();
    private final IndicatorCatalogue catalogue;

    public PublishedCodes(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        Map<String, Map<String, String>> areas = new LinkedHashMap<>();
        catalogue.areas().forEach(one -> {
            areas.put(one.area().iso3(), one.names());
            areaOfM49.put(withoutZeros(one.m49()), one.area().iso3());
        });
        catalogue.regions().forEach(one -> areas.put(one.code(), one.names()));
        lists.put(Component.REF_AREA, areas);
        Map<String, Map<String, String>> series = new LinkedHashMap<>();
        catalogue.series().forEach(one -> series.put(one.code(), CatalogueNames.of("series", one.code(), one.name())));
        lists.put(Component.SERIES, series);
        for (Dimension dimension : Dimension.values()) {
            put(Component.valueOf(dimension.sdmxName()), catalogue.codeList(dimension));
        }
        put(Component.FREQ, catalogue.codeList("freq"));
        put(Component.UNIT_MEASURE, "unit", catalogue.codeList("unit-measure"));
        put(Component.UNIT_MULT, catalogue.codeList("unit-mult"));
        put(Component.OBS_STATUS, catalogue.codeList("obs-status"));
        put(Component.CONF_STATUS, catalogue.codeList("conf-status"));
        put(Component.NATURE, "nature", catalogue.codeList("nature"));
        lists.put(Component.ORIGIN, named(Origin.values()));
        lists.put(Component.PRECISION, named(Precision.Basis.values()));
        lists.put(Component.RELIABILITY, named(Reliability.values()));
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
        return number.equals("1") ? "WORLD" : areaOfM49.getOrDefault(number, code);
    }

    /** A code in a language, or in English where it has no name in it; the code itself where it has none at all. */
    public String name(Component component, String code, String language) {
        Map<String, String> names = lists.getOrDefault(component, Map.of()).get(code);
        return names == null ? code : names.getOrDefault(language, names.getOrDefault(ENGLISH, code));
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
