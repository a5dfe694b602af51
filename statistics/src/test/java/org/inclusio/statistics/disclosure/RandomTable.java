package org.inclusio.statistics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables of random counts with all their margins, for what must hold of every table. */
final class RandomTable {

    /** A dimension as its codes and what divides what; the first code is the total. */
    record Codes(Map<String, List<String>> parts) {

        static Codes flat(String name, int parts) {
            return new Codes(Map.of(name, names(name, parts)));
        }

        /** Two levels: the first part is itself divided. */
        static Codes nested(String name, int parts, int within) {
            Map<String, List<String>> divided = new LinkedHashMap<>();
            divided.put(name, names(name, parts));
            divided.put(name + "0", names(name + "0", within));
            return new Codes(divided);
        }

        private static List<String> names(String name, int parts) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                names.add(name + i);
            }
            return names;
        }

        List<String> leaves() {
            return parts.values().stream()
                    .flatMap(List::stream)
                    .filter(code -> !parts.containsKey(code))
                    .toList();
        }

        boolean contains(String whole, String leaf) {
            return whole.equals(leaf)
                    || parts.getOrDefault(whole, List.of()).stream().anyMatch(part -> contains(part, leaf));
        }

        List<String> all() {
            List<String> all = new ArrayList<>(parts.keySet());
            all.addAll(leaves());
            return all;
        }
    }

    private final List<Codes> dimensions;
    private final Map<List<String>, Long> values = new LinkedHashMap<>();

    RandomTable(List<Codes> dimensions, Random random, int most, double sparse) {
        this.dimensions = dimensions;
        List<List<String>> leaves =
                product(dimensions.stream().map(Codes::leaves).toList());
        Map<List<String>, Long> counted = new LinkedHashMap<>();
        leaves.forEach(leaf ->
                counted.put(leaf, random.nextDouble() < sparse ? random.nextInt(6) : (long) random.nextInt(most + 1)));
        for (List<String> cell : product(dimensions.stream().map(Codes::all).toList())) {
            values.put(
                    cell,
                    counted.entrySet().stream()
                            .filter(leaf -> isWithin(cell, leaf.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
    }

    /** The total of all as public. */
    Table<String> table() {
        List<Count<String>> counts = new ArrayList<>();
        values.forEach((cell, value) ->
                counts.add(new Count<>(name(cell), value, isWhole(cell) ? State.PUBLIC : State.CANDIDATE)));
        return Table.of(counts, equations());
    }

    List<Equation<String>> equations() {
        List<Equation<String>> equations = new ArrayList<>();
        for (List<String> cell : values.keySet()) {
            for (int i = 0; i < dimensions.size(); i++) {
                int dimension = i;
                List<String> parts = dimensions.get(i).parts().get(cell.get(i));
                if (parts != null) {
                    equations.add(Equation.sum(
                            name(cell),
                            parts.stream()
                                    .map(part -> name(with(cell, dimension, part)))
                                    .toList()));
                }
            }
        }
        return equations;
    }

    private boolean isWithin(List<String> cell, List<String> leaf) {
        for (int i = 0; i < cell.size(); i++) {
            if (!dimensions.get(i).contains(cell.get(i), leaf.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWhole(List<String> cell) {
        for (int i = 0; i < cell.size(); i++) {
            if (!dimensions.get(i).parts().keySet().iterator().next().equals(cell.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> with(List<String> cell, int dimension, String code) {
        List<String> other = new ArrayList<>(cell);
        other.set(dimension, code);
        return other;
    }

    private static String name(List<String> cell) {
        return String.join(".", cell);
    }

    private static List<List<String>> product(List<List<String>> codes) {
        List<List<String>> product = List.of(List.of());
        for (List<String> next : codes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> one : product) {
                for (String code : next) {
                    List<String> more = new ArrayList<>(one);
                    more.add(code);
                    longer.add(more);
                }
            }
            product = longer;
        }
        return product;
    }
}
