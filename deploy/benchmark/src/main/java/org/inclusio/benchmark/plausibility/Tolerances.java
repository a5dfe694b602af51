package org.inclusio.benchmark.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.benchmark.plausibility.Published.Row;
import org.inclusio.benchmark.plausibility.Published.Submission;
import org.inclusio.statistics.catalogue.Course;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.plausibility.Continuation;

/** How much each series must be allowed so that few true values are told: what the catalogue's tolerances are taken from. */
final class Tolerances {

    /** Of a hundred rows of the half for choosing, so many may be outside; the other half has then fewer than two. */
    private static final double FLAGGED = 0.012;

    private static final double SMALLEST = 0.03;
    /** What others decide may always change by a tenth. */
    private static final double SMALLEST_OF_DECISIONS = 0.1;

    private final Map<String, List<Double>> strains = new HashMap<>();
    private final Continuation continuation = new Continuation();

    Tolerances(List<Submission> submissions, IndicatorCatalogue catalogue) {
        for (Submission submission : submissions) {
            if (submission.isForChoosing()) {
                Map<String, TreeMap<Integer, Double>> lines = new HashMap<>();
                for (Row row : submission.rows()) {
                    lines.computeIfAbsent(row.line(), line -> new TreeMap<>()).put(row.year(), row.number());
                }
                lines.forEach((line, values) -> {
                    String series = line.substring(0, line.indexOf('|'));
                    Course.Kind kind = catalogue.course(series).kind();
                    values.forEach((year, value) -> strains.computeIfAbsent(series, code -> new ArrayList<>())
                            .add(strain(values, year, value, kind)));
                });
            }
        }
        strains.values().forEach(all -> all.sort(null));
    }

    private double strain(TreeMap<Integer, Double> values, int year, double value, Course.Kind kind) {
        continuation.begin(year);
        values.subMap(year - Continuation.YEARS, true, year + Continuation.YEARS, true)
                .forEach((other, known) -> {
                    if (other != year) {
                        continuation.add(other, known);
                    }
                });
        return continuation.strain(value, kind);
    }

    /** Rounded up to two digits; NaN where no area for choosing has the series. */
    double of(String series, Course.Kind kind) {
        List<Double> all = strains.getOrDefault(series, List.of());
        if (all.isEmpty()) {
            return Double.NaN;
        }
        double strain = all.get(Math.min(all.size() - 1, (int) Math.ceil((1 - FLAGGED) * all.size())));
        boolean isDecided = kind == Course.Kind.FLOW || kind == Course.Kind.STEPS;
        return Math.max(isDecided ? SMALLEST_OF_DECISIONS : SMALLEST, Math.ceil(100 * strain) / 100);
    }
}
