package org.inclusio.statistics.progress;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The arithmetic of a trend between two comparable values, the second of a later year. */
record Measurement(Aim aim, Baseline baseline, Point latest, Conventions conventions) {

    /** The value to reach: of the baseline's gap the part that may be left, or the fixed one. */
    static OptionalDouble target(Aim aim, Baseline baseline) {
        if (aim instanceof Aim.Shrink shrink && baseline.tellsTarget()) {
            double gap = shrink.scale().gap(baseline.point().value()) * shrink.part();
            return OptionalDouble.of(shrink.scale().value(gap, gap));
        }
        return aim instanceof Aim.Reach reach ? OptionalDouble.of(reach.target()) : OptionalDouble.empty();
    }

    /**
     * The pace of the path: a relative target asks the same of everybody, from its own baseline year; a fixed one asks
     * the more, the farther away and the later an area begins.
     */
    static Optional<Rate> required(Aim aim, Baseline baseline) {
        if (aim instanceof Aim.Shrink shrink) {
            return Optional.of(Rate.ofContinuous(shrink.pace()));
        }
        if (aim instanceof Aim.Reach reach) {
            double value = baseline.point().value();
            double gap = reach.scale().gap(value);
            return gap <= reach.gap(value) || Double.isInfinite(gap)
                    ? Optional.empty()
                    : Rate.ofReduction(
                            gap,
                            reach.gap(value),
                            reach.targetYear() - baseline.point().year());
        }
        return Optional.empty();
    }

    Optional<Rate> observed() {
        return finite(first()) && finite(last()) ? Rate.ofReduction(first(), last(), years()) : Optional.empty();
    }

    Optional<Rate> growth() {
        return Rate.ofReduction(baseline.point().value(), latest.value(), years())
                .map(Rate::asGrowth);
    }

    Optional<Rate> needed() {
        OptionalDouble end = endGap();
        if (end.isEmpty() || isMet() || !finite(last())) {
            return Optional.empty();
        }
        int until = Math.max(aim.targetYear(), conventions.assessmentYear());
        return Rate.ofReduction(
                last(), end.getAsDouble(), (isTargetYearPassed() ? until : aim.targetYear()) - latest.year());
    }

    OptionalDouble projected() {
        int ahead = conventions.assessmentYear() - latest.year();
        if (ahead == 0) {
            return OptionalDouble.of(latest.value());
        }
        return observed()
                .map(rate -> OptionalDouble.of(
                        aim.scale().value(last() * Math.exp(-rate.continuous() * ahead), latest.value())))
                .orElse(OptionalDouble.empty());
    }

    /** After the target year nothing more is asked for than the whole. */
    OptionalDouble shareOfRequired() {
        Optional<Rate> required = required(aim, baseline);
        double asked =
                Math.min(latest.year(), aim.targetYear()) - baseline.point().year();
        if (observed().isEmpty() || required.isEmpty() || asked <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                observed().get().continuous() * years() / (required.get().continuous() * asked));
    }

    OptionalDouble shareOfPlannedChange() {
        OptionalDouble target = target(aim, baseline);
        double first = baseline.point().value();
        if (target.isEmpty() || target.getAsDouble() == first) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((first - latest.value()) / (first - target.getAsDouble()));
    }

    boolean isMet() {
        OptionalDouble end = endGap();
        // What is on the target to all digits that anybody publishes is on it.
        return end.isPresent() && last() <= end.getAsDouble() * (1 + 1e-9);
    }

    void remark(Set<Remark> remarks) {
        if (observed().isEmpty()) {
            remarks.add(Remark.NO_RATE);
        }
        if (isTargetYearPassed() && !isMet()) {
            remarks.add(Remark.TARGET_YEAR_PASSED);
        }
    }

    private boolean isTargetYearPassed() {
        return endGap().isPresent()
                && latest.year() >= aim.targetYear()
                && aim.targetYear() < conventions.assessmentYear();
    }

    private OptionalDouble endGap() {
        if (aim instanceof Aim.Shrink shrink && baseline.tellsTarget()) {
            return OptionalDouble.of(first() * shrink.part());
        }
        return aim instanceof Aim.Reach reach ? OptionalDouble.of(reach.gap(latest.value())) : OptionalDouble.empty();
    }

    private double first() {
        return aim.scale().gap(baseline.point().value());
    }

    private double last() {
        return aim.scale().gap(latest.value());
    }

    private int years() {
        return latest.year() - baseline.point().year();
    }

    private static boolean finite(double gap) {
        return Double.isFinite(gap);
    }
}
