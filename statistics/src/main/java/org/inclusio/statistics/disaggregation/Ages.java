package org.inclusio.statistics.disaggregation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The age bands of one group as roads between birthdays: a band follows from others when a path of them leads from its
 * first birthday to its last, a band walked backwards being subtracted.
 */
final class Ages {

    /** {@code leaves} is the number of observations that a band is the sum of. */
    record Road(int place, AgeBand band, long leaves) {}

    /** A way to add a band up. */
    record Path(Derivation derivation, long leaves) {}

    private record Arrival(int age, long leaves, Road by, boolean forward, Arrival before) {}

    private final List<Road> roads = new ArrayList<>();

    void add(Road road) {
        roads.add(road);
    }

    List<Road> roads() {
        return roads;
    }

    /** The path with the fewest observations. */
    Optional<Path> path(AgeBand wanted) {
        return shortest(wanted, roads, true);
    }

    /** The way in which other bands, none of them reaching beyond it, divide a band. */
    Optional<Path> division(Road whole, List<Road> among) {
        List<Road> within = among.stream()
                .filter(road -> road.place() != whole.place()
                        && !road.band().equals(whole.band())
                        && whole.band().contains(road.band()))
                .toList();
        return shortest(whole.band(), within, false);
    }

    private static Optional<Path> shortest(AgeBand wanted, List<Road> roads, boolean bothWays) {
        PriorityQueue<Arrival> queue = new PriorityQueue<>((a, b) ->
                a.leaves() != b.leaves() ? Long.compare(a.leaves(), b.leaves()) : Integer.compare(a.age(), b.age()));
        Map<Integer, Arrival> reached = new HashMap<>();
        queue.add(new Arrival(wanted.from(), 0, null, true, null));
        while (!queue.isEmpty()) {
            Arrival here = queue.remove();
            if (reached.putIfAbsent(here.age(), here) != null) {
                continue;
            }
            if (here.age() == wanted.to()) {
                return Optional.of(path(here));
            }
            for (Road road : roads) {
                long leaves = here.leaves() + road.leaves();
                if (road.band().from() == here.age()) {
                    queue.add(new Arrival(road.band().to(), leaves, road, true, here));
                } else if (bothWays && road.band().to() == here.age()) {
                    queue.add(new Arrival(road.band().from(), leaves, road, false, here));
                }
            }
        }
        return Optional.empty();
    }

    private static Path path(Arrival end) {
        List<Integer> added = new ArrayList<>();
        List<Integer> subtracted = new ArrayList<>();
        for (Arrival step = end; step.by() != null; step = step.before()) {
            (step.forward() ? added : subtracted).add(0, step.by().place());
        }
        return new Path(new Derivation(ints(added), ints(subtracted)), end.leaves());
    }

    static int[] ints(List<Integer> places) {
        return places.stream().mapToInt(place -> place).toArray();
    }
}
