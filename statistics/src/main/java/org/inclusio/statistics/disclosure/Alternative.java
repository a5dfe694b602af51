package org.inclusio.statistics.disclosure;

import java.util.BitSet;

/**
 * Another table that agrees with everything that is published, as what it differs by in its hidden counts. One that is
 * {@link #holds} is beyond doubt: it is checked in whole numbers, whatever it was found with.
 */
final class Alternative {

    private final int[] places;
    private final long[] differences;

    /** {@code places} ascending. */
    Alternative(int[] places, long[] differences) {
        this.places = places;
        this.differences = differences;
    }

    long at(int place) {
        int index = java.util.Arrays.binarySearch(places, place);
        return index < 0 ? 0 : differences[index];
    }

    /** Whether no published count differs, every sum holds, and no count leaves its bounds. */
    boolean holds(Table<?> table, BitSet hidden, Bounds bounds) {
        BitSet lines = new BitSet(table.lines().size());
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (differences[i] != 0) {
                if (!hidden.get(place) || differences[i] < bounds.down(place) || differences[i] > bounds.up(place)) {
                    return false;
                }
                table.linesOf(place).forEach(lines::set);
            }
        }
        return lines.stream().allMatch(line -> balances(table.lines().get(line)));
    }

    private boolean balances(Table.Line line) {
        long sum = 0;
        for (int i = 0; i < line.places().length; i++) {
            sum += line.factors()[i] * at(line.places()[i]);
        }
        return sum == 0;
    }

    int[] places() {
        return places;
    }
}
