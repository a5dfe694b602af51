package org.inclusio.statistics.uncertainty;

/** What a number may be used for, the surest first. */
public enum Reliability {
    /** Nothing speaks against it. */
    PUBLISH("may be published"),
    /** To be published with a warning, as with observation status U. */
    WARN("to be published with a warning of low reliability"),
    /** Too unsure for rankings, trends and assessments of progress. */
    NOT_FOR_TRENDS("too unsure for rankings and trends"),
    /** Too unsure to be published at all. */
    SUPPRESS("too unsure to be published");

    private final String words;

    Reliability(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isForTrends() {
        return compareTo(WARN) <= 0;
    }

    Reliability orWorse(Reliability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
