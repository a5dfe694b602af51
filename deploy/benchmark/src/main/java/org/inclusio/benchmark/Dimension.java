package org.inclusio.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way of dividing a population: first its parts, which do not overlap, then the sums over some of them.
 *
 * @param codes codes of the parts, then of the sums
 * @param parts how many of the codes are parts
 * @param sums for each sum, the indexes of the parts that it adds
 */
record Dimension(List<String> codes, int parts, List<int[]> sums) {

    static final String TOTAL = "_T";

    static final Dimension SEX = dividedInto("F", "M");
    static final Dimension URBANISATION = dividedInto("U", "R");
    static final Dimension WEALTH = dividedInto("Q1", "Q2", "Q3", "Q4", "Q5");
    static final Dimension DISABILITY = dividedInto("PD", "PWD");
    static final Dimension MIGRATION = dividedInto("NON_MIGRANT", "MIGRANT");
    static final Dimension INDIGENOUS = dividedInto("INDIGENOUS", "NON_INDIGENOUS");
    static final Dimension UNDIVIDED = new Dimension(List.of(TOTAL), 1, List.of());

    static Dimension dividedInto(String... parts) {
        return new Dimension(List.of(parts), parts.length, List.of())
                .with(TOTAL, IntStream.range(0, parts.length).toArray());
    }

    /** So many groups of a country's own, such as its districts. */
    static Dimension groups(int count) {
        return count == 0
                ? UNDIVIDED
                : dividedInto(
                        IntStream.rangeClosed(1, count).mapToObj(i -> "D" + i).toArray(String[]::new));
    }

    Dimension with(String sum, int... of) {
        List<String> longer = new ArrayList<>(codes);
        longer.add(sum);
        List<int[]> more = new ArrayList<>(sums);
        more.add(of);
        return new Dimension(List.copyOf(longer), parts, List.copyOf(more));
    }

    int size() {
        return codes.size();
    }
}
