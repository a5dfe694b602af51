package org.inclusio.statistics.observation;

/** The calendar year that an observation is about. */
public record Period(int year) implements Comparable<Period> {

    private static final int FIRST = 1900;
    private static final int LAST = 2100;

    public Period {
        if (!isPeriod(year)) {
            throw new IllegalArgumentException("no statistic here is about the year " + year);
        }
    }

    /** Whether statistics here can be about this year. */
    public static boolean isPeriod(int year) {
        return year >= FIRST && year <= LAST;
    }

    public static Period parse(String text) {
        if (text == null || !text.strip().matches("\\d{4}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a year of four digits such as 2009");
        }
        return new Period(Integer.parseInt(text.strip()));
    }

    /** Whether no statistic here is about the year before. */
    public boolean isFirst() {
        return year == FIRST;
    }

    /** The year before, which growth is measured from. */
    public Period previous() {
        return new Period(year - 1);
    }

    /** Whether no statistic here is about the year after. */
    public boolean isLast() {
        return year == LAST;
    }

    /** The year after, in which it shows who has gone on and who repeats. */
    public Period next() {
        return new Period(year + 1);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
