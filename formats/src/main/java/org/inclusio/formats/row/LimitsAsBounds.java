package org.inclusio.formats.row;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusio.statistics.observation.Limit;

/**
 * Hands rows on with every limit stated in one way, whatever the format and however it was written: {@code <2.5} becomes
 * no value and the upper bound 2.5. A row whose bounds or status say something else keeps its text, which is then found.
 */
public final class LimitsAsBounds implements RowReceiver {

    private final RowReceiver next;
    private final boolean sdmx;
    private final Predicate<String> isDecimal;

    /**
     * @param sdmx whether a row without an action changes a part of an observation
     * @param isDecimal whether a number is one that is taken; a limit that is none keeps its text
     */
    public LimitsAsBounds(RowReceiver next, boolean sdmx, Predicate<String> isDecimal) {
        this.next = next;
        this.sdmx = sdmx;
        this.isDecimal = isDecimal;
    }

    @Override
    public void observation(RawObservation row) {
        String value = row.get(Column.OBS_VALUE);
        next.observation(
                StatedLimit.isMeant(value) && !"D".equals(row.get(Column.ACTION)) ? withBounds(row, value) : row);
    }

    @Override
    public void unreadable(UnreadableRow row) {
        next.unreadable(row);
    }

    @Override
    public void markedAsTest(UnreadableRow mark) {
        next.markedAsTest(mark);
    }

    @Override
    public void beginSheet(SheetName sheet) {
        next.beginSheet(sheet);
    }

    @Override
    public void passedOver(UnreadableRow part) {
        next.passedOver(part);
    }

    private RawObservation withBounds(RawObservation row, String value) {
        Optional<StatedLimit> limit = StatedLimit.of(value);
        if (limit.isEmpty() || !isDecimal.test(limit.get().number()) || !agrees(row, limit.get())) {
            return row;
        }
        // In a row that changes a part, what is held of the others has to go.
        String nothing = changesAPart(row) ? RawObservation.MISSING : null;
        return row.with(Column.OBS_VALUE, nothing)
                .with(limit.get().bound(), limit.get().number())
                .with(
                        limit.get().otherBound(),
                        Optional.ofNullable(row.get(limit.get().otherBound())).orElse(nothing));
    }

    /** Whether nothing else in the row contradicts the limit. */
    public static boolean agrees(RawObservation row, StatedLimit limit) {
        String bound = row.get(limit.bound());
        String other = row.get(limit.otherBound());
        return !Limit.isMissing(row.get(Column.OBS_STATUS))
                && (isNone(bound) || isSame(bound, limit.number()))
                && (isNone(other) || StatedLimit.isInterval(row));
    }

    private boolean changesAPart(RawObservation row) {
        String action = row.get(Column.ACTION);
        return action == null ? sdmx : action.equals("M") || action.equals("A");
    }

    private static boolean isNone(String cell) {
        return cell == null || RawObservation.MISSING.equals(cell);
    }

    private static boolean isSame(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
