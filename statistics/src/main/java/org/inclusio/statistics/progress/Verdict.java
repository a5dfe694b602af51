package org.inclusio.statistics.progress;

/** What a rule says of the progress of one group of one area. */
public sealed interface Verdict {

    /** The number that decided, or why there is none. */
    String why();

    /** The rule can tell; {@code why} is the number that decided, in words. */
    record Judged(Category category, String why) implements Verdict {}

    /** The rule can't tell, and why. */
    record NotJudged(String why) implements Verdict {}
}
