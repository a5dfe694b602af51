package org.inclusio.statistics.progress;

import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.catalogue.Series;

/** What a target asks of the numbers of one area, whichever its baseline. */
public sealed interface Aim {

    /** The target of a series, read from the catalogue. */
    static Aim of(Series series, Conventions conventions) {
        double value = series.targetValue().map(Number::doubleValue).orElse(Double.NaN);
        int targetYear = series.targetYear().orElse(conventions.assessmentYear());
        int baselineYear = series.baselineYear().orElse(conventions.baselineYear());
        return switch (series.targetRule()) {
            case HALVE -> new Shrink(Scale.LEVEL, 0.5, baselineYear, targetYear);
            case REDUCE_BY -> new Shrink(Scale.LEVEL, 1 - fraction(value), baselineYear, targetYear);
            case HALVE_COMPLEMENT -> new Shrink(Scale.SHORTFALL, 0.5, baselineYear, targetYear);
            case UNIVERSAL -> {
                double reached = value >= 100 ? conventions.universalFrom() : value;
                yield new Reach(Scale.SHORTFALL, value, 100 - reached, 100 - reached, baselineYear, targetYear);
            }
            case PARITY -> {
                Scale scale = value == 1 ? Scale.DISTANCE_FROM_PARITY : Scale.DISTANCE_FROM_EQUAL_SHARES;
                yield new Reach(
                        scale,
                        value,
                        conventions.parityGap(true),
                        conventions.parityGap(false),
                        baselineYear,
                        targetYear);
            }
            case REVERSE ->
                new Reverse(
                        series.direction() != Direction.HIGHER,
                        series.baselineYear().isPresent(),
                        baselineYear,
                        targetYear);
            case ABSOLUTE ->
                new None(
                        "The target is a number of people, which no share of a population can be compared with.",
                        baselineYear,
                        targetYear);
            case NONE -> new None("No target with a number belongs to this series.", baselineYear, targetYear);
        };
    }

    /** Two thirds, of which the catalogue can only write the first digits. */
    private static double fraction(double written) {
        double twelfths = Math.round(written * 12) / 12.0;
        return Math.abs(written - twelfths) < 1e-6 ? twelfths : written;
    }

    /** On what the gap to the target is measured. */
    default Scale scale() {
        return Scale.LEVEL;
    }

    int baselineYear();

    int targetYear();

    /**
     * To leave only a part of the baseline's gap: a third of the mortality, half of those without water. The pace that
     * this asks for is the same everywhere: ln(1 / part) / years.
     */
    record Shrink(Scale scale, double part, int baselineYear, int targetYear) implements Aim {

        public Shrink {
            if (!(part > 0 && part < 1)) {
                throw new IllegalArgumentException(
                        "a target that leaves %s of its baseline asks nothing".formatted(part));
            }
        }

        double pace() {
            return AnnualRate.continuousReduction(1, part, targetYear - baselineYear);
        }
    }

    /** To bring the gap below a fixed size, which may differ below and above parity. */
    record Reach(Scale scale, double target, double gapBelow, double gapAbove, int baselineYear, int targetYear)
            implements Aim {

        double gap(double value) {
            return value < target ? gapBelow : gapAbove;
        }
    }

    /** To have halted a rise, or for forests a fall, and begun to reverse it; {@code isDated} if since a given year. */
    record Reverse(boolean fallIsGood, boolean isDated, int baselineYear, int targetYear) implements Aim {}

    /** Nothing that numbers could be held against, and why. */
    record None(String why, int baselineYear, int targetYear) implements Aim {}
}
