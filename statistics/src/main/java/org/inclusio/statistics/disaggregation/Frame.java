package org.inclusio.statistics.disaggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What is known of a table before its numbers: the groups it has, the universe its total means, the ages that are asked
 * for and how groups divide. Tables with equal frames add up in the same way.
 *
 * @param observed matched with the universe
 * @param ages codes, matched with the universe
 */
record Frame(Set<Disaggregation> observed, Disaggregation universe, Set<String> ages, List<Partition> partitions) {

    /** A table whose numbers can't be added, so that each group stands for itself. */
    static Frame notAdditive(Set<Disaggregation> observed) {
        return new Frame(observed, Disaggregation.TOTAL, Set.of(), List.of());
    }

    private boolean isAdditive() {
        return !partitions.isEmpty();
    }

    static final Comparator<Disaggregation> ORDER = (one, other) -> {
        for (Dimension dimension : Dimension.values()) {
            int difference = one.get(dimension).compareTo(other.get(dimension));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    };

    private static final String UNKNOWN = "_U";
    private static final String KNOWN_AGE = "Y_GE0";

    /** The partitions of this table: none of a dimension that its universe fixes, for there is nobody else. */
    List<Partition> applicable() {
        List<Partition> applicable = new ArrayList<>();
        for (Partition partition : partitions) {
            Dimension dimension = partition.dimension();
            if (universe.isTotal(dimension)) {
                applicable.add(partition.of(codes(dimension)));
            }
        }
        if (isAdditive() && hasUnknownAge()) {
            applicable.add(new Partition(Dimension.AGE, Disaggregation.ALL, List.of(KNOWN_AGE, UNKNOWN), List.of()));
        }
        return applicable;
    }

    /** The band of an age code as it is matched in this table; persons of unknown age make the total more than a band. */
    Optional<AgeBand> band(String age) {
        if (!isAdditive()) {
            return Optional.empty();
        }
        if (!age.equals(Disaggregation.ALL)) {
            return AgeBand.of(age);
        }
        if (!universe.age().equals(Disaggregation.ALL)) {
            return AgeBand.of(universe.age());
        }
        return hasUnknownAge() ? Optional.empty() : Optional.of(AgeBand.ALL);
    }

    private boolean hasUnknownAge() {
        return universe.isTotal(Dimension.AGE)
                && observed.stream().anyMatch(group -> group.age().equals(UNKNOWN));
    }

    private Set<String> codes(Dimension dimension) {
        return observed.stream().map(group -> group.get(dimension)).collect(Collectors.toSet());
    }
}
