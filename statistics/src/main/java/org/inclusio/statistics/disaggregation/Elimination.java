package org.inclusio.statistics.disaggregation;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** The unknowns of a row times their coefficients are its known numbers, by place, times theirs. */
    private record Row<U extends Comparable<U>>(TreeMap<U, Long> unknown, TreeMap<Integer, Long> known) {

        /** Takes so much of another row away, and of this row so many times, that {@code pivot} is gone. */
        void clear(U pivot, Row<U> other) {
            long mine = unknown.get(pivot);
            long its = other.unknown.get(pivot);
            long common = gcd(mine, its);
            combine(unknown, its / common, other.unknown, mine / common);
            combine(known, its / common, other.known, mine / common);
            reduce();
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

    private final List<Row<U>> rows = new ArrayList<>();

    /** Adds the equation that {@code unknown} with its coefficients equals {@code known} with its own. */
    void add(Map<U, Long> unknown, Map<Integer, Long> known) {
        Row<U> row = new Row<>(new TreeMap<>(unknown), new TreeMap<>(known));
        row.unknown.values().removeIf(coefficient -> coefficient == 0);
        if (!row.unknown.isEmpty()) {
            rows.add(row);
        }
    }

    /**
     * The determined unknowns, each with the places that add up to it and their whole factors.
     *
     * @throws ArithmeticException when a coefficient outgrows a long
     */
    Map<U, Map<Integer, Long>> solve() {
        List<Row<U>> open = new ArrayList<>(rows);
        List<Row<U>> done = new ArrayList<>();
        while (!open.isEmpty()) {
            Row<U> shortest = open.stream()
                    .min(Comparator.comparingInt(row -> row.unknown.size()))
                    .orElseThrow();
            open.remove(shortest);
            U pivot = shortest.unknown.firstKey();
            for (Row<U> row : open) {
                clear(pivot, row, shortest);
            }
            for (Row<U> row : done) {
                clear(pivot, row, shortest);
            }
            open.removeIf(row -> row.unknown.isEmpty());
            done.add(shortest);
        }
        Map<U, Map<Integer, Long>> solved = new TreeMap<>();
        for (Row<U> row : done) {
            if (row.unknown.size() == 1) {
                factors(row).ifPresent(factors -> solved.put(row.unknown.firstKey(), factors));
            }
        }
        return solved;
    }

    private static <U extends Comparable<U>> void clear(U pivot, Row<U> row, Row<U> by) {
        if (row.unknown.containsKey(pivot)) {
            row.clear(pivot, by);
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
        for (K key : new TreeSet<>(target.keySet())) {
            target.put(key, Math.multiplyExact(target.get(key), factor));
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
