package org.inclusio.statistics.progress;

/**
 * Average annual rates of reduction, as fractions: 0.044 is 4.4 per cent a year. A rise is negative.
 *
 * <p>The 4.4 per cent published for Goal 4 (a fall by two thirds in 25 years) is the continuous rate; the World Bank's
 * 4.3 per cent is the compound one.
 */
public final class AnnualRate {

    private AnnualRate() {}

    /**
     * ln(first / last) / years.
     *
     * @param first value at the start, above 0
     * @param last value at the end, in the same unit, above 0
     * @param years length of the span, above 0
     */
    public static double continuousReduction(double first, double last, double years) {
        check(first, last, years);
        return Math.log(first / last) / years;
    }

    /**
     * 1 - (last / first)^(1 / years).
     *
     * @param first value at the start, above 0
     * @param last value at the end, in the same unit, above 0
     * @param years length of the span, above 0
     */
    public static double compoundReduction(double first, double last, double years) {
        check(first, last, years);
        return 1 - Math.pow(last / first, 1 / years);
    }

    private static void check(double first, double last, double years) {
        if (!(first > 0 && last > 0)) {
            throw new IllegalArgumentException(
                    "a rate of change from %s to %s is not defined: both must be above 0".formatted(first, last));
        }
        if (!(years > 0)) {
            throw new IllegalArgumentException("a rate of change over %s years is not defined".formatted(years));
        }
    }
}
