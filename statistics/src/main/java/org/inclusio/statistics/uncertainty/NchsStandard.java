package org.inclusio.statistics.uncertainty;

import static org.inclusio.statistics.uncertainty.Reliability.COMPLEMENT;
import static org.inclusio.statistics.uncertainty.Reliability.PUBLISH;
import static org.inclusio.statistics.uncertainty.Reliability.REVIEW;
import static org.inclusio.statistics.uncertainty.Reliability.SUPPRESS;

/**
 * The presentation standards of the National Center for Health Statistics.
 *
 * <p>Proportions: Parker JD, Talih M, Malec DJ and others, National Center for Health Statistics data presentation standards
 * for proportions, Vital and Health Statistics 2(175), 2017, as revised in 2018 and 2021. Not presented with an effective
 * sample below 30; presented where the 95 per cent interval of Korn and Graubard is at most 5 points wide; not presented
 * where it is 30 points wide or more; in between presented unless it is wider than 130 per cent of the proportion, and with a
 * footnote where it is wider than 130 per cent of the complement. 0 and 100 per cent are looked at by a statistician.
 *
 * <p>Rates and counts: Parker JD, Talih M, Irimata KE and others, National Center for Health Statistics data presentation
 * standards for rates and counts, Vital and Health Statistics 2(200), 2023. Not presented with a sample, an effective sample
 * or a number of events below 10, nor where the 95 per cent interval is wider than 160 per cent of the rate.
 *
 * <p>Both ask a statistician to look at estimates with fewer than 8 degrees of freedom, which offices do not send. Limits that
 * came with a number are taken as those of 95 per cent, and are judged by their width; where the size of the sample came
 * too, it is judged as well.
 */
public final class NchsStandard implements PresentationStandard {

    public static final NchsStandard STANDARD = new NchsStandard();

    private static final double PERCENT = 100;
    private static final double FEWEST_OF_A_PROPORTION = 30;
    private static final double FEWEST_OF_A_RATE = 10;
    private static final double NARROW = 5;
    private static final double WIDE = 30;
    private static final double WIDEST_OF_A_PROPORTION = 1.3;
    private static final double WIDEST_OF_A_RATE = 1.6;

    private NchsStandard() {}

    @Override
    public Reliability of(Precision precision) {
        return precision.isPercentage() ? proportion(precision) : rate(precision);
    }

    private static Reliability proportion(Precision precision) {
        if (precision.effectiveCases().orElse(FEWEST_OF_A_PROPORTION) < FEWEST_OF_A_PROPORTION) {
            return SUPPRESS;
        }
        double value = precision.value();
        if (precision.basis() == Precision.Basis.SAMPLE && (value == 0 || value == PERCENT)) {
            return REVIEW;
        }
        Interval limits = precision.basis() == Precision.Basis.SAMPLE
                ? ClopperPearson.interval95(
                                value / PERCENT, precision.effectiveCases().getAsDouble())
                        .times(PERCENT)
                : precision.interval().orElse(new Interval(value, value));
        double width = limits.width();
        // Limits are decimals that were converted: 0.55 - 0.5 is a little more than 0.05.
        if (isAtMost(width, NARROW)) {
            return PUBLISH;
        }
        if (isAtMost(WIDE, width) || !isAtMost(width, WIDEST_OF_A_PROPORTION * value)) {
            return SUPPRESS;
        }
        return isAtMost(width, WIDEST_OF_A_PROPORTION * (PERCENT - value)) ? PUBLISH : COMPLEMENT;
    }

    private static Reliability rate(Precision precision) {
        if (precision.effectiveCases().orElse(FEWEST_OF_A_RATE) < FEWEST_OF_A_RATE) {
            return SUPPRESS;
        }
        return precision
                .interval()
                .filter(limits -> !isAtMost(limits.width(), WIDEST_OF_A_RATE * Math.abs(precision.value())))
                .map(limits -> SUPPRESS)
                .orElse(PUBLISH);
    }

    private static boolean isAtMost(double width, double most) {
        return width <= most + 1e-9 * Math.abs(most);
    }
}
