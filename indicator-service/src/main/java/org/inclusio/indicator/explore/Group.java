package org.inclusio.indicator.explore;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * A group of people as an address names it: {@code sex:F.urbanisation:R}, dimensions in their order, nothing for everybody.
 *
 * @param codes of the dimensions on which it is not the total
 */
record Group(Map<Dimension, String> codes) {

    /** Whom a sub-series is about. */
    static final Group EVERYBODY = new Group(Map.of());

    private static final String ALL = "all";

    Group {
        codes = codes.isEmpty() ? Map.of() : new EnumMap<>(codes);
    }

    /** What a cell is about, beside whom the sub-series is about. */
    static Group of(Disaggregation group, Disaggregation universe) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (!group.get(dimension).equals(universe.get(dimension))) {
                codes.put(dimension, group.get(dimension));
            }
        }
        return new Group(codes);
    }

    /** Empty where a text names none: an unknown dimension, or a code that is in no list. */
    static Optional<Group> parse(String text, IndicatorCatalogue catalogue) {
        if (text.equals(ALL)) {
            return Optional.of(EVERYBODY);
        }
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        for (String part : text.split("\\.")) {
            int colon = part.indexOf(':');
            Optional<Dimension> dimension = Dimension.ofJsonName(part.substring(0, Math.max(0, colon)));
            String code = part.substring(colon + 1);
            if (dimension.isEmpty()
                    || !catalogue.codeList(dimension.get()).contains(code)
                    || codes.put(dimension.get(), code) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Group(codes));
    }

    boolean isEverybody() {
        return codes.isEmpty();
    }

    /** The whole name of the group within a sub-series. */
    Disaggregation within(Disaggregation universe) {
        Disaggregation group = universe;
        for (Map.Entry<Dimension, String> code : codes.entrySet()) {
            group = group.with(code.getKey(), code.getValue());
        }
        return group;
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return isEverybody()
                ? ALL
                : Arrays.stream(Dimension.values())
                        .filter(codes::containsKey)
                        .map(dimension -> dimension.jsonName() + ":" + codes.get(dimension))
                        .collect(Collectors.joining("."));
    }
}
