package org.inclusio.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;

/**
 * The scale of some values, from a round number to a round number. It always has zero, so that twice the distance is twice the
 * value and a small change is not drawn as a large one.
 */
public record Axis(double from, double to, List<Tick> ticks) {

    /** A marked place of the scale. */
    public record Tick(double value, String label) {}

    private static final int STEPS = 5;

    public Axis {
        ticks = List.copyOf(ticks);
    }

    public static Axis of(Collection<BigDecimal> values, Language language) {
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double low = Math.min(0, least);
        most = Math.max(0, most);
        double step = roundStep((most - low) / STEPS);
        double from = Math.floor(low / step) * step;
        List<Tick> ticks = new ArrayList<>();
        // Counted in whole steps, so that no tick reads 0.30000000000000004.
        long first = Math.round(from / step);
        long last = Math.max(first + 1, (long) Math.ceil(most / step - 1e-9));
        Numerals numerals = Phrases.of(language).numerals();
        for (long i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, numerals.axisMark(i * step)));
        }
        return new Axis(first * step, last * step, ticks);
    }

    /** Where a value lies between the ends, from 0 to 1. */
    public double share(BigDecimal value) {
        return (value.doubleValue() - from) / (to - from);
    }

    /** What is written at every tick. */
    Stream<String> labels() {
        return ticks.stream().map(Tick::label);
    }

    /** What is written at its two ends alone, where there is no room for more. */
    Stream<String> ends() {
        return Stream.of(ticks.get(0).label(), ticks.get(ticks.size() - 1).label());
    }

    private static double roundStep(double step) {
        if (!(step > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double round : new double[] {1, 2, 5}) {
            if (step <= round * power) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
