package org.inclusio.report.evidence;

/** A span of calendar years, both included. */
public record Window(int first, int last) {

    /** The beginning of the Goals; of each area the first year with a value counts. */
    public static final Window EARLY = new Window(1990, 1995);

    /** The end of the Goals; of each area the last year with a value counts. */
    public static final Window LATE = new Window(2010, 2015);

    /** When groups of people are compared: surveys are years apart, so that the last five years would miss many. */
    public static final Window GAPS = new Window(2005, 2015);

    boolean contains(int year) {
        return first <= year && year <= last;
    }

    @Override
    public String toString() {
        return first + "\u2013" + last;
    }
}
