package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * Which series are asked for.
 *
 * @param anyOf keys of which one must fit: what a row must say in some components; nothing for all series
 */
public record SeriesKeys(List<Map<Component, Set<String>>> anyOf) {

    private static final int MOST_KEYS = 1_000;

    /** Every series. */
    public static final SeriesKeys ALL = new SeriesKeys(List.of(Map.of()));

    /** Whether a series is asked for, by what a row says. */
    public boolean test(Function<Component, String> row) {
        // Asked of every row there is.
        for (Map<Component, Set<String>> key : anyOf) {
            boolean fits = true;
            for (Map.Entry<Component, Set<String>> one : key.entrySet()) {
                fits = fits && one.getValue().contains(row.apply(one.getKey()));
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key asks for some codes of a component. */
    public boolean isOf(Component component) {
        return anyOf.stream().anyMatch(key -> key.containsKey(component));
    }

    /** The same without what is asked of one component. */
    SeriesKeys without(Component component) {
        return new SeriesKeys(anyOf.stream()
                .<Map<Component, Set<String>>>map(key -> {
                    Map<Component, Set<String>> others = new EnumMap<>(Component.class);
                    others.putAll(key);
                    others.remove(component);
                    return others;
                })
                .toList());
    }

    /** All codes that a dimension can have in what is asked for; empty for every code. */
    public Optional<Set<String>> codes(Component dimension) {
        Set<String> codes = new TreeSet<>();
        for (Map<Component, Set<String>> key : anyOf) {
            if (!key.containsKey(dimension)) {
                return Optional.empty();
            }
            codes.addAll(key.get(dimension));
        }
        return Optional.of(codes);
    }

    /**
     * Reads the key of an address: codes with dots between the dimensions. What is left out at the end is any code.
     *
     * @param ignored takes what is named and is not there
     * @throws org.inclusio.problem.RefusedRequest where it is too long, or nothing of it is there
     */
    static SeriesKeys parse(Face face, PublishedFlow flow, String text, PublishedCodes codes, List<String> ignored) {
        boolean isAll = text.isEmpty() || text.equals("*") || face == Face.V1 && text.equalsIgnoreCase("all");
        if (isAll) {
            return ALL;
        }
        // Version 1 has one key, in which a position has several codes; version 2 several keys.
        String[] texts = face == Face.V1 ? new String[] {text} : text.split(",", -1);
        if (texts.length > MOST_KEYS) {
            throw SdmxRefusal.SYNTAX_ERROR.because("There are " + texts.length + " keys; " + MOST_KEYS
                    + " are the most. Ask for fewer at once, or for all by an asterisk.");
        }
        List<Map<Component, Set<String>>> keys = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String one : texts) {
            read(face, flow, one, codes, unknown).ifPresent(keys::add);
        }
        if (keys.isEmpty()) {
            throw face.semanticError()
                    .because("Of the key '" + Address.shown(text) + "' no code is there: " + String.join(", ", unknown)
                            + ". The code lists of the dimensions are at " + structures(face) + flow.structure()
                            + "?references=children.");
        }
        ignored.addAll(unknown);
        return new SeriesKeys(keys);
    }

    private static String structures(Face face) {
        return face == Face.V1 ? "/sdmx/v1/datastructure/INCLUSIO/" : "/sdmx/v2/structure/datastructure/INCLUSIO/";
    }

    /** Empty where a position has no code that is there, so that nothing fits. */
    private static Optional<Map<Component, Set<String>>> read(
            Face face, PublishedFlow flow, String text, PublishedCodes codes, Set<String> unknown) {
        String[] positions = text.split("\\.", -1);
        List<FlowComponent> dimensions = flow.key();
        if (positions.length > dimensions.size()) {
            throw face.semanticError()
                    .because("The key '" + Address.shown(text) + "' has " + positions.length
                            + " positions, and there are "
                            + dimensions.size() + " dimensions: " + names(dimensions) + ". "
                            + (face == Face.V1
                                    ? "Periods are given by startPeriod and endPeriod."
                                    : "Periods are given by c[TIME_PERIOD]."));
        }
        Map<Component, Set<String>> key = new EnumMap<>(Component.class);
        boolean fits = true;
        for (int i = 0; i < positions.length; i++) {
            FlowComponent dimension = dimensions.get(i);
            Set<String> found = position(face, dimension, positions[i], codes, unknown);
            fits = fits && found != null;
            if (found != null && !found.isEmpty()) {
                key.merge(dimension.source(), found, SeriesKeys::both);
            }
        }
        return fits ? Optional.of(key) : Optional.empty();
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** Null where codes are named and none is there. */
    private static Set<String> position(
            Face face, FlowComponent dimension, String text, PublishedCodes codes, Set<String> unknown) {
        if (text.isEmpty() || text.equals("*")) {
            return Set.of();
        }
        if (face == Face.V2 && text.indexOf('+') >= 0) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The key has '" + Address.shown(text) + "' for " + dimension.id()
                    + ". In this version of SDMX REST several codes are given as several keys with a comma between two,"
                    + " or as c[" + dimension.id() + "]=" + Address.shown(text.replace('+', ',')) + ".");
        }
        Set<String> found = new TreeSet<>();
        for (String code : text.split(Pattern.quote("+"), -1)) {
            String meant = codes.meant(dimension, code);
            if (codes.contains(dimension.source(), meant)) {
                found.add(meant);
            } else {
                unknown.add(Codes.notThere(dimension, code, codes));
            }
        }
        return found.isEmpty() ? null : found;
    }

    private static String names(List<FlowComponent> dimensions) {
        return String.join(".", dimensions.stream().map(FlowComponent::id).toList());
    }
}
