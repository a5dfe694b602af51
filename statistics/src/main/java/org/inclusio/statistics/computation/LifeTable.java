package org.inclusio.statistics.computation;

import java.util.List;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;

/**
 * A probability of dying, per 1,000. It is the result of a life table or of a model of birth histories, so it is taken
 * as reported. Otherwise it follows from the death rates of ages 0 and 1 to 4 of the year by an abridged life table:
 * {@code q = n m / (1 + (n - a) m)}, with the mean ages at death {@code a} of the model West of Coale and Demeny (Preston,
 * Heuveline and Guillot, "Demography", 2001, chapter 3 and table 3.3). Deaths by births of the same year are the last
 * resort, and the result says that it is an approximation. The further terms are deaths and persons at each age in turn.
 */
record LifeTable() implements Method {

    /** From this death rate of infants on, the mean ages at death stay the same. */
    private static final double HIGH = 0.107;

    @Override
    public Outcome compute(Series series, Lookup at) {
        if (at.reported(series.code()) instanceof Computed reported) {
            return reported;
        }
        return fromRates(series, at) instanceof Computed fromRates
                ? fromRates
                : Ratio.ofTerms(series, at).on(Basis.APPROXIMATION);
    }

    private static Outcome fromRates(Series series, Lookup at) {
        List<Term> terms = series.further();
        Outcome infants = rate(at, terms.get(0), terms.get(1));
        Outcome children = terms.size() == 2 ? infants : rate(at, terms.get(2), terms.get(3));
        if (!(infants instanceof Computed first) || !(children instanceof Computed second)) {
            return infants instanceof NotComputable ? infants : children;
        }
        String sex = at.group().sex();
        double m0 = first.value().doubleValue();
        double q = probability(1, m0, meanAgeOfInfants(sex, m0));
        if (terms.size() > 2) {
            double q1 = probability(4, second.value().doubleValue(), meanAgeOfChildren(sex, m0));
            q = 1 - (1 - q) * (1 - q1);
        }
        return q < 0 || q > 1
                ? new NotComputable(Reason.CONTRADICTION, second.inputs().get(0).cell())
                : infants.plus(children).with(q).times(series.multiplier());
    }

    /** Deaths by persons; a table without deaths at an age does not need to know how many persons there are. */
    private static Outcome rate(Lookup at, Term deaths, Term persons) {
        Outcome died = at.term(deaths);
        return died instanceof NotComputable ? died : died.dividedBy(at.term(persons));
    }

    /** {@code a} is the mean number of years lived in the age, of {@code years}, by those who die in it. */
    private static double probability(int years, double rate, double a) {
        return years * rate / (1 + (years - a) * rate);
    }

    private static double meanAgeOfInfants(String sex, double m0) {
        double female = m0 >= HIGH ? 0.350 : 0.053 + 2.800 * m0;
        double male = m0 >= HIGH ? 0.330 : 0.045 + 2.684 * m0;
        return ofSex(sex, female, male);
    }

    private static double meanAgeOfChildren(String sex, double m0) {
        double female = m0 >= HIGH ? 1.361 : 1.522 - 1.518 * m0;
        double male = m0 >= HIGH ? 1.352 : 1.651 - 2.816 * m0;
        return ofSex(sex, female, male);
    }

    /** The source has none for both sexes together; the mean of the two is this system's own rule. */
    private static double ofSex(String sex, double female, double male) {
        return switch (sex) {
            case "F" -> female;
            case "M" -> male;
            default -> (female + male) / 2;
        };
    }
}
