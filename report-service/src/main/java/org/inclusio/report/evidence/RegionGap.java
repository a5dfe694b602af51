package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/**
 * The values of one sub-series for two groups of the people of a region, in its first and in its last year with both. The
 * values of regions have no interval, so that no difference of two of them is called one.
 *
 * @param early the first year with both in the early window
 * @param late the last year with both in the late window
 * @param isUnsure whether it rests on too many figures of low reliability to be told
 */
public record RegionGap(
        Series series, Cleavage cleavage, String region, Gap.Compared early, Gap.Compared late, boolean isUnsure) {

    /**
     * Per cent of the population of the region that has to stand behind each of the four values: more than for a value alone,
     * because those of two groups may be of different areas. A rule of our own.
     */
    public static final int LEAST_COVERAGE = 75;

    /**
     * How the distance of the two values in the later year is to that in the earlier one. Without intervals a small change may
     * be none: less than a tenth of the earlier distance is called none. A rule of our own.
     */
    public enum Distance {
        NEARER,
        FARTHER,
        SAME
    }

    /** Whether enough stands behind all four values, and is sure enough. */
    public boolean isTold() {
        return !isUnsure && figures().stream().allMatch(RegionGap::isCovered);
    }

    static boolean isCovered(Figure figure) {
        return figure.coverage() != null && figure.coverage().compareTo(BigDecimal.valueOf(LEAST_COVERAGE)) >= 0;
    }

    /** The first of the four values behind which the fewest people stand. */
    public Figure leastCovered() {
        return figures().stream().min(Comparator.comparing(Figure::coverage)).orElseThrow();
    }

    /** How many stand behind it, in per cent of the people of the region. */
    public BigDecimal coverage() {
        return leastCovered().coverage();
    }

    public Distance distance() {
        BigDecimal change = late.distance().subtract(early.distance());
        if (change.signum() == 0 || change.abs().multiply(BigDecimal.TEN).compareTo(early.distance()) < 0) {
            return Distance.SAME;
        }
        return change.signum() < 0 ? Distance.NEARER : Distance.FARTHER;
    }

    /** First and second group of the early year, then of the late one. */
    public List<Figure> figures() {
        return Stream.of(early, late)
                .flatMap(year -> Stream.of(year.first(), year.second()))
                .toList();
    }
}
