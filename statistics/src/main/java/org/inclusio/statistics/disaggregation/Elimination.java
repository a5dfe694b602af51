package org.inclusio.statistics.disaggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A system of linear equations with whole coefficients over named unknowns, solved for those unknowns that it
 * determines, by Gauss-Jordan elimination without fractions. Unknowns that stay free are an answer too.
 *
 * @param <U> unknowns, which have an order so that the same system is always solved in the same way
 */
final class Elimination<U extends Comparable<U>> {

    private static final Comparator<Row<?>> SHORTEST =
            Comparator.<Row<?>>comparingInt(row -> row.unknown.size()).thenComparingInt(row -> row.number);

    /** The unknowns of a row times their coefficients are its known numbers, by place, times theirs. */
    private static final class Row<U extends Comparable<U>> {

        private final int number;
        private final TreeMap<U, Long> unknown;
        private final TreeMap<Integer, Long> known;
        private boolean done;

        Row(int number, Map<U, Long> unknown, Map<Integer, Long> known) {
            this.number = number;
            this.unknown = new TreeMap<>(unknown);
            this.known = new TreeMap<>(known);
        }

        /** Takes so much of another row away, and of this row so many times, that {@code pivot} is gone. */
        void clear(U pivot, Row<U> other) {
            long mine = unknown.get(pivot);
            long its = other.unknown.get(pivot);
            long common = gcd(mine, its);
            combine(unknown, its / common, other.unknown, mine / common);
            combine(known, its / common, other.known, mine / common);
            reduce();
        }

        int size() {
            return unknown.size() + known.size();
        }

        private void reduce() {
            long common = 0;
            for (long coefficient : unknown.values()) {
                common = gcd(common, coefficient);
            }
            for (long coefficient : known.values()) {
                common = gcd(common, coefficient);
            }
            if (common > 1) {
                long divisor = common;
                unknown.replaceAll((one, coefficient) -> coefficient / divisor);
                known.replaceAll((one, coefficient) -> coefficient / divisor);
            }
        }
    }

    /** The rows in which each unknown stands; those of unknowns that never meet are never looked at together. */
    private final Map<U, TreeSet<Row<U>>> rowsOf = new HashMap<>();

    private final List<Row<U>> rows = new ArrayList<>();
    private long effort;

    /** @param effort coefficients that may be calculated before an answer is given up */
    Elimination(long effort) {
        this.effort = effort;
    }

    /** Adds the equation that {@code unknown} with its coefficients equals {@code known} with its own. */
    void add(Map<U, Long> unknown, Map<Integer, Long> known) {
        Row<U> row = new Row<>(rows.size(), unknown, known);
        row.unknown.values().removeIf(coefficient -> coefficient == 0);
        if (!row.unknown.isEmpty()) {
            rows.add(row);
            row.unknown
                    .keySet()
                    .forEach(one -> rowsOf.computeIfAbsent(
                                    one, key -> new TreeSet<>(Comparator.comparingInt((Row<U> other) -> other.number)))
                            .add(row));
        }
    }

    /**
     * The determined unknowns, each with the places that add up to it and their whole factors; empty when that takes
     * more effort than allowed.
     *
     * @throws ArithmeticException when a coefficient outgrows a long
     */
    Map<U, Map<Integer, Long>> solve() {
        TreeSet<Row<U>> open = new TreeSet<>(SHORTEST);
        open.addAll(rows);
        while (!open.isEmpty()) {
            Row<U> shortest = open.pollFirst();
            U pivot = shortest.unknown.firstKey();
            for (Row<U> row : List.copyOf(rowsOf.get(pivot))) {
                if (row != shortest) {
                    effort -= row.size() + shortest.size();
                    if (effort < 0) {
                        return Map.of();
                    }
                    clear(pivot, row, shortest, open);
                }
            }
            shortest.done = true;
        }
        Map<U, Map<Integer, Long>> solved = new TreeMap<>();
        for (Row<U> row : rows) {
            if (row.unknown.size() == 1) {
                factors(row).ifPresent(factors -> solved.put(row.unknown.firstKey(), factors));
            }
        }
        return solved;
    }

    private void clear(U pivot, Row<U> row, Row<U> by, TreeSet<Row<U>> open) {
        open.remove(row);
        row.unknown.keySet().forEach(one -> rowsOf.get(one).remove(row));
        row.clear(pivot, by);
        row.unknown.keySet().forEach(one -> rowsOf.get(one).add(row));
        if (!row.done && !row.unknown.isEmpty()) {
            open.add(row);
        }
    }

    private static <U extends Comparable<U>> Optional<Map<Integer, Long>> factors(Row<U> row) {
        long divisor = row.unknown.firstEntry().getValue();
        Map<Integer, Long> factors = new TreeMap<>();
        for (Map.Entry<Integer, Long> one : row.known.entrySet()) {
            if (one.getValue() % divisor != 0) {
                return Optional.empty();
            }
            factors.put(one.getKey(), one.getValue() / divisor);
        }
        return Optional.of(factors);
    }

    /** {@code target} times {@code factor}, less {@code other} times {@code times}. */
    private static <K extends Comparable<K>> void combine(
            TreeMap<K, Long> target, long factor, TreeMap<K, Long> other, long times) {
        if (factor != 1) {
            target.replaceAll((key, coefficient) -> Math.multiplyExact(coefficient, factor));
        }
        other.forEach((key, coefficient) -> {
            long sum = Math.subtractExact(target.getOrDefault(key, 0L), Math.multiplyExact(coefficient, times));
            if (sum == 0) {
                target.remove(key);
            } else {
                target.put(key, sum);
            }
        });
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
