package org.inclusio.ingest.consistency;

import java.util.EnumMap;
import java.util.Map;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * That one series is no more than another, with the codes of the catalogue as numbers of a file: from a row of the part to
 * the row of the whole that it belongs to, and back.
 */
final class NumberedBound {

    private static final int TOTAL = ObservationKeys.TOTAL_NUMBER;

    private final ObservationKeys keys;
    private final int part;
    private final int whole;
    private final int universeOfPart;
    private final int universeOfWhole;
    private final boolean isOfAge;
    private final int age;
    // The groups of the whole that the part is about, other than its age.
    private final Dimension[] dimensions;
    private final int[] codes;
    // What the part says itself on these dimensions: its universe's code, where it is about that group alone.
    private final int[] ownCodes;

    NumberedBound(String part, Term whole, IndicatorCatalogue catalogue, ObservationKeys keys) {
        this.keys = keys;
        this.part = keys.knownSeries(part);
        this.whole = keys.knownSeries(whole.series());
        this.universeOfPart = keys.known(Dimension.AGE, catalogue.universeAge(part));
        this.universeOfWhole = keys.known(Dimension.AGE, catalogue.universeAge(whole.series()));
        Map<Dimension, String> others = new EnumMap<>(Dimension.class);
        others.putAll(whole.brackets());
        String ofAge = others.remove(Dimension.AGE);
        this.isOfAge = ofAge != null;
        this.age = isOfAge ? keys.known(Dimension.AGE, ofAge) : -1;
        this.dimensions = others.keySet().toArray(Dimension[]::new);
        this.codes = others.entrySet().stream()
                .mapToInt(other -> keys.known(other.getKey(), other.getValue()))
                .toArray();
        Disaggregation own = catalogue.universe(part);
        this.ownCodes = others.keySet().stream()
                .mapToInt(dimension -> keys.known(dimension, own.get(dimension)))
                .toArray();
    }

    /** The first way to name the whole that has a value; -1 without one. */
    long wholeOf(long of, int group, Neighbours around) {
        long named = keys.withSeries(of, whole);
        for (int i = 0; i < dimensions.length; i++) {
            int code = keys.number(of, dimensions[i]);
            if (codes[i] < 0 || code != TOTAL && code != codes[i]) {
                return -1;
            }
            named = keys.with(named, dimensions[i], codes[i]);
        }
        int own = keys.number(of, Dimension.AGE);
        if (isOfAge) {
            return own == TOTAL || own == age || own == universeOfPart ? known(named, age, group, around) : -1;
        }
        return ofAge(named, own, universeOfPart, universeOfWhole, group, around);
    }

    /** The part of a row of the whole, by the same rules read backwards. */
    long partOf(long of, int group, Neighbours around) {
        long named = keys.withSeries(of, part);
        for (int i = 0; i < dimensions.length; i++) {
            if (ownCodes[i] < 0 || keys.number(of, dimensions[i]) != codes[i]) {
                return -1;
            }
            named = keys.with(named, dimensions[i], ownCodes[i]);
        }
        int own = keys.number(of, Dimension.AGE);
        if (isOfAge && own != age) {
            return -1;
        }
        return ofAge(named, isOfAge ? TOTAL : own, universeOfWhole, universeOfPart, group, around);
    }

    /** The same age, or, for everybody that one series is about, everybody that the other is about. */
    private long ofAge(long key, int own, int universe, int otherUniverse, int group, Neighbours around) {
        long same = known(key, own, group, around);
        if (same >= 0 || own != TOTAL && own != universe) {
            return same;
        }
        long total = known(key, TOTAL, group, around);
        return total >= 0 ? total : known(key, otherUniverse, group, around);
    }

    private long known(long key, int ofAge, int group, Neighbours around) {
        if (ofAge < 0) {
            return -1;
        }
        long named = keys.with(key, Dimension.AGE, ofAge);
        return Double.isNaN(around.value(named, group)) ? -1 : named;
    }
}
