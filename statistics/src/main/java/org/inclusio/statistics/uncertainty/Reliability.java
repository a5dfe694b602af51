package org.inclusio.statistics.uncertainty;

/** What a number may be used for, the surest first. */
public enum Reliability {
    /** Nothing speaks against it. */
    PUBLISH("may be published"),
    /** The share itself is sure enough, and what it lacks to 100 per cent is not: to be said in a footnote. */
    COMPLEMENT("may be published; its complement is too unsure"),
    /** Nothing or everything in the sample: a statistician should look before it is published. */
    REVIEW("to be reviewed by a statistician: 0 or 100 per cent of a sample"),
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

    /** Whether the number itself is sure enough for everything, whatever else is said of it. */
    public boolean isSure() {
        return compareTo(REVIEW) <= 0;
    }

    /** Whether there may be a number beside it at all. */
    public boolean isTold() {
        return this != SUPPRESS;
    }

    public boolean isForTrends() {
        return compareTo(WARN) <= 0;
    }

    Reliability orWorse(Reliability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
