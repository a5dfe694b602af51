package org.inclusio.statistics.disaggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What is left when no equation lacks just one of its groups: groups that only several equations together determine,
 * such as a cell between two rings of unknown cells.
 */
final class Remainder {

    /** A group, or the number of persons of a context who are younger than an age. */
    private record Unknown(Disaggregation group, int age) implements Comparable<Unknown> {

        static final int NONE = -1;

        @Override
        public int compareTo(Unknown other) {
            int byGroup = Frame.ORDER.compare(group, other.group);
            // The ages go first, so that what remains at the end is about groups.
            return age != other.age ? Integer.compare(other.age, age) : byGroup;
        }
    }

    /** Beyond so many groups a table is hardly more than holes. */
    private static final int GROUPS_AT_MOST = 10_000;

    /** Some seconds, once for all tables of the same shape; beyond, nobody would wait for the answer. */
    private static final long EFFORT = 30_000_000;

    private final Frame frame;
    private final List<Partition> ways;
    private final Map<Disaggregation, Integer> places;

    private Remainder(Frame frame, List<Partition> ways, Map<Disaggregation, Integer> places) {
        this.frame = frame;
        this.ways = ways;
        this.places = places;
    }

    static Remainder of(Frame frame, List<Partition> ways, Map<Disaggregation, Integer> places) {
        return new Remainder(frame, ways, places);
    }

    /** The determined groups, each with the places that add up to it and their factors. */
    Map<Disaggregation, Map<Integer, Long>> solve() {
        Set<Disaggregation> groups = groups();
        if (groups.size() > GROUPS_AT_MOST || places.keySet().containsAll(groups)) {
            return Map.of();
        }
        Elimination<Unknown> equations = new Elimination<>(EFFORT);
        for (Disaggregation group : groups) {
            ways.forEach(way -> addSum(equations, way, group, groups));
            frame.band(group.age()).ifPresent(band -> addBand(equations, group, band));
        }
        Map<Disaggregation, Map<Integer, Long>> solved = new TreeMap<>(Frame.ORDER);
        try {
            equations.solve().forEach((unknown, factors) -> {
                if (unknown.age() == Unknown.NONE) {
                    solved.put(unknown.group(), factors);
                }
            });
        } catch (ArithmeticException outgrown) {
            return Map.of();
        }
        return solved;
    }

    private void addSum(
            Elimination<Unknown> equations, Partition way, Disaggregation whole, Set<Disaggregation> groups) {
        if (!whole.get(way.dimension()).equals(way.whole())) {
            return;
        }
        Map<Unknown, Long> unknown = new TreeMap<>();
        Map<Integer, Long> known = new TreeMap<>();
        put(whole, 1, unknown, known);
        for (String part : way.parts()) {
            Disaggregation group = whole.with(way.dimension(), part);
            if (!groups.contains(group)) {
                return;
            }
            put(group, -1, unknown, known);
        }
        equations.add(unknown, known);
    }

    /** A band is what is younger than its end less what is younger than its beginning. */
    private void addBand(Elimination<Unknown> equations, Disaggregation group, AgeBand band) {
        Disaggregation context = group.with(Dimension.AGE, Disaggregation.ALL);
        Map<Unknown, Long> unknown = new TreeMap<>();
        Map<Integer, Long> known = new TreeMap<>();
        put(group, 1, unknown, known);
        unknown.put(new Unknown(context, band.to()), -1L);
        unknown.put(new Unknown(context, band.from()), 1L);
        equations.add(unknown, known);
    }

    private void put(Disaggregation group, long factor, Map<Unknown, Long> unknown, Map<Integer, Long> known) {
        Integer place = places.get(group);
        if (place == null) {
            unknown.put(new Unknown(group, Unknown.NONE), factor);
        } else {
            known.put(place, -factor);
        }
    }

    /** Every combination of the codes that the table has, of the wholes and of the sisters of the codes. */
    private Set<Disaggregation> groups() {
        Collection<Disaggregation> groups = List.of(Disaggregation.TOTAL);
        for (Dimension dimension : Dimension.values()) {
            Set<String> codes = codes(dimension);
            if ((long) groups.size() * codes.size() > GROUPS_AT_MOST) {
                return places.keySet();
            }
            List<Disaggregation> wider = new ArrayList<>();
            for (Disaggregation group : groups) {
                codes.forEach(code -> wider.add(group.with(dimension, code)));
            }
            groups = wider;
        }
        return new LinkedHashSet<>(groups);
    }

    private Set<String> codes(Dimension dimension) {
        Set<String> codes = new TreeSet<>();
        frame.observed().forEach(group -> codes.add(group.get(dimension)));
        if (dimension == Dimension.AGE) {
            frame.ages().stream().filter(age -> frame.band(age).isPresent()).forEach(codes::add);
        }
        for (Partition way : ways) {
            boolean isDivided =
                    way.dimension() == dimension && way.parts().stream().anyMatch(codes::contains);
            if (isDivided) {
                codes.add(way.whole());
                codes.addAll(way.parts());
            }
        }
        return codes;
    }
}
