package org.inclusio.statistics.disaggregation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * How a table adds up: its groups, each in its place, and how each follows from groups in earlier places. It holds no
 * numbers, so tables of other areas and years with the same groups share it.
 */
final class Shape {

    /** Two ways to know the same number: in {@code whole}, and as the sum of {@code parts}. */
    record Check(int whole, int[] parts) {}

    private final Map<Disaggregation, Integer> places;
    private final List<Disaggregation> groups;
    private final Derivation[] derivations;
    private final List<Check> checks;

    Shape(
            Map<Disaggregation, Integer> places,
            List<Disaggregation> groups,
            List<Derivation> derivations,
            List<Check> checks) {
        this.places = places;
        this.groups = List.copyOf(groups);
        this.derivations = derivations.toArray(Derivation[]::new);
        this.checks = List.copyOf(checks);
    }

    List<Disaggregation> groups() {
        return groups;
    }

    List<Check> checks() {
        return checks;
    }

    int size() {
        return derivations.length;
    }

    /** The place of a group, or -1 when it neither was observed nor follows. */
    int place(Disaggregation group) {
        return places.getOrDefault(group, -1);
    }

    Derivation derivation(int place) {
        return derivations[place];
    }

    /** The observed groups that a group is the sum of, by place, each with the factor it counts with. */
    Map<Integer, Integer> leaves(int place) {
        Map<Integer, Integer> leaves = new TreeMap<>();
        collect(place, 1, leaves);
        leaves.values().removeIf(factor -> factor == 0);
        return leaves;
    }

    private void collect(int place, int factor, Map<Integer, Integer> leaves) {
        Derivation derivation = derivations[place];
        if (derivation.isObserved()) {
            leaves.merge(place, factor, Integer::sum);
        }
        for (int added : derivation.added()) {
            collect(added, factor, leaves);
        }
        for (int subtracted : derivation.subtracted()) {
            collect(subtracted, -factor, leaves);
        }
    }
}
