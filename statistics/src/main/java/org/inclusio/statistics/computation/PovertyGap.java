package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;

/**
 * The mean distance to the line of 1.25 dollars (PPP of 2005) a day over the whole population, in per cent of the line:
 * the sum of the shortfalls that an office computes from its survey, by the population. Where only the consumption of
 * fifths and its mean are known it is estimated from the Lorenz curve that they lie on, see {@link LorenzCurve}, and the
 * result says that it is an approximation.
 */
record PovertyGap() implements Method {

    /** Dollars at purchasing power parity of 2005, per person and day. */
    private static final double LINE = 1.25;

    private static final List<String> FIFTHS = List.of("Q1", "Q2", "Q3", "Q4", "Q5");

    @Override
    public Outcome compute(Series series, Lookup at) {
        Outcome counted = at.sum(series.numerator())
                .times(series.multiplier())
                .dividedBy(at.sum(series.denominator()))
                .or(() -> at.reported(series.code()));
        if (counted instanceof Computed) {
            return counted;
        }
        Outcome estimated = fromFifths(series, at);
        boolean refused = estimated instanceof NotComputable no && no.reason() == Reason.NOT_A_DISTRIBUTION;
        return refused ? estimated : counted.or(() -> estimated);
    }

    private static Outcome fromFifths(Series series, Lookup at) {
        Outcome mean = at.value("CONSUMPTION_MEAN_PPP_DAY");
        Outcome sum = mean;
        double[] shares = new double[FIFTHS.size()];
        for (int fifth = 0; fifth < shares.length; fifth++) {
            Outcome own =
                    at.ofGroup(Dimension.WEALTH_QUANTILE, FIFTHS.get(fifth)).value("CONSUMPTION_TOTAL");
            sum = sum.plus(own);
            if (own instanceof Computed computed) {
                shares[fifth] = computed.value().doubleValue();
            }
        }
        if (!(sum instanceof Computed all) || !(mean instanceof Computed of)) {
            return sum;
        }
        return LorenzCurve.through(shares)
                .flatMap(curve -> curve.povertyGap(LINE / of.value().doubleValue()))
                .<Outcome>map(gap -> new Computed(
                        new BigDecimal(gap, Outcome.PRECISION).multiply(series.multiplier(), Outcome.PRECISION),
                        all.inputs(),
                        Basis.APPROXIMATION))
                .orElse(new NotComputable(
                        Reason.NOT_A_DISTRIBUTION, new Cell("CONSUMPTION_TOTAL", at.group(), at.period())));
    }
}
