package org.inclusio.benchmark;

import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Counts of one series, area and year for every combination of the codes of its dimensions. Only the innermost cells are
 * given; every other is added up from them, so that parts and totals always agree.
 */
final class Cube {

    private final List<Dimension> dimensions;
    private final long[] counts;

    private Cube(List<Dimension> dimensions) {
        this.dimensions = dimensions;
        this.counts = new long[size(dimensions)];
    }

    static int size(List<Dimension> dimensions) {
        return dimensions.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }

    /** @param innermost from the number of an innermost cell, counted over parts only, to its count */
    static Cube of(List<Dimension> dimensions, LongUnaryOperator innermost) {
        Cube cube = new Cube(dimensions);
        cube.fill(0, 0, 0, innermost);
        int stride = 1;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            cube.addUp(dimensions.get(d), stride);
            stride *= dimensions.get(d).size();
        }
        return cube;
    }

    private void fill(int dimension, int cell, long part, LongUnaryOperator innermost) {
        if (dimension == dimensions.size()) {
            counts[cell] = innermost.applyAsLong(part);
            return;
        }
        Dimension d = dimensions.get(dimension);
        for (int i = 0; i < d.parts(); i++) {
            fill(dimension + 1, cell * d.size() + i, part * d.parts() + i, innermost);
        }
    }

    private void addUp(Dimension d, int stride) {
        int span = stride * d.size();
        for (int start = 0; start < counts.length; start += span) {
            for (int s = 0; s < d.sums().size(); s++) {
                int sum = start + (d.parts() + s) * stride;
                for (int part : d.sums().get(s)) {
                    int from = start + part * stride;
                    for (int i = 0; i < stride; i++) {
                        counts[sum + i] += counts[from + i];
                    }
                }
            }
        }
    }

    int size() {
        return counts.length;
    }

    long count(int cell) {
        return counts[cell];
    }
}
