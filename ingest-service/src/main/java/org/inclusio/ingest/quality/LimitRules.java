package org.inclusio.ingest.quality;

import java.math.BigDecimal;
import java.util.Optional;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.LimitsAsBounds;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.StatedLimit;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.observation.Bounds;
import org.inclusio.statistics.observation.Limit;

/** What is wrong with a value of which only a limit is stated. */
final class LimitRules {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private LimitRules() {}

    /** Says why a cell that begins with a sign was not understood as a limit. */
    static void unread(String text, Judgement judgement) {
        RawObservation row = judgement.row();
        Optional<StatedLimit> limit = StatedLimit.of(text);
        String value = judgement.shown(Column.OBS_VALUE);
        if (limit.isEmpty()) {
            judgement.say(
                    Column.OBS_VALUE,
                    Rule.NUMBER,
                    StatedLimit.isInclusive(text)
                            ? Sentence.of("NUMBER.inclusive", "value", value)
                            : Sentence.of("NUMBER.no-limit", "value", value));
        } else if (!Decimals.isDecimal(limit.get().number())) {
            judgement.say(
                    Column.OBS_VALUE,
                    Rule.NUMBER,
                    Decimals.isTooLong(limit.get().number())
                            ? Sentence.of("NUMBER.long", "value", value, "most", Bounds.MOST_DIGITS)
                            : Sentence.of("NUMBER.no-limit", "value", value));
        } else if (Limit.isMissing(row.get(Column.OBS_STATUS))) {
            Sentence both =
                    Sentence.of("VALUE_GIVEN.limit-missing", "value", value, "status", row.get(Column.OBS_STATUS));
            judgement.say(Column.OBS_STATUS, Rule.VALUE_GIVEN, both);
        } else if (!LimitsAsBounds.agrees(row, limit.get())) {
            contradicted(row, limit.get(), value, judgement);
        }
    }

    private static void contradicted(RawObservation row, StatedLimit limit, String value, Judgement judgement) {
        boolean isOther = row.get(limit.otherBound()) != null && !StatedLimit.isInterval(row);
        Column column = isOther ? limit.otherBound() : limit.bound();
        String bound = judgement.shown(column);
        judgement.say(
                column,
                Rule.BOUNDS_AROUND_VALUE,
                isOther
                        ? Sentence.of("BOUNDS_AROUND_VALUE.limit-and-interval", "value", value, "bound", bound)
                        : Sentence.of("BOUNDS_AROUND_VALUE.other-limit", "value", value, "bound", bound));
    }

    /** Says that a row has a bound of a value and a status by which there is none, as {@link #unread} does of a limit. */
    static void ofNothing(RawObservation row, Judgement judgement) {
        String status = row.get(Column.OBS_STATUS);
        Column bound = row.get(Column.UPPER_BOUND) == null ? Column.LOWER_BOUND : Column.UPPER_BOUND;
        if (Limit.isMissing(status) && row.get(bound) != null && !"D".equals(row.get(Column.ACTION))) {
            judgement.say(
                    Column.OBS_STATUS,
                    Rule.VALUE_GIVEN,
                    Sentence.of("VALUE_GIVEN.limit-missing", "value", judgement.shown(bound), "status", status));
        }
    }

    /** Why a row without a value says nothing. */
    static Sentence missing(RawObservation row) {
        return row.get(Column.LOWER_BOUND) != null && row.get(Column.UPPER_BOUND) != null
                ? Sentence.of("VALUE_GIVEN.interval")
                : Sentence.of("VALUE_GIVEN.missing");
    }

    /** What can't be of a limit, in a row whose form is right. */
    static void judge(RawObservation row, boolean isShare, boolean isCount, Judgement judgement) {
        BigDecimal lower = number(row, Column.LOWER_BOUND);
        BigDecimal upper = number(row, Column.UPPER_BOUND);
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            judgement.say(
                    Column.LOWER_BOUND,
                    Rule.BOUNDS_AROUND_VALUE,
                    Sentence.of(
                            "BOUNDS_AROUND_VALUE.exchanged",
                            "lower",
                            judgement.shown(Column.LOWER_BOUND),
                            "upper",
                            judgement.shown(Column.UPPER_BOUND)));
            return;
        }
        String series = row.get(Column.SERIES);
        Column bound = upper == null ? Column.LOWER_BOUND : Column.UPPER_BOUND;
        if (isCount && upper != null && upper.signum() <= 0) {
            judgement.say(
                    bound,
                    Rule.NOT_NEGATIVE,
                    Sentence.of("NOT_NEGATIVE.limit", "bound", judgement.shown(bound), "series", series));
        } else if (isShare && (isNone(upper, row, -1) || isNone(lower, row, 1))) {
            judgement.say(
                    bound,
                    Rule.PERCENTAGE_IN_RANGE,
                    Sentence.of("PERCENTAGE_IN_RANGE.limit", "bound", judgement.shown(bound), "series", series));
        } else if (lower == null && isShare && isAll(upper, row, 1)
                || upper == null && (isShare || isCount) && isAll(lower, row, -1)) {
            judgement.say(
                    Column.OBS_VALUE,
                    Rule.VALUE_GIVEN,
                    Sentence.of("VALUE_GIVEN.limit-of-all", "bound", judgement.shown(bound), "series", series));
        }
    }

    /** Whether no share lies on that side of the bound: none is below zero, none above a hundred. */
    private static boolean isNone(BigDecimal bound, RawObservation row, int side) {
        return bound != null
                && (side < 0 ? bound.signum() <= 0 : scaled(bound, row).compareTo(HUNDRED) >= 0);
    }

    /** Whether all lie on the other side: every share is below more than a hundred, and every count above less than zero. */
    private static boolean isAll(BigDecimal bound, RawObservation row, int side) {
        return side < 0 ? bound.signum() < 0 : scaled(bound, row).compareTo(HUNDRED) > 0;
    }

    private static BigDecimal scaled(BigDecimal bound, RawObservation row) {
        String multiplier = row.get(Column.UNIT_MULT);
        return bound.scaleByPowerOfTen(multiplier == null ? 0 : Integer.parseInt(multiplier));
    }

    private static BigDecimal number(RawObservation row, Column column) {
        return row.get(column) == null ? null : new BigDecimal(row.get(column));
    }
}
