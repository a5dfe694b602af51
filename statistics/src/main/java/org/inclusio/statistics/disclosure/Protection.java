package org.inclusio.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Hides the unsafe counts of a table and as many safe ones as it takes to keep readers away from them: first the smallest
 * of every sum in which only one count is hidden, then, as long as a search finds an unsafe count too closely determined,
 * those that it costs least; what turns out not to be needed is told after all. Where a search fails or would take too
 * long, more is hidden, never less. The same table always gives the same answer.
 */
public final class Protection {

    /** Unknowns solved for, after which the remaining steps take the short way and hide more. */
    private static final long USUAL_EFFORT = 60_000;

    private static final int MOST_ROUNDS = 6;

    private final ProtectionRule rule;
    private final long mostEffort;

    public Protection(ProtectionRule rule) {
        this(rule, USUAL_EFFORT);
    }

    Protection(ProtectionRule rule, long mostEffort) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.mostEffort = mostEffort;
    }

    public <C extends Comparable<? super C>> Suppression<C> of(Table<C> table) {
        Table<C> applied = rule.applied(table);
        BitSet primary = applied.inState(State.PRIMARY);
        return new Run<>(applied, primary).suppression();
    }

    private final class Run<C extends Comparable<? super C>> {

        private final Table<C> table;
        private final BitSet primary;
        private final BitSet exposed;
        private final BitSet hidden;
        private final BitSet candidates;
        private final Search search;
        private Evidence evidence;

        Run(Table<C> table, BitSet primary) {
            this.table = table;
            this.primary = primary;
            this.exposed = new BitSet(table.size());
            this.hidden = (BitSet) primary.clone();
            this.hidden.or(table.inState(State.HIDDEN));
            this.candidates = table.inState(State.CANDIDATE);
            this.search = new Search(table);
            this.evidence = new Evidence(table, rule, primary, search);
        }

        Suppression<C> suppression() {
            if (!primary.isEmpty()) {
                coverLoneOnes();
                for (int round = 0; round < MOST_ROUNDS && coverWhatIsClose(); round++) {}
                hideAllAroundWhatIsClose();
                tellWhatNothingMoves();
                tellWhatIsNotNeeded();
            }
            Map<C, Suppression.Reason> reasons = new TreeMap<>();
            Map<C, Range> ranges = new TreeMap<>();
            hidden.stream().forEach(place -> {
                C id = table.at(place).id();
                reasons.put(id, primary.get(place) ? Suppression.Reason.PRIMARY : Suppression.Reason.COMPLEMENTARY);
                ranges.put(id, evidence.range(place));
            });
            return new Suppression<>(reasons, ranges, table.ids(exposed));
        }

        private void hide(int place) {
            hidden.set(place);
            candidates.clear(place);
        }

        /** To a fixed point: in every sum with one hidden count the smallest other that may be hidden. */
        private void coverLoneOnes() {
            boolean again = true;
            while (again) {
                again = false;
                for (Table.Line line : table.lines()) {
                    if (hiddenIn(line) == 1) {
                        int smallest = smallestIn(line);
                        if (smallest >= 0) {
                            hide(smallest);
                            again = true;
                        }
                    }
                }
            }
        }

        private int hiddenIn(Table.Line line) {
            int count = 0;
            for (int place : line.places()) {
                if (hidden.get(place)) {
                    count++;
                }
            }
            return count;
        }

        /** Zeros come last. */
        private int smallestIn(Table.Line line) {
            int smallest = -1;
            for (int place : line.places()) {
                if (candidates.get(place) && (smallest < 0 || isCheaper(place, smallest))) {
                    smallest = place;
                }
            }
            return smallest;
        }

        private boolean isCheaper(int place, int other) {
            long own = table.at(place).value();
            long its = table.at(other).value();
            return own != 0 && (its == 0 || own < its);
        }

        /** Whether something was hidden that was not before. */
        private boolean coverWhatIsClose() {
            boolean more = false;
            for (int place = primary.nextSetBit(0); place >= 0; place = primary.nextSetBit(place + 1)) {
                if (search.effort() < mostEffort && !evidence.suffices(place, hidden)) {
                    more |= coverBoth(place);
                }
            }
            return more;
        }

        /** Against both, whatever the first brings. */
        private boolean coverBoth(int place) {
            boolean plain = cover(place, false);
            return cover(place, true) || plain;
        }

        private boolean cover(int place, boolean knowing) {
            long distance = evidence.missing(place, knowing);
            if (distance == 0) {
                return false;
            }
            BitSet cover = cheapestCover(place, distance, knowing);
            if (cover.isEmpty()) {
                cover = cheapestCover(place, -distance, knowing);
            }
            cover.stream().forEach(this::hide);
            return !cover.isEmpty();
        }

        /** Everything where the search fails. */
        private BitSet cheapestCover(int place, long distance, boolean knowing) {
            return search.cheapestCover(place, distance, hidden, candidates, evidence.bounds(knowing))
                    .orElseGet(() -> everything(place));
        }

        private BitSet everything(int place) {
            BitSet movable = (BitSet) hidden.clone();
            movable.or(candidates);
            BitSet tied = table.tied(place, movable);
            tied.and(candidates);
            return tied;
        }

        /** The last resort. What is too close even then was given away by what is public. */
        private void hideAllAroundWhatIsClose() {
            for (int place = primary.nextSetBit(0); place >= 0; place = primary.nextSetBit(place + 1)) {
                if (!evidence.suffices(place, hidden)) {
                    if (coverBoth(place)) {
                        everything(place).stream().forEach(this::hide);
                    }
                    exposed.set(place, !evidence.suffices(place, hidden));
                }
            }
        }

        /** What was found to be possible moves other counts only; those that it does not move need not be hidden. */
        private void tellWhatNothingMoves() {
            hidden.and(evidence.moved());
            hidden.or(primary);
            hidden.or(table.inState(State.HIDDEN));
        }

        /** The largest first, because they tell most. */
        private void tellWhatIsNotNeeded() {
            BitSet covers = (BitSet) hidden.clone();
            covers.andNot(primary);
            covers.andNot(table.inState(State.HIDDEN));
            int[] largestFirst = covers.stream()
                    .boxed()
                    .sorted(Comparator.comparingLong(
                                    (Integer place) -> -table.at(place).value())
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(place -> place)
                    .toArray();
            for (int place : largestFirst) {
                if (search.effort() < mostEffort) {
                    tellUnlessNeeded(place);
                }
            }
        }

        private void tellUnlessNeeded(int place) {
            BitSet affected = table.tied(place, hidden);
            affected.and(primary);
            if (affected.intersects(exposed)) {
                return;
            }
            hidden.clear(place);
            if (followsFromSums(affected)) {
                hidden.set(place);
                return;
            }
            Evidence before = evidence.copy();
            BitSet told = new BitSet(table.size());
            told.set(place);
            evidence.forget(told);
            if (!affected.stream().allMatch(unsafe -> evidence.suffices(unsafe, hidden))) {
                hidden.set(place);
                evidence = before;
            }
        }

        /** Whether one of these is the last unknown of a sum, after other last unknowns have been worked out. */
        private boolean followsFromSums(BitSet unsafe) {
            BitSet unknown = (BitSet) hidden.clone();
            Deque<Integer> lines = new ArrayDeque<>();
            for (int line = 0; line < table.lines().size(); line++) {
                lines.add(line);
            }
            while (!lines.isEmpty()) {
                int last = onlyUnknown(table.lines().get(lines.remove()), unknown);
                if (last >= 0) {
                    if (unsafe.get(last)) {
                        return true;
                    }
                    unknown.clear(last);
                    lines.addAll(table.linesOf(last));
                }
            }
            return false;
        }

        private static int onlyUnknown(Table.Line line, BitSet unknown) {
            int last = -1;
            for (int place : line.places()) {
                if (unknown.get(place)) {
                    if (last >= 0) {
                        return -1;
                    }
                    last = place;
                }
            }
            return last;
        }
    }
}
