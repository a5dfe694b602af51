package org.inclusio.statistics.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a value that is stated only as below or above a limit, such as {@code <2.5}, or as between two. There
 * is no number: the limit is a bound of it. Everywhere it is kept and told in the same way: the value is absent, one bound
 * is the limit, and no status says that the value is missing; docs/adr/0040.
 *
 * @param lower in the unit of the value; null where nothing is known of how small it may be
 * @param upper likewise of how large
 */
public record Limit(BigDecimal lower, BigDecimal upper) {

    private static final int MOST_STATED_DECIMALS = 9;
    private static final int DIGITS_TOLD = 6;

    /** On which side of its limit the value lies. */
    public enum Side {
        BELOW,
        ABOVE,
        BETWEEN
    }

    /** SDMX CL_OBS_STATUS: the codes that say that, and why, there is no value. */
    private static final Set<String> MISSING = Set.of("H", "J", "K", "L", "M", "O", "Q");

    public Limit {
        if (lower == null && upper == null) {
            throw new IllegalArgumentException("a limit is above or below something");
        }
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("nothing lies between " + lower + " and " + upper);
        }
    }

    /** What is known of a value with these bounds; empty where it is known itself, and where it is missing. */
    public static Optional<Limit> of(BigDecimal value, BigDecimal lower, BigDecimal upper, String obsStatus) {
        return value == null && (lower != null || upper != null) && !isMissing(obsStatus)
                ? Optional.of(new Limit(lower, upper))
                : Optional.empty();
    }

    /** Whether a code of SDMX CL_OBS_STATUS says that there is no value. */
    public static boolean isMissing(String obsStatus) {
        return obsStatus != null && MISSING.contains(obsStatus);
    }

    /** What lies between zero and a limit is below the limit. */
    public Side side() {
        if (upper == null) {
            return Side.ABOVE;
        }
        return lower == null || lower.signum() == 0 ? Side.BELOW : Side.BETWEEN;
    }

    /**
     * As people are told it: {@code <2.5}, {@code >95}, {@code 2.5–5}. A bound with more decimals than anybody states was
     * computed; it is told with six digits, or as a whole number that has more, the lower one rounded down and the upper one up, so that it stays true.
     */
    public String text() {
        return switch (side()) {
            case BELOW -> "<" + told(upper, RoundingMode.CEILING);
            case ABOVE -> ">" + told(lower, RoundingMode.FLOOR);
            case BETWEEN -> told(lower, RoundingMode.FLOOR) + "\u2013" + told(upper, RoundingMode.CEILING);
        };
    }

    private static String told(BigDecimal bound, RoundingMode outwards) {
        return bound.scale() <= MOST_STATED_DECIMALS
                ? bound.toPlainString()
                : bound.round(new MathContext(Math.max(DIGITS_TOLD, bound.precision() - bound.scale()), outwards))
                        .toPlainString();
    }

    /** The same in a unit so many powers of ten smaller. */
    public Limit scaled(int power) {
        return new Limit(scaled(lower, power), scaled(upper, power));
    }

    private static BigDecimal scaled(BigDecimal bound, int power) {
        return bound == null || power == 0 ? bound : bound.scaleByPowerOfTen(power);
    }
}
