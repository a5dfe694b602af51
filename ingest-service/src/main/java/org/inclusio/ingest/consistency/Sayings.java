package org.inclusio.ingest.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;

/** Makes findings of what a rule over several rows says, with the places of all of them. */
final class Sayings {

    /** Where findings go; a sentence is made only when it is to be kept. */
    interface Receiver {
        void found(NewRow row, Rule rule, Supplier<Finding> finding);
    }

    private static final MathContext DIGITS_OF_DOUBLES = new MathContext(15);
    /** Up to here every whole number is a double, and no other number is the same one. */
    private static final double EXACT = (1L << 53) - 1;

    private final Neighbours around;
    private final Receiver receiver;

    Sayings(Neighbours around, Receiver receiver) {
        this.around = around;
        this.receiver = receiver;
    }

    void say(NewRow row, Rule rule, Supplier<Sentence> cause) {
        receiver.found(row, rule, () -> finding(row, rule, cause.get()));
    }

    private Finding finding(NewRow row, Rule rule, Sentence cause) {
        String value = Double.isNaN(row.value()) ? null : number(row.value());
        Sentence sentence = Sentence.of(
                "at.observation",
                "place",
                Place.begins(row.line()),
                "series",
                row.series(),
                "group",
                around.keys().describe(row.key(), row.group()),
                "year",
                around.keys().year(row.key()),
                "cause",
                cause);
        return new Finding(row.line(), Column.OBS_VALUE.name(), value, null, null, rule, row.explained(), sentence);
    }

    /** A number with where it stands: {@code 120 (line 14)} or {@code 120 (held)}. */
    Sentence placed(long key, int group) {
        long line = around.line(key, group);
        String number = number(around.value(key, group));
        return line == 0
                ? Sentence.of("number.held", "number", number)
                : Sentence.of("number.placed", "number", number, "place", Place.said(line));
    }

    /** A number as it was stated, if that had at most fifteen digits; one with more is told to fifteen and marked. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= EXACT) {
            return Long.toString((long) value);
        }
        String plain = new BigDecimal(value)
                .round(DIGITS_OF_DOUBLES)
                .stripTrailingZeros()
                .toPlainString();
        return Double.parseDouble(plain) == value && Math.abs(value) <= EXACT ? plain : "\u2248 " + plain;
    }

    /** Shortened to what a sentence about a comparison needs. */
    static String rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
