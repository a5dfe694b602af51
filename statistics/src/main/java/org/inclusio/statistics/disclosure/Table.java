package org.inclusio.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts and all the sums that join them, over every margin and every table that shares them. Counts and sums are
 * kept in an order of their own, so that the same table is always protected in the same way.
 */
public final class Table<C extends Comparable<? super C>> {

    /** A sum as places of counts and what they count with. */
    record Line(int[] places, int[] factors) {

        /** So that sums have an order of their own, and the same sum said twice is found. */
        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::places, Arrays::compare).thenComparing(Line::factors, Arrays::compare);
    }

    private final List<Count<C>> counts;
    private final Map<C, Integer> places = new HashMap<>();
    private final List<Line> lines;
    private final List<List<Integer>> linesOf = new ArrayList<>();

    private Table(List<Count<C>> counts, List<Line> lines) {
        this.counts = counts;
        this.lines = lines;
        for (int place = 0; place < counts.size(); place++) {
            if (places.put(counts.get(place).id(), place) != null) {
                throw new IllegalArgumentException(
                        "the table has two counts " + counts.get(place).id());
            }
            linesOf.add(new ArrayList<>());
        }
        for (int line = 0; line < lines.size(); line++) {
            for (int place : lines.get(line).places()) {
                linesOf.get(place).add(line);
            }
        }
    }

    public static <C extends Comparable<? super C>> Table<C> of(
            Collection<Count<C>> counts, Collection<Equation<C>> equations) {
        List<Count<C>> sorted = new ArrayList<>(counts);
        sorted.sort(Comparator.comparing(Count::id));
        Table<C> unlinked = new Table<>(sorted, List.of());
        Set<Line> lines = new TreeSet<>(Line.ORDER);
        for (Equation<C> equation : equations) {
            Line line = unlinked.line(equation);
            if (line.places().length > 0) {
                lines.add(line);
            }
        }
        return new Table<>(sorted, List.copyOf(lines));
    }

    private Line line(Equation<C> equation) {
        Map<Integer, Integer> factors = new TreeMap<>();
        equation.left().forEach(id -> factors.merge(place(id), 1, Integer::sum));
        equation.right().forEach(id -> factors.merge(place(id), -1, Integer::sum));
        factors.values().removeIf(factor -> factor == 0);
        return new Line(
                factors.keySet().stream().mapToInt(place -> place).toArray(),
                factors.values().stream().mapToInt(factor -> factor).toArray());
    }

    /** The same sums with other states. */
    Table<C> with(List<Count<C>> changed) {
        return new Table<>(changed, lines);
    }

    public List<Count<C>> counts() {
        return Collections.unmodifiableList(counts);
    }

    public Count<C> count(C id) {
        return counts.get(place(id));
    }

    public boolean has(C id) {
        return places.containsKey(id);
    }

    int size() {
        return counts.size();
    }

    Count<C> at(int place) {
        return counts.get(place);
    }

    int place(C id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("the table has no count " + id);
        }
        return place;
    }

    List<Line> lines() {
        return lines;
    }

    /** Numbers of the lines that a count is in. */
    List<Integer> linesOf(int place) {
        return linesOf.get(place);
    }

    BitSet places(Set<C> ids) {
        BitSet set = new BitSet(size());
        ids.forEach(id -> set.set(place(id)));
        return set;
    }

    Set<C> ids(BitSet set) {
        Set<C> ids = new TreeSet<>();
        set.stream().forEach(place -> ids.add(at(place).id()));
        return ids;
    }

    BitSet inState(State state) {
        BitSet set = new BitSet(size());
        for (int place = 0; place < size(); place++) {
            set.set(place, at(place).state() == state);
        }
        return set;
    }

    /** The counts of {@code among} that sums tie to one another and to {@code place}, itself included. */
    BitSet tied(int place, BitSet among) {
        BitSet one = new BitSet(size());
        one.set(place);
        return tied(one, among);
    }

    /** The counts of {@code among} that sums tie to one another and to {@code some}, these included. */
    BitSet tied(BitSet some, BitSet among) {
        BitSet tied = (BitSet) some.clone();
        BitSet next = some;
        while (!next.isEmpty()) {
            next = neighbours(next, among);
            next.andNot(tied);
            tied.or(next);
        }
        return tied;
    }

    /** The counts of {@code among} that are in a sum with one of {@code some}. */
    BitSet neighbours(BitSet some, BitSet among) {
        BitSet neighbours = new BitSet(size());
        some.stream()
                .forEach(place -> linesOf.get(place).forEach(line -> {
                    for (int other : lines.get(line).places()) {
                        neighbours.set(other, neighbours.get(other) || among.get(other));
                    }
                }));
        return neighbours;
    }
}
