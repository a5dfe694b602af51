package org.inclusio.statistics.inequality;

/**
 * What would change if every group did as well as the reference group (Hosseinpoor and others, Global Health Action 9,
 * 2016).
 */
final class Attribution {

    static final Formula.OneSided RISK = new Formula.OneSided(new Formula.Linear(Attribution::coefficients));

    private Attribution() {}

    /** The reference group less the mean. */
    static double[] coefficients(Distribution distribution) {
        double[] coefficients = new double[distribution.size()];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = (i == distribution.reference() ? 1 : 0) - distribution.share(i);
        }
        return coefficients;
    }

    /** 100 times the risk over the mean. */
    static double fraction(Distribution distribution) {
        return 100 * RISK.value(distribution) / distribution.mean();
    }
}
