package org.inclusio.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What earlier releases of a table told and hid. A count with the same value is the same count in all of them: once told
 * it is public, and once hidden it stays hidden. One whose value has changed is another, and the sums of every release
 * hold, so that an old hidden count can't be had from the new release.
 */
public final class Releases<C extends Comparable<? super C>> {

    /** A count as it was for as long as its value was. */
    public record Valued<C extends Comparable<? super C>>(C id, long value) implements Comparable<Valued<C>> {
        @Override
        public int compareTo(Valued<C> other) {
            int byId = id.compareTo(other.id);
            return byId != 0 ? byId : Long.compare(value, other.value);
        }
    }

    private final Map<Valued<C>, Count<Valued<C>>> known = new HashMap<>();
    private final List<Equation<Valued<C>>> equations = new ArrayList<>();

    /**
     * Adds an earlier release.
     *
     * @param reasons of what was hidden in it; everything else was told
     */
    public void add(Collection<Count<C>> counts, Collection<Equation<C>> sums, Map<C, Suppression.Reason> reasons) {
        Map<C, Valued<C>> valued = valued(counts);
        for (Count<C> count : counts) {
            State state = state(reasons.get(count.id()));
            known.merge(valued.get(count.id()), named(count.with(state), valued), Releases::merged);
        }
        equations.addAll(named(sums, valued));
    }

    /** The next release together with the earlier ones. */
    public Table<Valued<C>> with(Collection<Count<C>> counts, Collection<Equation<C>> sums) {
        Map<C, Valued<C>> valued = valued(counts);
        Map<Valued<C>, Count<Valued<C>>> joined = new HashMap<>(known);
        counts.forEach(count -> joined.merge(valued.get(count.id()), named(count, valued), Releases::merged));
        List<Equation<Valued<C>>> all = new ArrayList<>(equations);
        all.addAll(named(sums, valued));
        return Table.of(joined.values(), all.stream().distinct().toList());
    }

    private static State state(Suppression.Reason reason) {
        if (reason == null) {
            return State.PUBLIC;
        }
        return reason == Suppression.Reason.PRIMARY ? State.PRIMARY : State.HIDDEN;
    }

    /** What was told can't be taken back; otherwise what is unsafe in one release is so in all. */
    private static <V> Count<V> merged(Count<V> one, Count<V> other) {
        Set<State> states = Set.copyOf(List.of(one.state(), other.state()));
        State state = states.contains(State.PUBLIC)
                ? State.PUBLIC
                : states.contains(State.PRIMARY)
                        ? State.PRIMARY
                        : states.contains(State.HIDDEN) ? State.HIDDEN : State.CANDIDATE;
        return one.with(state).from(Math.max(one.least(), other.least())).within(Math.min(one.limit(), other.limit()));
    }

    private static <C extends Comparable<? super C>> Map<C, Valued<C>> valued(Collection<Count<C>> counts) {
        Map<C, Valued<C>> valued = new HashMap<>();
        counts.forEach(count -> valued.put(count.id(), new Valued<>(count.id(), count.value())));
        return valued;
    }

    private static <C extends Comparable<? super C>> Count<Valued<C>> named(Count<C> count, Map<C, Valued<C>> valued) {
        return new Count<>(valued.get(count.id()), count.value(), count.state(), count.least(), count.limit());
    }

    private static <C extends Comparable<? super C>> List<Equation<Valued<C>>> named(
            Collection<Equation<C>> sums, Map<C, Valued<C>> valued) {
        return sums.stream()
                .map(sum -> new Equation<>(
                        sum.left().stream().map(valued::get).toList(),
                        sum.right().stream().map(valued::get).toList()))
                .toList();
    }
}
