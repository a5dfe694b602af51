package org.inclusio.benchmark.measure;

import java.util.List;
import java.util.stream.IntStream;

/** The arithmetic of repeated measurements. */
final class Figures {

    private Figures() {}

    /** The middle one of the measurements in order, or the mean of the two in the middle. */
    static double median(List<Double> measured) {
        List<Double> sorted = sorted(measured);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /**
     * The smallest measurement that is not exceeded by this share of all (nearest rank, so that it is always one that
     * was measured).
     *
     * @param percent above 0 and up to 100
     */
    static double percentile(List<Double> measured, double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("A percentile lies above 0 and up to 100, unlike " + percent + ".");
        }
        List<Double> sorted = sorted(measured);
        return sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
    }

    /**
     * How many times as fast as the baseline: the median of the ratios of each pair, because what slows one of a pair
     * down mostly slows down the other as well.
     *
     * @param baseline duration of the baseline in each run
     * @param measured duration of what is compared, in the same unit and order
     */
    static double medianSpeed(List<Double> baseline, List<Double> measured) {
        if (baseline.size() != measured.size()) {
            throw new IllegalArgumentException("Each run needs both of its durations.");
        }
        List<Double> ratios = IntStream.range(0, measured.size())
                .mapToObj(run -> baseline.get(run) / measured.get(run))
                .toList();
        return median(ratios);
    }

    private static List<Double> sorted(List<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        return measured.stream().sorted().toList();
    }
}
