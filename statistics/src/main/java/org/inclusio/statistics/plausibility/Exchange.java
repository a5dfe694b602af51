package org.inclusio.statistics.plausibility;

/**
 * Whether two groups of a year have each what the other should have. It is so where their ratio is about the reverse of what
 * it is in the years around and these agree with each other, whatever the level of both does. The bounds are this system's
 * own. Of groups that differ by less than from one year to the next nothing can be told.
 */
public final class Exchange {

    private static final double SMALLEST = 0.003;
    private static final double HALF = 0.5;
    private static final int FEWEST = 2;

    private final double own;
    private final double other;
    private int count;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private double sum;

    /** The values of the two groups in the year that is asked about. */
    public Exchange(double own, double other) {
        this.own = own;
        this.other = other;
    }

    /**
     * What the two have in another year.
     *
     * @return false where they can't be compared, and are left out
     */
    public boolean add(double ownThen, double otherThen) {
        if (!(ownThen > 0 && otherThen > 0)) {
            return false;
        }
        double ratio = Math.log(ownThen / otherThen);
        smallest = Math.min(smallest, ratio);
        largest = Math.max(largest, ratio);
        sum += ratio;
        count++;
        return true;
    }

    public boolean isRemarkable() {
        if (!(own > 0 && other > 0) || count < FEWEST) {
            return false;
        }
        double ratio = Math.log(own / other);
        double usual = sum / count;
        return ratio * usual < 0
                && smallest * largest > 0
                && Math.abs(usual) >= SMALLEST
                && largest - smallest <= Math.abs(usual)
                && Math.abs(ratio + usual) <= HALF * Math.abs(usual);
    }
}
