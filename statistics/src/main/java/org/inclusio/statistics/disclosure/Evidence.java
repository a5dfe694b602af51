package org.inclusio.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The alternatives found so far, for two readers: one who knows what is published, and one who knows besides which counts
 * fell under the rule. What one search found serves every count that it moved.
 */
final class Evidence {

    /** Times the widest range asked for: how far counts may have to move for one of them to move so far. */
    private static final long LEEWAY = 16;

    private record Found(Alternative alternative, boolean knowing) {}

    private final Table<?> table;
    private final ProtectionRule rule;
    private final Search search;
    private final Bounds plain;
    private final Bounds knowing;
    private List<Found> found = new ArrayList<>();
    private BitSet moved = new BitSet();
    private long[][] least;
    private long[][] most;

    Evidence(Table<?> table, ProtectionRule rule, BitSet primary, Search search) {
        this.table = table;
        this.rule = rule;
        this.search = search;
        long widest = primary.stream()
                .mapToLong(place -> rule.width(table.at(place)))
                .max()
                .orElse(rule.width());
        this.plain = Bounds.of(table, LEEWAY * widest);
        this.knowing = plain.knowing(rule, table, primary);
        forget(new BitSet());
    }

    Bounds bounds(boolean isKnowing) {
        return isKnowing ? knowing : plain;
    }

    /** Whether an unsafe count is far enough from every reader, searching where what was found does not suffice. */
    boolean suffices(int place, BitSet hidden) {
        return suffices(place, hidden, true) && suffices(place, hidden, false);
    }

    private boolean suffices(int place, BitSet hidden, boolean isKnowing) {
        return missing(place, isKnowing) == 0
                || look(place, true, hidden, isKnowing)
                || look(place, false, hidden, isKnowing);
    }

    private boolean look(int place, boolean up, BitSet hidden, boolean isKnowing) {
        long distance = wanted(place, up, isKnowing);
        if (distance != 0) {
            search.nearest(place, distance, hidden, moved, bounds(isKnowing))
                    .or(() -> search.furthest(place, up, hidden, bounds(isKnowing)))
                    .ifPresent(one -> add(new Found(one, isKnowing)));
        }
        return missing(place, isKnowing) == 0;
    }

    /** How far the count would have to move in one direction; 0 where it can't move further anyway. */
    private long wanted(int place, boolean up, boolean isKnowing) {
        int reader = index(isKnowing);
        long so = up ? most[reader][place] : -least[reader][place];
        long room = up ? bounds(isKnowing).up(place) : -bounds(isKnowing).down(place);
        long lack = width(place, isKnowing) - most[reader][place] + least[reader][place];
        long distance = Math.min(room, so + Math.max(so == 0 ? 1 : 0, lack));
        return distance == so ? 0 : up ? distance : -distance;
    }

    /** The counts that some alternative moves; with these hidden, everything that was found still holds. */
    BitSet moved() {
        return (BitSet) moved.clone();
    }

    /**
     * How far the count must still be able to move, up where positive, down where negative; 0 when its range is wide
     * enough and the count is neither the least nor the most in it, unless everybody knows that it can't be less or more.
     */
    long missing(int place, boolean isKnowing) {
        long down = -least[index(isKnowing)][place];
        long up = most[index(isKnowing)][place];
        long lack = width(place, isKnowing) - up - down;
        long roomUp = bounds(isKnowing).up(place);
        long roomDown = -bounds(isKnowing).down(place);
        boolean both = !isKnowing || rule.known(table.at(place)).isEmpty();
        if (up < roomUp && (lack > 0 || both && up == 0)) {
            return Math.min(roomUp, up + Math.max(1, lack));
        }
        if (down < roomDown && (lack > 0 || both && down == 0)) {
            return -Math.min(roomDown, down + Math.max(1, lack));
        }
        return 0;
    }

    private long width(int place, boolean isKnowing) {
        Count<?> count = table.at(place);
        return isKnowing
                ? rule.known(count)
                        .map(range -> Math.min(range.width(), rule.knowingWidth()))
                        .orElse(rule.width(count))
                : rule.width(count);
    }

    Range range(int place) {
        long value = table.at(place).value();
        return new Range(value + least[0][place], value + most[0][place]);
    }

    Evidence copy() {
        Evidence copy = new Evidence(table, rule, search, plain, knowing);
        copy.found = new ArrayList<>(found);
        copy.moved = moved();
        copy.least = new long[][] {least[0].clone(), least[1].clone()};
        copy.most = new long[][] {most[0].clone(), most[1].clone()};
        return copy;
    }

    private Evidence(Table<?> table, ProtectionRule rule, Search search, Bounds plain, Bounds knowing) {
        this.table = table;
        this.rule = rule;
        this.search = search;
        this.plain = plain;
        this.knowing = knowing;
    }

    /** Drops what moves a count that is no longer hidden. */
    void forget(BitSet shown) {
        List<Found> kept = found.stream()
                .filter(one ->
                        shown.stream().allMatch(place -> one.alternative().at(place) == 0))
                .toList();
        found = new ArrayList<>();
        moved = new BitSet();
        least = new long[2][table.size()];
        most = new long[2][table.size()];
        kept.forEach(this::add);
    }

    private void add(Found one) {
        found.add(one);
        for (int place : one.alternative().places()) {
            moved.set(place, moved.get(place) || one.alternative().at(place) != 0);
            widen(place, one.alternative().at(place), 0);
            if (one.knowing()) {
                widen(place, one.alternative().at(place), 1);
            }
        }
    }

    private void widen(int place, long difference, int reader) {
        least[reader][place] = Math.min(least[reader][place], difference);
        most[reader][place] = Math.max(most[reader][place], difference);
    }

    private static int index(boolean isKnowing) {
        return isKnowing ? 1 : 0;
    }
}
