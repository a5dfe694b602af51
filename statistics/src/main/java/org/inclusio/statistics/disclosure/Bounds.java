package org.inclusio.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/** How far each count of a table may differ from its value in what a reader holds possible. */
final class Bounds {

    private final long[] down;
    private final long[] up;

    private Bounds(long[] down, long[] up) {
        this.down = down;
        this.up = up;
    }

    /** For who knows only what is published: no count is below its least or above its limit; nothing further than reach. */
    static Bounds of(Table<?> table, long reach) {
        long[] down = new long[table.size()];
        long[] up = new long[table.size()];
        for (int place = 0; place < table.size(); place++) {
            down[place] = -Math.min(reach, table.at(place).roomBelow());
            up[place] = Math.min(reach, table.at(place).roomAbove());
        }
        return new Bounds(down, up);
    }

    /** For who knows besides which counts are unsafe and by which rule. */
    Bounds knowing(ProtectionRule rule, Table<?> table, BitSet primary) {
        Bounds known = new Bounds(down.clone(), up.clone());
        primary.stream().forEach(place -> {
            Count<?> count = table.at(place);
            rule.known(count).ifPresent(range -> {
                known.down[place] = Math.max(known.down[place], range.lowest() - count.value());
                known.up[place] = Math.min(known.up[place], range.highest() - count.value());
            });
        });
        return known;
    }

    /** Not above zero. */
    long down(int place) {
        return down[place];
    }

    /** Not below zero. */
    long up(int place) {
        return up[place];
    }

    @Override
    public String toString() {
        return Arrays.toString(down) + " to " + Arrays.toString(up);
    }
}
