package org.inclusio.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small tables as they are printed, and their alternatives counted out one by one. */
final class Tables {

    private Tables() {}

    /** Rows and columns with their totals last; a cell is named {@code row.column}, numbered from 1, a total {@code T}. */
    static Table<String> ofRows(long[][] rows, Map<String, State> states) {
        Map<String, Long> values = new LinkedHashMap<>();
        int last = rows.length - 1;
        int end = rows[0].length - 1;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= end; j++) {
                values.put(name(i, last) + "." + name(j, end), rows[i][j]);
            }
        }
        List<Count<String>> counts = new ArrayList<>();
        values.forEach((id, value) -> counts.add(new Count<>(id, value, states.getOrDefault(id, State.CANDIDATE))));
        List<Equation<String>> sums = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            String row = name(i, last);
            sums.add(Equation.sum(
                    row + ".T", names(end).stream().map(j -> row + "." + j).toList()));
        }
        for (int j = 0; j <= end; j++) {
            String column = name(j, end);
            sums.add(Equation.sum(
                    "T." + column,
                    names(last).stream().map(i -> i + "." + column).toList()));
        }
        return Table.of(counts, sums);
    }

    /** Every range by trying every number from 0 to {@code most}, or the limit, for every hidden count. */
    static Map<String, Range> ranges(Table<String> table, Set<String> hidden, long most) {
        int[] unknown = table.places(hidden).stream().toArray();
        long[] numbers = table.counts().stream().mapToLong(Count::value).toArray();
        long[] least = new long[unknown.length];
        long[] largest = new long[unknown.length];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(largest, -1);
        long[] constants =
                table.lines().stream().mapToLong(line -> sum(line, numbers)).toArray();
        tryAll(table, unknown, 0, numbers, constants, most, least, largest);
        Map<String, Range> ranges = new TreeMap<>();
        for (int i = 0; i < unknown.length; i++) {
            ranges.put(table.at(unknown[i]).id(), new Range(least[i], largest[i]));
        }
        return ranges;
    }

    private static void tryAll(
            Table<String> table,
            int[] unknown,
            int next,
            long[] numbers,
            long[] constants,
            long most,
            long[] least,
            long[] largest) {
        if (next == unknown.length) {
            for (int i = 0; i < unknown.length; i++) {
                least[i] = Math.min(least[i], numbers[unknown[i]]);
                largest[i] = Math.max(largest[i], numbers[unknown[i]]);
            }
            return;
        }
        int place = unknown[next];
        Set<Integer> open = new TreeSet<>();
        for (int i = next + 1; i < unknown.length; i++) {
            open.add(unknown[i]);
        }
        long own = numbers[place];
        for (long number = 0; number <= Math.min(most, table.at(place).limit()); number++) {
            numbers[place] = number;
            boolean fits = table.linesOf(place).stream()
                    .filter(line ->
                            Arrays.stream(table.lines().get(line).places()).noneMatch(open::contains))
                    .allMatch(line -> sum(table.lines().get(line), numbers) == constants[line]);
            if (fits) {
                tryAll(table, unknown, next + 1, numbers, constants, most, least, largest);
            }
        }
        numbers[place] = own;
    }

    private static long sum(Table.Line line, long[] numbers) {
        long sum = 0;
        for (int i = 0; i < line.places().length; i++) {
            sum += line.factors()[i] * numbers[line.places()[i]];
        }
        return sum;
    }

    private static List<String> names(int parts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            names.add(name(i, parts));
        }
        return names;
    }

    private static String name(int index, int last) {
        return index == last ? "T" : Integer.toString(index + 1);
    }
}
