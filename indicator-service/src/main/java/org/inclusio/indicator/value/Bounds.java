package org.inclusio.indicator.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.inclusio.indicator.received.Observed;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Wilson;

/**
 * The limits of an interval in the unit of the value, each null when unknown. Where an office gives the size of its
 * sample and no interval, a percentage gets the interval of Wilson (1927) at 95 per cent.
 */
record Bounds(BigDecimal lower, BigDecimal upper) {

    private static final Bounds UNKNOWN = new Bounds(null, null);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = new MathContext(6);

    static Bounds ofReported(Series series, Observed own) {
        boolean inPercent = own.unit() == null || own.unit().equals(series.unit());
        return inPercent && isPercentage(series) ? ofSample(own.value(), own) : UNKNOWN;
    }

    /** Of one count by another; the sample is that of the denominator, from which the numerator was taken. */
    static Bounds ofComputed(Series series, BigDecimal value, List<Observed> inputs) {
        boolean oneByOne = series.method() == MethodName.RATIO
                && series.numerator().size() == 1
                && series.denominator().size() == 1
                && inputs.size() == 2;
        return oneByOne && isPercentage(series) ? ofSample(value, inputs.get(1)) : UNKNOWN;
    }

    private static boolean isPercentage(Series series) {
        return series.unit().equals("PERCENT");
    }

    private static Bounds ofSample(BigDecimal percentage, Observed sample) {
        boolean isShare = percentage.signum() >= 0 && percentage.compareTo(HUNDRED) <= 0;
        double effect =
                sample.designEffect() == null ? 1 : sample.designEffect().doubleValue();
        if (!isShare || sample.sampleSize() == null || sample.sampleSize() < 1 || !(effect > 0)) {
            return UNKNOWN;
        }
        Interval interval = Wilson.interval95(percentage.doubleValue() / 100, sample.sampleSize(), effect);
        return new Bounds(percent(interval.lower()), percent(interval.upper()));
    }

    private static BigDecimal percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share * 100).round(DIGITS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
