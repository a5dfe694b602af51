package org.inclusio.benchmark.measure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inclusio.stack.ServerFailure;

/**
 * What is to be measured.
 *
 * @param rows of each bulk submission
 * @param runs pairs of baseline and bulk submission
 * @param samples small submissions whose freshness is measured
 * @param data CSV files that the report and the rules are measured over, or null for the sample and without the rules
 * @param areas whose indicators and regions are computed from nothing
 * @param values that are generated before a release is made of them
 */
record BenchmarkRequest(
        boolean help, Set<Part> parts, long rows, int runs, int samples, int areas, Path data, long values) {

    static final String USAGE = """
            deploy/bench [options]
              --only PART    measure one part: start, freshness, bulk, collection, report, computation,
                             dissemination or plausibility (may be repeated; the last needs --data)
              --rows N       rows of each bulk submission (1000000)
              --runs N       pairs of COPY and bulk submission (3)
              --samples N    small submissions whose freshness is measured (200)
              --areas N      areas whose indicators and regions are computed from nothing (200)
              --data DIR     CSV files of observations that the report (the sample) and the rules are
                             measured over, and that what is read of a release is added to
              --values N     generated values in the release (500000)
              --help         print this""";

    enum Part {
        START,
        FRESHNESS,
        BULK,
        COLLECTION,
        REPORT,
        COMPUTATION,
        DISSEMINATION,
        PLAUSIBILITY
    }

    static BenchmarkRequest parse(List<String> arguments) {
        boolean help = false;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        long rows = 1_000_000;
        int runs = 3;
        int samples = 200;
        int areas = 200;
        long values = 500_000;
        Path data = null;
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String option = left.next();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--only" -> parts.add(part(value(option, left)));
                case "--rows" -> rows = number(option, value(option, left));
                case "--runs" -> runs = number(option, value(option, left));
                case "--areas" -> areas = number(option, value(option, left));
                case "--values" -> values = number(option, value(option, left));
                case "--data" -> data = Path.of(value(option, left)).toAbsolutePath();
                case "--samples" -> samples = number(option, value(option, left));
                default ->
                    throw new ServerFailure("Option " + option + " is not known: `deploy/bench --help` lists them.");
            }
        }
        return new BenchmarkRequest(
                help, parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, rows, runs, samples, areas, data, values);
    }

    boolean asksFor(Part part) {
        return parts.contains(part);
    }

    private static Part part(String name) {
        for (Part part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
                return part;
            }
        }
        throw new ServerFailure("--only " + name
                + " is not one of start, freshness, bulk, collection, report, computation,"
                + " dissemination and plausibility.");
    }

    private static int number(String option, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new ServerFailure(option + " " + text + " is not a whole number from 1 on.");
        }
        return Integer.parseInt(text);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new ServerFailure("Option " + option + " needs a value: `deploy/bench --help` says which.");
        }
        return left.next();
    }
}
