package org.inclusio.statistics.computation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The general quadratic Lorenz curve (Villasenor and Arnold, "Elliptical Lorenz curves", Journal of Econometrics 40,
 * 1989), fitted by least squares as in Datt, "Computational tools for poverty measurement and analysis", IFPRI, 1998:
 * {@code L(1-L) = a(p^2-L) + bL(p-1) + c(p-L)}, where L is the share of consumption of the poorest share p of persons.
 */
record LorenzCurve(double a, double b, double c) {

    /**
     * Through the points of groups, poorest first; empty when they are no distribution or no Lorenz curve fits.
     *
     * @param persons in each group, in any unit
     * @param amounts what each group consumes together, in any unit
     */
    static Optional<LorenzCurve> through(double[] persons, double[] amounts) {
        double everybody = Arrays.stream(persons).sum();
        double everything = Arrays.stream(amounts).sum();
        double[][] normal = new double[3][4];
        double p = 0;
        double share = 0;
        double meanBefore = 0;
        for (int group = 0; group < amounts.length; group++) {
            double mean = amounts[group] / persons[group];
            if (!(persons[group] > 0 && mean > 0 && mean >= meanBefore)) {
                return Optional.empty();
            }
            meanBefore = mean;
            p += persons[group] / everybody;
            share += amounts[group] / everything;
            if (group + 1 < amounts.length) {
                add(normal, p, share);
            }
        }
        return solve(normal).map(one -> new LorenzCurve(one[0], one[1], one[2])).filter(LorenzCurve::isLorenzCurve);
    }

    private static void add(double[][] normal, double p, double share) {
        double[] x = {p * p - share, share * (p - 1), p - share};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                normal[row][column] += x[row] * x[column];
            }
            normal[row][3] += x[row] * share * (1 - share);
        }
    }

    /**
     * Mean shortfall of the population in proportion to the line.
     *
     * @param line in proportion to the mean
     */
    Optional<Double> povertyGap(double line) {
        double headcount = headcount(line);
        double gap = headcount - share(headcount) / line;
        return gap >= 0 && gap <= headcount ? Optional.of(gap) : Optional.empty();
    }

    /** Share of persons below the line: where the slope of the curve is that of the line; nobody, or all, beyond it. */
    double headcount(double line) {
        double m = b * b - 4 * a;
        double n = 2 * b * e() - 4 * c;
        double r = Math.sqrt(n * n - 4 * m * e() * e());
        double slope = b + 2 * line;
        double headcount = -(n + r * slope / Math.sqrt(slope * slope - m)) / (2 * m);
        return Math.max(0, Math.min(1, headcount));
    }

    /** Share of consumption of the poorest share of persons. */
    double share(double p) {
        double m = b * b - 4 * a;
        double n = 2 * b * e() - 4 * c;
        return -(b * p + e() + Math.sqrt(m * p * p + n * p + e() * e())) / 2;
    }

    private double e() {
        return -(a + b + c + 1);
    }

    /**
     * Datt's conditions: through (0,0) and (1,1), rising and convex; of the second the World Bank's own programs ask that
     * the curve end at nine tenths at least, for the poor are not at that end.
     */
    private boolean isLorenzCurve() {
        double m = b * b - 4 * a;
        double n = 2 * b * e() - 4 * c;
        double bend = n * n / (4 * e() * e());
        boolean convex = m < 0 || m > 0 && m < bend && (n >= 0 || m < -n / 2);
        return e() < 0 && a + c >= 0.9 && c >= 0 && convex;
    }

    private static Optional<double[]> solve(double[][] system) {
        for (int pivot = 0; pivot < 3; pivot++) {
            int best = pivot;
            for (int row = pivot; row < 3; row++) {
                best = Math.abs(system[row][pivot]) > Math.abs(system[best][pivot]) ? row : best;
            }
            double[] swapped = system[pivot];
            system[pivot] = system[best];
            system[best] = swapped;
            if (Math.abs(system[pivot][pivot]) < 1e-18) {
                return Optional.empty();
            }
            for (int row = 0; row < 3; row++) {
                if (row != pivot) {
                    double factor = system[row][pivot] / system[pivot][pivot];
                    for (int column = pivot; column < 4; column++) {
                        system[row][column] -= factor * system[pivot][column];
                    }
                }
            }
        }
        return Optional.of(
                new double[] {system[0][3] / system[0][0], system[1][3] / system[1][1], system[2][3] / system[2][2]});
    }
}
