package org.inclusio.benchmark.measure;

/** What two computations of the same values have in common, when they agree. */
record CheckSum(long values, double sum) {

    /** To a part in a thousand million, which is what adding millions of doubles leaves. */
    boolean agreesWith(CheckSum other) {
        return values == other.values && Math.abs(sum - other.sum) <= 1e-9 * Math.abs(sum);
    }

    CheckSum plus(CheckSum other) {
        return new CheckSum(values + other.values, sum + other.sum);
    }
}
