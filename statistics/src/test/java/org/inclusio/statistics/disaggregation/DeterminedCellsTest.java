package org.inclusio.statistics.disaggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of random persons, some of whose cells are hidden. What is found must be right, and must be everything that
 * linear algebra says is determined: the second is decided here by elimination modulo a prime, which knows nothing of
 * partitions and paths.
 */
class DeterminedCellsTest {

    private static final List<String> FIFTH = List.of("_T", "Q1", "Q2", "Q3", "Q4", "Q5");
    private static final List<String> BAND = List.of("_T", "Y0T4", "Y5T9", "Y0T9", "Y_GE10");
    private static final long PRIME = 2_147_483_647L;

    private final Tabulations tabulations =
            new Tabulations(IndicatorCatalogue.load().partitions());

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, 0.45, 0.6, 0.75})
    void exactly_the_determined_cells_are_found_and_each_is_right(double shown) {
        Random random = new Random((long) (shown * 1000));
        for (int round = 0; round < 60; round++) {
            Map<Disaggregation, BigDecimal> full = persons(random);
            Map<Disaggregation, BigDecimal> observed = shuffled(random, full, shown);
            Tabulation table = tabulations.additive(observed, Disaggregation.TOTAL, Set.copyOf(BAND), true);
            Set<Disaggregation> found = new LinkedHashSet<>(table.groups());
            assertThat(full.keySet()).as("round " + round).containsAll(found);
            for (Disaggregation group : found) {
                assertThat(table.value(group))
                        .as("round " + round + " " + group)
                        .isEqualByComparingTo(full.get(group));
                assertThat(sum(table, group, observed)).isEqualByComparingTo(full.get(group));
            }
            assertThat(found)
                    .as("round " + round + ", " + observed.size() + " observed")
                    .isEqualTo(determined(
                            full.keySet(),
                            observed.keySet(),
                            Map.of("_T", List.of("Y0T9", "Y_GE10"), "Y0T9", List.of("Y0T4", "Y5T9"))));
            assertThat(table.discrepancies()).isEmpty();
        }
    }

    /** 972 groups of which three in ten are shown, as no single equation lacks only one of its groups. */
    @Test
    void a_table_with_a_thousand_groups_is_solved_as_a_small_one_is() {
        List<String> bands = Stream.concat(
                        IntStream.range(0, 16).mapToObj(band -> "Y" + 5 * band + "T" + (5 * band + 4)),
                        Stream.of("Y_GE80"))
                .toList();
        Random random = new Random(2015);
        Map<Disaggregation, BigDecimal> full = persons(random, bands, band -> List.of("_T", band));
        Map<Disaggregation, BigDecimal> observed = shuffled(random, full, 0.3);
        Tabulation table = tabulations.additive(observed, Disaggregation.TOTAL, Set.copyOf(bands), true);
        assertThat(full).hasSize(972);
        for (Disaggregation group : table.groups()) {
            assertThat(table.value(group)).as(group.toString()).isEqualByComparingTo(full.get(group));
        }
        assertThat(Set.copyOf(table.groups()))
                .hasSizeGreaterThan(observed.size())
                .isEqualTo(determined(full.keySet(), observed.keySet(), Map.of("_T", bands)));
    }

    private static BigDecimal sum(Tabulation table, Disaggregation group, Map<Disaggregation, BigDecimal> observed) {
        return table.summands(group).stream()
                .map(one -> observed.get(one.group()).multiply(BigDecimal.valueOf(one.factor())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Disaggregation, BigDecimal> persons(Random random) {
        return persons(random, List.of("Y0T4", "Y5T9", "Y_GE10"), DeterminedCellsTest::bandsOf);
    }

    private static Map<Disaggregation, BigDecimal> persons(
            Random random, List<String> bands, Function<String, List<String>> bandsOf) {
        Map<Disaggregation, BigDecimal> cells = new LinkedHashMap<>();
        for (String sex : List.of("F", "M")) {
            for (String place : List.of("U", "R")) {
                for (String fifth : FIFTH.subList(1, 6)) {
                    for (String band : bands) {
                        BigDecimal count = BigDecimal.valueOf(random.nextInt(1000));
                        for (String s : List.of("_T", sex)) {
                            for (String p : List.of("_T", place)) {
                                for (String f : List.of("_T", fifth)) {
                                    for (String b : bandsOf.apply(band)) {
                                        cells.merge(group(s, p, f, b), count, BigDecimal::add);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> bandsOf(String band) {
        return band.equals("Y_GE10") ? List.of("_T", band) : List.of("_T", band, "Y0T9");
    }

    private static Map<Disaggregation, BigDecimal> shuffled(
            Random random, Map<Disaggregation, BigDecimal> full, double shown) {
        List<Disaggregation> groups = new ArrayList<>(full.keySet());
        Collections.shuffle(groups, random);
        Map<Disaggregation, BigDecimal> observed = new LinkedHashMap<>();
        for (Disaggregation group : groups.subList(0, Math.max(1, (int) (shown * groups.size())))) {
            observed.put(group, full.get(group));
        }
        return observed;
    }

    /** A cell is determined when its unit vector is in the space of the equations and the observed cells. */
    private static Set<Disaggregation> determined(
            Set<Disaggregation> cells, Set<Disaggregation> observed, Map<String, List<String>> ages) {
        List<Disaggregation> unknown = new ArrayList<>(cells);
        unknown.removeAll(observed);
        Map<Disaggregation, Integer> column = new HashMap<>();
        unknown.forEach(cell -> column.put(cell, column.size()));
        List<long[]> rows = new ArrayList<>();
        for (Disaggregation cell : cells) {
            equation(cell, Dimension.SEX, "_T", List.of("F", "M"), column, rows);
            equation(cell, Dimension.URBANISATION, "_T", List.of("U", "R"), column, rows);
            equation(cell, Dimension.WEALTH_QUANTILE, "_T", FIFTH.subList(1, 6), column, rows);
            ages.forEach((whole, parts) -> equation(cell, Dimension.AGE, whole, parts, column, rows));
        }
        reduce(rows, unknown.size());
        Set<Disaggregation> determined = new LinkedHashSet<>(observed);
        for (long[] row : rows) {
            int only = -1;
            int count = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    only = i;
                    count++;
                }
            }
            if (count == 1) {
                determined.add(unknown.get(only));
            }
        }
        return determined;
    }

    private static void equation(
            Disaggregation cell,
            Dimension dimension,
            String whole,
            List<String> parts,
            Map<Disaggregation, Integer> column,
            List<long[]> rows) {
        if (!cell.get(dimension).equals(whole)) {
            return;
        }
        long[] row = new long[column.size()];
        Integer at = column.get(cell);
        if (at != null) {
            row[at] = 1;
        }
        for (String part : parts) {
            Integer place = column.get(cell.with(dimension, part));
            if (place != null) {
                row[place] = PRIME - 1;
            }
        }
        rows.add(row);
    }

    /** To reduced row echelon form. */
    private static void reduce(List<long[]> rows, int columns) {
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, rank, pivot);
            long[] lead = rows.get(rank);
            long inverse = power(lead[column], PRIME - 2);
            for (int i = 0; i < columns; i++) {
                lead[i] = lead[i] * inverse % PRIME;
            }
            for (int other = 0; other < rows.size(); other++) {
                long factor = rows.get(other)[column];
                if (other != rank && factor != 0) {
                    long[] row = rows.get(other);
                    for (int i = 0; i < columns; i++) {
                        row[i] = (row[i] + (PRIME - factor) * lead[i]) % PRIME;
                    }
                }
            }
            rank++;
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base % PRIME, e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result * b % PRIME;
            }
            b = b * b % PRIME;
        }
        return result;
    }

    private static Disaggregation group(String sex, String place, String fifth, String band) {
        return new Disaggregation(sex, band, place, fifth, null, null, null, null, null);
    }
}
