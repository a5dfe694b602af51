package org.inclusio.statistics.computation;

import java.util.List;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;

/**
 * The mean distance to the line of 1.25 dollars (PPP of 2005) a day over the whole population, in per cent of the line:
 * the sum of the shortfalls that an office computes from its survey, by the population. Where neither this nor the
 * office's own value is known, but the mean consumption and that of fifths, it is estimated from the Lorenz curve that
 * the fifths lie on, see {@link LorenzCurve}, and the result says that it is an approximation. The further terms are the
 * consumption of the fifths from the poorest to the richest, the persons in them, and the mean.
 */
record PovertyGap() implements Method {

    /** Dollars at purchasing power parity of 2005, per person and day. */
    private static final double LINE = 1.25;

    private static final int FIFTHS = 5;

    @Override
    public Outcome compute(Series series, Lookup at) {
        Outcome counted = Ratio.ofTerms(series, at).or(() -> at.reported(series.code()));
        if (counted instanceof Computed) {
            return counted;
        }
        Outcome estimated = fromFifths(series.further(), at).times(series.multiplier());
        boolean refused = estimated instanceof NotComputable no && no.reason() == Reason.NOT_A_DISTRIBUTION;
        return refused ? estimated : counted.or(() -> estimated);
    }

    private static Outcome fromFifths(List<Term> terms, Lookup at) {
        Outcome consumed = at.sum(terms.subList(0, FIFTHS));
        Outcome mean = at.term(terms.get(2 * FIFTHS));
        Outcome persons = at.sum(terms.subList(FIFTHS, 2 * FIFTHS));
        // Fifths of everybody are fifths; of a smaller group they may be the country's, and unequal.
        boolean areFifths = persons instanceof NotComputable && at.group().isTotal();
        Outcome used = areFifths ? consumed.plus(mean) : consumed.plus(mean).plus(persons);
        if (!(used instanceof Computed) || !(mean instanceof Computed perHead)) {
            return used;
        }
        double[] amounts = new double[FIFTHS];
        double[] people = new double[FIFTHS];
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            amounts[fifth] = number(at.term(terms.get(fifth)));
            people[fifth] = areFifths ? 1 : number(at.term(terms.get(FIFTHS + fifth)));
        }
        return LorenzCurve.through(people, amounts)
                .flatMap(curve -> curve.povertyGap(LINE / perHead.value().doubleValue()))
                .map(gap -> used.with(gap).on(Basis.APPROXIMATION))
                .orElseGet(() -> new NotComputable(
                        Reason.NOT_A_DISTRIBUTION, new Cell(terms.get(0).series(), at.group(), at.period())));
    }

    private static double number(Outcome outcome) {
        return ((Computed) outcome).value().doubleValue();
    }
}
