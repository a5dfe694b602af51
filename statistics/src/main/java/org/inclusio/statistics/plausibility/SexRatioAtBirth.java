package org.inclusio.statistics.plausibility;

import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Wilson;

/**
 * Boys born for a hundred girls. Where births are recorded completely the ratio is 103 to 107 (United Nations Population
 * Division, World Population Prospects). What chance can do with few births is allowed for: only a ratio whose 95 per
 * cent interval lies outside that range is remarkable.
 */
public final class SexRatioAtBirth {

    public static final double LOWEST = 103;
    public static final double HIGHEST = 107;

    private SexRatioAtBirth() {}

    /** Boys for a hundred girls. */
    public static double of(double boys, double girls) {
        return 100 * boys / girls;
    }

    /** Whether it is beyond what chance and nature explain; never for no births. */
    public static boolean isRemarkable(double boys, double girls) {
        double births = boys + girls;
        if (!(births > 0)) {
            return false;
        }
        Interval boysAmongAll = Wilson.interval95(boys / births, Math.max(1, births), 1);
        return ratio(boysAmongAll.upper()) < LOWEST || ratio(boysAmongAll.lower()) > HIGHEST;
    }

    private static double ratio(double share) {
        return 100 * share / (1 - share);
    }
}
