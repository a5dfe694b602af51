package org.inclusio.statistics.progress;

/**
 * On what progress is measured: a gap that the target wants small, never negative. Each runs down toward 0, so that rates
 * and shares mean the same for mortality, coverage and parity.
 */
public enum Scale {
    /** The value itself, as of mortality and poverty. */
    LEVEL("the value itself") {
        @Override
        double gap(double value) {
            return value;
        }

        @Override
        double value(double gap, double like) {
            return gap;
        }
    },

    /** What a percentage lacks to 100, as of coverage and enrolment. */
    SHORTFALL("what is lacking to 100 per cent") {
        @Override
        double gap(double value) {
            return 100 - value;
        }

        @Override
        double value(double gap, double like) {
            return 100 - gap;
        }
    },

    /** The distance of a ratio from 1 on the logarithm, so that 0.8 is as far away as 1.25. */
    DISTANCE_FROM_PARITY("the distance from parity, |ln ratio|") {
        @Override
        double gap(double value) {
            return Math.abs(Math.log(value));
        }

        @Override
        double value(double gap, double like) {
            return Math.exp(like < 1 ? -gap : gap);
        }
    },

    /** The same for a share of women in per cent, of which the ratio to men is share / (100 - share). */
    DISTANCE_FROM_EQUAL_SHARES("the distance from equal shares, |ln(share / (100 - share))|") {
        @Override
        double gap(double value) {
            return Math.abs(Math.log(value / (100 - value)));
        }

        @Override
        double value(double gap, double like) {
            return 100 / (1 + Math.exp(like < 50 ? gap : -gap));
        }
    };

    private final String words;

    Scale(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** How far a value is from the end of the scale; may be infinite, as no woman at all is from parity. */
    abstract double gap(double value);

    /** The value with this gap, on the same side of parity as another. */
    abstract double value(double gap, double like);
}
