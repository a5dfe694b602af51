package org.inclusio.statistics.plausibility;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * Whether reported ages crowd on digits that people round to. Ages are in completed years; a count may be of persons in
 * any unit. Whipple's index and Myers' blended method as in Shryock and Siegel, The Methods and Materials of Demography
 * (1976), chapter 8; the classes of Whipple's index are those of the United Nations Demographic Yearbook 1955.
 */
public final class AgeHeaping {

    /** The ages that an index looks at, first and last. */
    public static final int WHIPPLE_FIRST = 23;

    public static final int WHIPPLE_LAST = 62;
    public static final int MYERS_FIRST = 10;
    public static final int MYERS_LAST = 99;

    private AgeHeaping() {}

    /** How far a value of Whipple's index lets ages be trusted. */
    public enum Accuracy {
        HIGHLY_ACCURATE(105),
        FAIRLY_ACCURATE(110),
        APPROXIMATE(125),
        ROUGH(175),
        VERY_ROUGH(Double.POSITIVE_INFINITY);

        private final double below;

        Accuracy(double below) {
            this.below = below;
        }

        public static Accuracy of(double whipple) {
            for (Accuracy accuracy : values()) {
                if (whipple < accuracy.below) {
                    return accuracy;
                }
            }
            return VERY_ROUGH;
        }
    }

    /**
     * Whipple's index: 100 without heaping on ages that end in 0 and 5, 500 where nobody is of another age.
     *
     * @param persons by single age; NaN where not known
     * @return empty when an age from 23 to 62 is not known or all are zero
     */
    public static OptionalDouble whipple(IntToDoubleFunction persons) {
        double all = 0;
        double heaped = 0;
        for (int age = WHIPPLE_FIRST; age <= WHIPPLE_LAST; age++) {
            double count = persons.applyAsDouble(age);
            all += count;
            if (age % 5 == 0) {
                heaped += count;
            }
        }
        return all > 0 ? OptionalDouble.of(500 * heaped / all) : OptionalDouble.empty();
    }

    /**
     * Myers' blended index, of the ages 10 to 89 and 20 to 99.
     *
     * @param index 0 without preference of a digit, 90 where every age ends in the same
     * @param digit the one that is preferred most
     */
    public record Myers(double index, int digit) {}

    /**
     * @param persons by single age; NaN where not known
     * @return empty when an age from 10 to 99 is not known or all are zero
     */
    public static Optional<Myers> myers(IntToDoubleFunction persons) {
        double[] blended = new double[10];
        double all = 0;
        for (int digit = 0; digit < 10; digit++) {
            double from10 = 0;
            double from20 = 0;
            for (int age = MYERS_FIRST + digit; age <= MYERS_LAST; age += 10) {
                double count = persons.applyAsDouble(age);
                if (age <= MYERS_LAST - 10) {
                    from10 += count;
                }
                if (age >= MYERS_FIRST + 10) {
                    from20 += count;
                }
            }
            blended[digit] = (digit + 1) * from10 + (9 - digit) * from20;
            all += blended[digit];
        }
        if (!(all > 0)) {
            return Optional.empty();
        }
        double index = 0;
        int preferred = 0;
        for (int digit = 0; digit < 10; digit++) {
            index += Math.abs(100 * blended[digit] / all - 10) / 2;
            if (blended[digit] > blended[preferred]) {
                preferred = digit;
            }
        }
        return Optional.of(new Myers(index, preferred));
    }
}
