package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Computed;

/** How a series is computed for one group and one year; units follow from the series' multiplier. */
sealed interface Method
        permits Method.Ratio,
                Method.Parity,
                Method.RatioOfRates,
                Method.Growth,
                Method.Total,
                Method.Reported,
                LifeTable,
                PovertyGap,
                CohortSurvival {

    Outcome compute(Series series, Lookup at);

    static Method of(Series series) {
        return switch (series.method()) {
            case RATIO -> new Ratio();
            case PARITY -> new Parity();
            case RATIO_OF_RATES -> new RatioOfRates();
            case GROWTH -> new Growth();
            case LIFE_TABLE -> new LifeTable();
            case POVERTY_GAP -> new PovertyGap();
            case COHORT -> new CohortSurvival();
            case SUM, COUNT -> new Total();
            case REPORTED -> new Reported();
        };
    }

    /**
     * Numerator by denominator, in the unit of the series; most indicators of the official list. Two further terms are
     * another way to write the same quotient.
     */
    record Ratio() implements Method {
        @Override
        public Outcome compute(Series series, Lookup at) {
            Outcome quotient = ofTerms(series, at);
            Outcome computed = series.further().isEmpty()
                    ? quotient
                    : quotient.or(() -> at.term(series.further().get(0))
                            .times(series.multiplier())
                            .dividedBy(at.term(series.further().get(1))));
            return computed.or(() -> at.reported(series.code()));
        }

        static Outcome ofTerms(Series series, Lookup at) {
            return at.sum(series.numerator()).times(series.multiplier()).dividedBy(at.sum(series.denominator()));
        }
    }

    /** The rate of females by the rate of males; 1 is parity. */
    record Parity() implements Method {
        @Override
        public Outcome compute(Series series, Lookup at) {
            Outcome counted = rate(series, at.ofSex("F"))
                    .dividedBy(rate(series, at.ofSex("M")))
                    .times(series.multiplier());
            return series.alternative()
                    .map(rates -> counted.or(() -> ofRates(rates, at).times(series.multiplier())))
                    .orElse(counted)
                    .or(() -> at.reported(series.code()));
        }

        private static Outcome rate(Series series, Lookup at) {
            return at.rate(series.numerator(), series.denominator());
        }

        private static Outcome ofRates(String rates, Lookup at) {
            return at.ofSex("F").reported(rates).dividedBy(at.ofSex("M").reported(rates));
        }
    }

    /** One rate by another: school attendance of orphans by that of other children. */
    record RatioOfRates() implements Method {
        @Override
        public Outcome compute(Series series, Lookup at) {
            return at.rate(series.numerator(), series.denominator())
                    .dividedBy(at.rate(series.comparisonNumerator(), series.comparisonDenominator()))
                    .times(series.multiplier())
                    .or(() -> at.reported(series.code()));
        }
    }

    /** Change of the quotient from the year before. */
    record Growth() implements Method {
        @Override
        public Outcome compute(Series series, Lookup at) {
            if (at.period().isFirst()) {
                return at.reported(series.code());
            }
            Outcome quotient = at.rate(series.numerator(), series.denominator());
            Outcome before = at.yearBefore().rate(series.numerator(), series.denominator());
            return lessOne(quotient.dividedBy(before))
                    .times(series.multiplier())
                    .or(() -> at.reported(series.code()));
        }

        private static Outcome lessOne(Outcome factor) {
            return factor instanceof Computed own
                    ? own.with(own.value().subtract(BigDecimal.ONE, Outcome.PRECISION))
                    : factor;
        }
    }

    /** The numerator itself. */
    record Total() implements Method {
        @Override
        public Outcome compute(Series series, Lookup at) {
            return at.sum(series.numerator()).times(series.multiplier()).or(() -> at.reported(series.code()));
        }
    }

    /** The result of somebody else's model. */
    record Reported() implements Method {
        @Override
        public Outcome compute(Series series, Lookup at) {
            return at.reported(series.code());
        }
    }
}
