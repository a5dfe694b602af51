package org.inclusio.ingest.comparison;

/**
 * The observations of an area as they will be once a file is kept, by packed name. Values are in single units, whatever
 * multiplier they were stated with.
 */
public interface Neighbours {

    ObservationKeys keys();

    /** NaN when the observation is not there or has no value, and for the key -1. */
    double value(long key, int group);

    /** What the area holds of it before the file; NaN when it does not, and for the key -1. */
    double held(long key, int group);

    /** The years in which a series has anything at all, ascending. */
    int[] years(String series);

    /** Whether a row of the file says something new about it. */
    boolean isNews(long key, int group);

    /** The line of the file that states it; 0 when the area holds it and the file does not state it. */
    long line(long key, int group);
}
