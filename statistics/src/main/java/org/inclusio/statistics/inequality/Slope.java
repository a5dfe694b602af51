package org.inclusio.statistics.inequality;

/**
 * The estimates as a line or curve over the rank of the groups, weighted by their shares. The slope index is the fitted
 * value at rank 1 less that at rank 0, the relative index one by the other (Mackenbach and Kunst, Social Science and
 * Medicine 44, 1997).
 */
final class Slope {

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-12;

    private Slope() {}

    /** Of the straight line: p (X - 1/2) / sum p (X - 1/2)^2, since the mean of the ranks is 1/2. */
    static double[] coefficients(Distribution distribution) {
        double[] coefficients = Concentration.coefficients(distribution);
        double[] ranks = distribution.ranks();
        double variance = 0;
        for (int i = 0; i < ranks.length; i++) {
            variance += distribution.share(i) * Math.pow(ranks[i] - 0.5, 2);
        }
        for (int i = 0; i < ranks.length; i++) {
            coefficients[i] /= 2 * variance;
        }
        return coefficients;
    }

    static double linearAt(Distribution distribution, double rank) {
        double slope = new Formula.Linear(Slope::coefficients).value(distribution);
        return distribution.mean() + slope * (rank - 0.5);
    }

    /** One by the other; NaN where the line leaves the values that an indicator can have. */
    static double linearRatio(Distribution distribution) {
        double bottom = linearAt(distribution, 0);
        double top = linearAt(distribution, 1);
        return bottom > 0 && top > 0 ? top / bottom : Double.NaN;
    }

    static double logitDifference(Distribution distribution) {
        double[] fitted = logitEnds(distribution);
        return fitted[1] - fitted[0];
    }

    static double logitRatio(Distribution distribution) {
        double[] fitted = logitEnds(distribution);
        return fitted[1] / fitted[0];
    }

    /**
     * Values at rank 0 and 1 of the curve limit / (1 + exp(-(a + b (X - 1/2)))) that maximises the quasi-likelihood of
     * a fractional outcome (Papke and Wooldridge, Journal of Applied Econometrics 11, 1996), each group counting once
     * with its share. Found by Newton's steps; NaN where they lead nowhere, as when all are 0 or no group lies between.
     */
    private static double[] logitEnds(Distribution distribution) {
        double limit = distribution.limit().orElse(Double.NaN);
        double[] ranks = distribution.ranks();
        double mean = distribution.mean() / limit;
        double a = Math.log(mean / (1 - mean));
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double scoreA = 0;
            double scoreB = 0;
            double aa = 0;
            double ab = 0;
            double bb = 0;
            for (int i = 0; i < ranks.length; i++) {
                double x = ranks[i] - 0.5;
                double fitted = logistic(a + b * x);
                double missing = distribution.share(i) * (distribution.estimate(i) / limit - fitted);
                double weight = distribution.share(i) * fitted * (1 - fitted);
                scoreA += missing;
                scoreB += missing * x;
                aa += weight;
                ab += weight * x;
                bb += weight * x * x;
            }
            double determinant = aa * bb - ab * ab;
            double stepA = (bb * scoreA - ab * scoreB) / determinant;
            double stepB = (aa * scoreB - ab * scoreA) / determinant;
            a += stepA;
            b += stepB;
            if (Math.abs(stepA) + Math.abs(stepB) < STILL * (1 + Math.abs(a) + Math.abs(b))) {
                return new double[] {limit * logistic(a - b / 2), limit * logistic(a + b / 2)};
            }
        }
        return new double[] {Double.NaN, Double.NaN};
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
