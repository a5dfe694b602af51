package org.inclusio.statistics.inequality;

/**
 * Whether an indicator is concentrated among the advantaged (above 0) or the disadvantaged (below 0).
 *
 * <p>With y the estimates, p the shares, X the ranks and m the mean, the absolute index is 2 sum p y (X - 1/2)
 * (O'Donnell and others, Analyzing Health Equity Using Household Survey Data, World Bank, 2008, chapter 8).
 */
final class Concentration {

    private Concentration() {}

    static double[] coefficients(Distribution distribution) {
        double[] coefficients = distribution.ranks();
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 2 * distribution.share(i) * (coefficients[i] - 0.5);
        }
        return coefficients;
    }

    static double relative(Distribution distribution) {
        return new Formula.Linear(Concentration::coefficients).value(distribution) / distribution.mean();
    }

    /** Wagstaff (Health Economics 14, 2005): relative / (1 - m / limit), so that it can reach -1 and 1. */
    static double wagstaff(Distribution distribution) {
        return relative(distribution)
                / (1 - distribution.mean() / distribution.limit().orElseThrow());
    }

    /** Erreygers (Journal of Health Economics 28, 2009): 4 m relative / limit, which is 4 absolute / limit. */
    static double[] erreygers(Distribution distribution) {
        double[] coefficients = coefficients(distribution);
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] *= 4 / distribution.limit().orElseThrow();
        }
        return coefficients;
    }
}
