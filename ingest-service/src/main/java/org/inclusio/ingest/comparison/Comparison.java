package org.inclusio.ingest.comparison;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;

/**
 * The rows of one file beside what its area holds. A row is added once, in the order of the file; what has been said of
 * it can be asked again when the file is read a second time. The caller holds the lock of the area.
 */
public final class Comparison implements Neighbours {

    /** What a row is beside what the area holds and what earlier rows said. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        WITHDRAWN,
        /** An earlier row of the file is about the same observation. */
        REPEATED,
        /** Its name has a code beyond those that can be told apart. */
        TOO_MANY_GROUPS
    }

    /** What the rules over several rows are asked about. */
    public interface RowReader {
        /**
         * @param value in single units, NaN without one
         * @param held what the area holds of it before the file, NaN when it does not
         * @param lines through it
         */
        void row(long key, int group, long line, boolean isExplained, double value, double held, Lines lines);
    }

    private final ObservationKeys keys = new ObservationKeys();
    private final Extent extent = new Extent(keys);
    private final ObservationTable table = new ObservationTable();
    private final HeldObservations held;
    private final StatedFingerprint fingerprint = new StatedFingerprint();
    private final long[] counts = new long[Outcome.values().length];
    private final Set<String> stated = new LinkedHashSet<>();
    private String lastSeries;
    private Grids grids;

    public Comparison(Connection connection, String area) throws SQLException {
        this.held = new HeldObservations(connection, area, keys, extent, table);
    }

    /** Nothing is held. */
    Comparison() {
        this.held = null;
    }

    /**
     * Takes in a row that may be kept as far as it can tell alone.
     *
     * @param ordinal which row of the file it is, from 1
     */
    public Outcome add(RawObservation row, int ordinal) throws SQLException {
        String series = row.get(Column.SERIES);
        if (!series.equals(lastSeries)) {
            bring(series);
            stated.add(series);
            lastSeries = series;
        }
        Outcome outcome = compare(row, ordinal);
        counts[outcome.ordinal()]++;
        return outcome;
    }

    private Outcome compare(RawObservation row, int ordinal) {
        if (keys.name(row) != null) {
            return Outcome.TOO_MANY_GROUPS;
        }
        extent.add(keys.key());
        int slot = table.findOrAdd(keys.key(), keys.group());
        if (table.is(slot, ObservationTable.STATED)) {
            return Outcome.REPEATED;
        }
        boolean wasHeld = table.is(slot, ObservationTable.HELD);
        if (isWithdrawn(row)) {
            table.state(slot, ordinal, row.line(), Double.NaN);
            if (wasHeld) {
                table.set(slot, ObservationTable.NEWS | ObservationTable.WITHDRAWN);
            }
            return wasHeld ? Outcome.WITHDRAWN : Outcome.UNCHANGED;
        }
        boolean isSame = wasHeld && table.fingerprint(slot) == fingerprint.of(row);
        table.state(slot, ordinal, row.line(), value(row));
        if (row.get(Column.COMMENT_OBS) != null) {
            table.set(slot, ObservationTable.COMMENTED);
        }
        if (isSame) {
            return Outcome.UNCHANGED;
        }
        table.set(slot, ObservationTable.NEWS);
        return wasHeld ? Outcome.CHANGED : Outcome.NEW;
    }

    /** What the area holds, said by hand. */
    void hold(RawObservation row) {
        keys.name(row);
        extent.add(keys.key());
        table.hold(table.findOrAdd(keys.key(), keys.group()), value(row), fingerprint.of(row));
    }

    /** Makes known what the area holds of a series that rows of the file are related to. */
    public void bring(String series) throws SQLException {
        if (held != null) {
            held.bring(series);
        }
    }

    /** The series that rows of the file are about. */
    public Set<String> statedSeries() {
        return Set.copyOf(stated);
    }

    public long count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /**
     * Every row that says something new and is not refused, in the order of the file among those that were not held.
     *
     * @param share which of the shares of the rows, from 0; different threads may read different shares
     */
    public void forEachNews(int share, int shares, RowReader reader) {
        int end = (int) ((share + 1L) * table.size() / shares);
        for (int slot = (int) ((long) share * table.size() / shares); slot < end; slot++) {
            int meta = table.meta(slot);
            if ((meta & ObservationTable.NEWS) != 0 && (meta & ObservationTable.REFUSED) == 0) {
                long key = table.key(slot);
                int group = table.group(slot);
                reader.row(
                        key,
                        group,
                        table.line(slot),
                        (meta & ObservationTable.COMMENTED) != 0,
                        table.value(slot),
                        table.heldValue(slot),
                        new Lines(this, key, group, grid(key)));
            }
        }
    }

    /** To be called once all rows were added and what they are related to was brought, before neighbours are asked for. */
    public void arrange() {
        grids = new Grids(keys, table);
    }

    /** A rule over several rows refuses a row; nothing changes until {@link #refuseDoomed}. */
    public void doom(long key, int group) {
        table.set(table.find(key, group), ObservationTable.DOOMED);
    }

    /**
     * Takes out the rows that were refused after all had been judged, so that the order of judging does not matter.
     *
     * @return how many there are
     */
    public long refuseDoomed() {
        grids = null;
        long refused = 0;
        for (int slot = 0; slot < table.size(); slot++) {
            if (table.is(slot, ObservationTable.DOOMED) && !table.is(slot, ObservationTable.REFUSED)) {
                boolean wasHeld = table.is(slot, ObservationTable.HELD);
                counts[(wasHeld ? Outcome.CHANGED : Outcome.NEW).ordinal()]--;
                table.set(slot, ObservationTable.REFUSED);
                table.state(slot, table.ordinal(slot), table.line(slot), table.heldValue(slot));
                refused++;
            }
        }
        return refused;
    }

    /** At a second reading: whether this row is to be kept as one more revision. */
    public boolean isToKeep(RawObservation row, int ordinal) {
        if (keys.name(row) != null) {
            return false;
        }
        int slot = table.find(keys.key(), keys.group());
        return slot >= 0
                && table.ordinal(slot) == ordinal
                && table.is(slot, ObservationTable.NEWS)
                && !table.is(slot, ObservationTable.REFUSED);
    }

    public static boolean isWithdrawn(RawObservation row) {
        return "D".equals(row.get(Column.ACTION));
    }

    /** The stated value in single units; NaN without one. */
    static double value(RawObservation row) {
        String value = row.get(Column.OBS_VALUE);
        if (value == null) {
            return Double.NaN;
        }
        String multiplier = row.get(Column.UNIT_MULT);
        double number = Double.parseDouble(value);
        return multiplier == null ? number : number * Math.pow(10, Integer.parseInt(multiplier));
    }

    @Override
    public ObservationKeys keys() {
        return keys;
    }

    /** -1 when it is neither stated nor held. */
    private int slot(long key, int group) {
        return key < 0 || !extent.mayHave(key) ? -1 : table.find(key, group);
    }

    private Grid grid(long key) {
        return key < 0 || grids == null ? null : grids.of(key);
    }

    @Override
    public double value(long key, int group) {
        Grid grid = grid(key);
        if (grid != null) {
            int cell = grid.cell(key, group);
            return cell < 0 ? Double.NaN : grid.value(cell);
        }
        int slot = slot(key, group);
        return slot < 0 ? Double.NaN : table.value(slot);
    }

    @Override
    public int[] years(String series) {
        int number = keys.knownSeries(series);
        return number < 0 ? new int[0] : extent.years(number);
    }

    @Override
    public boolean isNews(long key, int group) {
        Grid grid = grid(key);
        if (grid != null) {
            int cell = grid.cell(key, group);
            return cell >= 0 && grid.isNews(cell);
        }
        int slot = slot(key, group);
        return slot >= 0 && table.is(slot, ObservationTable.NEWS) && !table.is(slot, ObservationTable.REFUSED);
    }

    @Override
    public long line(long key, int group) {
        int slot = slot(key, group);
        return slot >= 0 && table.is(slot, ObservationTable.STATED) ? table.line(slot) : 0;
    }
}
