package org.inclusio.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the generator is asked for.
 *
 * @param file where to write; standard output when absent
 */
record GeneratorRequest(long rows, long seed, List<String> areas, RowLayout layout, Optional<Path> file) {

    static final String USAGE =
            "usage: SampleGenerator --rows N [--seed S] [--area KEN[,TZA...]] [--format csv|sdmx-csv] [--out FILE]";

    GeneratorRequest {
        if (rows < 1) {
            throw new IllegalArgumentException("Say how many rows, at least one: --rows 1000.");
        }
        if (areas.stream().distinct().count() < areas.size()) {
            throw new IllegalArgumentException("An area is named twice in --area; its rows would be the same twice.");
        }
        for (String area : areas) {
            if (!area.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException(
                        "\"" + area + "\" is no area; --area takes codes of three capital letters, such as KEN,TZA.");
            }
        }
        areas = List.copyOf(areas);
    }

    static GeneratorRequest of(String... args) {
        long rows = 0;
        long seed = 1;
        List<String> areas = List.of("KEN");
        RowLayout layout = RowLayout.CSV;
        Optional<Path> file = Optional.empty();
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i = 0; i < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--rows" -> rows = number(args[i], value);
                case "--seed" -> seed = number(args[i], value);
                case "--area" -> areas = List.of(value.split(",", -1));
                case "--format" -> layout = RowLayout.named(value);
                case "--out" -> file = Optional.of(Path.of(value));
                default -> throw new IllegalArgumentException(args[i] + " is not known. " + USAGE);
            }
        }
        return new GeneratorRequest(rows, seed, areas, layout, file);
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " takes a whole number, not \"" + value + "\".", e);
        }
    }
}
