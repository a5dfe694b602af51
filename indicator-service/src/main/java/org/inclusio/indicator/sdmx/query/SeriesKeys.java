package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * Which series are asked for.
 *
 * @param anyOf keys of which one must fit: for each dimension in its order the codes that will do, none for all
 */
public record SeriesKeys(List<List<Set<String>>> anyOf) {

    private static final List<Component> DIMENSIONS = PublishedStructure.key();
    private static final int MOST_KEYS = 1_000;

    /** Every series. */
    public static final SeriesKeys ALL = new SeriesKeys(
            List.of(DIMENSIONS.stream().map(one -> Set.<String>of()).toList()));

    /** Whether a series is asked for, by its codes in the order of the dimensions. */
    public boolean test(List<String> codes) {
        for (List<Set<String>> key : anyOf) {
            boolean fits = true;
            for (int i = 0; i < DIMENSIONS.size(); i++) {
                fits = fits && (key.get(i).isEmpty() || key.get(i).contains(codes.get(i)));
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** All codes that a dimension can have in what is asked for; empty for every code. */
    public Optional<Set<String>> codes(Component dimension) {
        int place = DIMENSIONS.indexOf(dimension);
        Set<String> codes = new TreeSet<>();
        for (List<Set<String>> key : anyOf) {
            if (key.get(place).isEmpty()) {
                return Optional.empty();
            }
            codes.addAll(key.get(place));
        }
        return Optional.of(codes);
    }

    /**
     * Reads the key of an address: codes with dots between the dimensions. What is left out at the end is any code.
     *
     * @param ignored takes what is named and is not there
     * @throws org.inclusio.problem.RefusedRequest where it is too long, or nothing of it is there
     */
    static SeriesKeys parse(Face face, String text, PublishedCodes codes, List<String> ignored) {
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
        List<List<Set<String>>> keys = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String one : texts) {
            read(face, one, codes, unknown).ifPresent(keys::add);
        }
        if (keys.isEmpty()) {
            throw face.semanticError()
                    .because("Of the key '" + Address.shown(text) + "' no code is there: " + String.join(", ", unknown)
                            + ". The code lists of the dimensions are at " + structures(face) + ".");
        }
        ignored.addAll(unknown);
        return new SeriesKeys(keys);
    }

    private static String structures(Face face) {
        return face == Face.V1
                ? "/sdmx/v1/datastructure/INCLUSIO/MDG_DISAGG?references=children"
                : "/sdmx/v2/structure/datastructure/INCLUSIO/MDG_DISAGG?references=children";
    }

    /** Empty where a position has no code that is there, so that nothing fits. */
    private static Optional<List<Set<String>>> read(Face face, String text, PublishedCodes codes, Set<String> unknown) {
        String[] positions = text.split("\\.", -1);
        if (positions.length > DIMENSIONS.size()) {
            throw face.semanticError()
                    .because("The key '" + Address.shown(text) + "' has " + positions.length
                            + " positions, and there are "
                            + DIMENSIONS.size() + " dimensions: " + names() + ". "
                            + (face == Face.V1
                                    ? "Periods are given by startPeriod and endPeriod."
                                    : "Periods are given by c[TIME_PERIOD]."));
        }
        List<Set<String>> key = new ArrayList<>();
        boolean fits = true;
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            String position = i < positions.length ? positions[i] : "";
            Set<String> found = position(face, DIMENSIONS.get(i), position, codes, unknown);
            fits = fits && found != null;
            key.add(found);
        }
        return fits ? Optional.of(key) : Optional.empty();
    }

    /** Null where codes are named and none is there. */
    private static Set<String> position(
            Face face, Component dimension, String text, PublishedCodes codes, Set<String> unknown) {
        if (text.isEmpty() || text.equals("*")) {
            return Set.of();
        }
        if (face == Face.V2 && text.indexOf('+') >= 0) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The key has '" + Address.shown(text) + "' for " + dimension
                    + ". In this version of SDMX REST several codes are given as several keys with a comma between two,"
                    + " or as c[" + dimension + "]=" + Address.shown(text.replace('+', ',')) + ".");
        }
        Set<String> found = new TreeSet<>();
        for (String code : text.split(Pattern.quote("+"), -1)) {
            String meant = codes.meant(dimension, code);
            if (codes.contains(dimension, meant)) {
                found.add(meant);
            } else {
                unknown.add(Codes.notThere(dimension, code, codes));
            }
        }
        return found.isEmpty() ? null : found;
    }

    private static String names() {
        return String.join(".", DIMENSIONS.stream().map(Enum::name).toList());
    }
}
