package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.observation.Dimension;

/**
 * A probability of dying, per 1,000. It is the result of a life table or of a model of birth histories, so it is taken
 * as reported. Otherwise it follows from the death rates of ages 0 and 1 to 4 of the year by an abridged life table
 * (Preston, Heuveline and Guillot, "Demography", 2001, chapter 3; mean ages at death of table 3.3, model West of Coale
 * and Demeny). Deaths by births of the same year are the last resort, and the result says that it is an approximation.
 */
record LifeTable() implements Method {

    /** From this death rate of infants on, the mean ages at death stay the same. */
    private static final double HIGH = 0.107;

    @Override
    public Outcome compute(Series series, Lookup at) {
        if (at.reported(series.code()) instanceof Computed reported) {
            return reported;
        }
        Outcome fromRates = fromRates(series, at);
        return fromRates instanceof Computed ? fromRates : byBirths(series, at);
    }

    private static Outcome byBirths(Series series, Lookup at) {
        return at.sum(series.numerator())
                .times(series.multiplier())
                .dividedBy(at.sum(series.denominator()))
                .on(Basis.APPROXIMATION);
    }

    private static Outcome fromRates(Series series, Lookup at) {
        Outcome infants = rate(at, "Y0");
        if (!(infants instanceof Computed first) || first.value().doubleValue() >= 1) {
            return infants;
        }
        double m0 = first.value().doubleValue();
        double q0 = m0 / (1 + (1 - meanAge(at, m0, true)) * m0);
        if (series.universe().age().equals("Y0")) {
            return probability(series, q0, first.inputs());
        }
        Outcome children = rate(at, "Y1T4");
        if (!(children instanceof Computed second)) {
            return children;
        }
        double m1 = second.value().doubleValue();
        double q1 = 4 * m1 / (1 + (4 - meanAge(at, m0, false)) * m1);
        return q1 > 1
                ? children
                : probability(series, 1 - (1 - q0) * (1 - q1), Inputs.of(first.inputs(), second.inputs()));
    }

    private static Outcome rate(Lookup at, String age) {
        Lookup of = at.ofGroup(Dimension.AGE, age);
        Outcome rate = of.value("DEATHS_U5").dividedBy(of.value("POP"));
        return rate instanceof Computed own && own.value().signum() < 0
                ? new NotComputable(
                        Outcome.Reason.MISSING_INPUT, own.inputs().get(0).cell())
                : rate;
    }

    /** Years lived by those who die, of the first year of life or of the next four; of both sexes, the mean of the two. */
    private static double meanAge(Lookup at, double m0, boolean infants) {
        double female = infants ? m0 >= HIGH ? 0.350 : 0.053 + 2.800 * m0 : m0 >= HIGH ? 1.361 : 1.522 - 1.518 * m0;
        double male = infants ? m0 >= HIGH ? 0.330 : 0.045 + 2.684 * m0 : m0 >= HIGH ? 1.352 : 1.651 - 2.816 * m0;
        return switch (at.group().sex()) {
            case "F" -> female;
            case "M" -> male;
            default -> (female + male) / 2;
        };
    }

    private static Outcome probability(Series series, double probability, List<Input> inputs) {
        return new Computed(
                new BigDecimal(probability, Outcome.PRECISION).multiply(series.multiplier(), Outcome.PRECISION),
                inputs);
    }
}
