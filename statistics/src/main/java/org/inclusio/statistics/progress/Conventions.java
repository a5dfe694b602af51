package org.inclusio.statistics.progress;

/**
 * How progress is measured where the list of targets leaves it open. All of it is this system's own rule.
 *
 * @param baselineYear of targets that name none
 * @param yearsBefore how long before its year a baseline may lie
 * @param yearsAfter how long after its year a baseline may lie
 * @param assessmentYear the last year that is looked at, and the year to which trends are projected
 * @param parityFrom lowest ratio of females to males that counts as parity
 * @param parityTo highest ratio of females to males that counts as parity
 * @param universalFrom percentage from which a target of 100 per cent counts as reached; no constant annual rate leads
 *     to 100 itself
 */
public record Conventions(
        int baselineYear,
        int yearsBefore,
        int yearsAfter,
        int assessmentYear,
        double parityFrom,
        double parityTo,
        double universalFrom) {

    /** Baseline of 1990, else the nearest in 1988 to 1994; 2015; parity at 0.97 to 1.03; universal from 95 per cent. */
    public static final Conventions STANDARD = new Conventions(1990, 2, 4, 2015, 0.97, 1.03, 95);

    public Conventions {
        if (yearsBefore < 0 || yearsAfter < 0 || assessmentYear <= baselineYear) {
            throw new IllegalArgumentException("no baseline lies %s years before and %s after %s, and is assessed in %s"
                    .formatted(yearsBefore, yearsAfter, baselineYear, assessmentYear));
        }
        if (!(0 < parityFrom && parityFrom < 1 && 1 < parityTo)) {
            throw new IllegalArgumentException("parity lies between %s and %s?".formatted(parityFrom, parityTo));
        }
        if (!(0 < universalFrom && universalFrom < 100)) {
            throw new IllegalArgumentException(
                    "a target of 100 per cent counts as reached below that, not from " + universalFrom);
        }
    }

    /** The gap on the logarithm within which parity is reached on this side of 1. */
    double parityGap(boolean below) {
        return Math.abs(Math.log(below ? parityFrom : parityTo));
    }
}
