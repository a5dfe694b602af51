package org.inclusio.ingest.comparison;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;

/**
 * The rows of one file beside what its area holds. A row is added once, in the order of the file; what has been said of
 * it can be asked again when the file is read a second time. The caller holds the lock of the area.
 */
public final class Comparison {

    /** What a row is beside what the area holds and what earlier rows said. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        WITHDRAWN,
        /** An earlier row of the file is about the same observation. */
        REPEATED,
        /** Its name has a code beyond those that can be told apart. */
        TOO_MANY_GROUPS,
        /** It deletes what it names, which is done once every row has been read. */
        DELETES,
        /** There are more rows that delete what they name than can be kept apart. */
        TOO_MANY_DELETIONS
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

    /** Says whether an observation may stay as a row that deletes parts of it leaves it. */
    public interface Remainder {
        boolean mayStay(RawObservation row);
    }

    /** Takes rows that are in no file. */
    public interface RowTaker {
        void take(RawObservation row) throws SQLException;
    }

    private static final int BYTES_OF_ROW = 150;

    private final ObservationKeys keys = new ObservationKeys();
    private final Extent extent = new Extent(keys);
    private final ObservationTable table;
    private final Surroundings around;
    private final HeldObservations held;
    private final boolean sdmx;
    private final HeldStatements statements = new HeldStatements();
    private final Deletions deletions = new Deletions();
    private final Expansion expansion;
    private final StatedFingerprint fingerprint = new StatedFingerprint();
    private final long[] counts = new long[Outcome.values().length];
    private final Set<String> stated = new LinkedHashSet<>();
    private String lastSeries;
    private boolean isHeldSeries;
    private volatile boolean isAnyDoomed;
    // The last row that merges and says what is held, so that the comparison need not look again.
    private RawObservation sameAsHeld;

    /**
     * Nothing is read so far.
     *
     * @param sdmx whether the rules of SDMX hold for the file
     * @param bytes how large the file is, from which follows about how many observations there will be
     */
    public Comparison(Connection connection, String area, boolean sdmx, long bytes) throws SQLException {
        this.table = new ObservationTable(bytes / BYTES_OF_ROW);
        this.around = new Surroundings(keys, extent, table);
        this.expansion = new Expansion(keys, table, deletions, this::statement);
        this.held = new HeldObservations(connection, area, keys, extent, table);
        this.sdmx = sdmx;
    }

    /** Nothing is held but what {@link #hold} says; no database is asked. */
    public Comparison(boolean sdmx) {
        this.table = new ObservationTable(0);
        this.around = new Surroundings(keys, extent, table);
        this.expansion = new Expansion(keys, table, deletions, this::statement);
        this.held = null;
        this.sdmx = sdmx;
    }

    public Action action(RawObservation row) {
        return Action.of(row, sdmx);
    }

    /**
     * Takes in a row that may be kept as far as it can tell alone.
     *
     * @param row what the row makes of the observation, {@link #whole}
     * @param isExplained whether the row has a comment of its own
     * @param ordinal which row of the file it is, from 1
     */
    public Outcome add(RawObservation row, boolean isExplained, int ordinal) throws SQLException {
        begin(row.get(Column.SERIES));
        Outcome outcome = compare(row, isExplained, ordinal);
        counts[outcome.ordinal()]++;
        return outcome;
    }

    private void begin(String series) throws SQLException {
        if (!series.equals(lastSeries)) {
            bring(series);
            stated.add(series);
            lastSeries = series;
            isHeldSeries = held == null || held.series().contains(series);
        }
    }

    /**
     * What a row makes of its observation: as it says, or, when it merges, with what the area holds besides. To be asked
     * of a row whose form is right.
     */
    public RawObservation whole(RawObservation row) throws SQLException {
        RawObservation settled = row.settled();
        if (action(row) != Action.MERGE) {
            return settled;
        }
        begin(row.get(Column.SERIES));
        if (!isHeldSeries || keys.name(row) != null) {
            return settled;
        }
        int slot = table.find(keys.key(), keys.group());
        boolean isHeld = slot >= 0 && table.is(slot, ObservationTable.HELD);
        if (!isHeld) {
            return settled;
        }
        if (table.fingerprint(slot) == fingerprint.of(settled)) {
            sameAsHeld = settled;
            return settled;
        }
        String[] left = Deletions.left(deletions.naming(keys.key(), keys.group()), statement(slot));
        return left == null ? settled : row.over(left);
    }

    /** All that the area holds of an observation beside its name, in the order of {@link Column}. */
    private String[] statement(int slot) throws SQLException {
        if (held != null) {
            held.keep(keys.series(table.key(slot)), statements);
        }
        return statements.get(slot);
    }

    /** Takes in a row that deletes whatever it names; it comes to something when {@link #carryOut} is called. */
    public Outcome addDeletion(RawObservation row, int ordinal) throws SQLException {
        String named = row.get(Column.SERIES);
        if (named != null) {
            begin(named);
        } else if (held != null) {
            for (String series : held.series()) {
                begin(series);
            }
        }
        ObservationKeys.Part part = keys.part(row);
        Outcome outcome = part == null
                ? Outcome.TOO_MANY_GROUPS
                : deletions.add(row, part, ordinal) ? Outcome.DELETES : Outcome.TOO_MANY_DELETIONS;
        counts[outcome.ordinal()]++;
        return outcome;
    }

    /** The line of the first row that states what a later row deletes; 0 without one. */
    public long contradicted() {
        return deletions.all().isEmpty() ? 0 : expansion.contradicted();
    }

    /**
     * Does what the rows say that delete whatever they name; once every row has been taken in.
     *
     * @return how many observations they come to beyond one for each row
     */
    public long carryOut(Remainder remainder) throws SQLException {
        return deletions.all().isEmpty() ? 0 : expansion.carryOut(remainder, counts);
    }

    /** Every row that is to be kept of what was carried out. */
    public void forEachDeleted(RowTaker taker) throws SQLException {
        if (!deletions.all().isEmpty()) {
            expansion.forEach(taker);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private Outcome compare(RawObservation row, boolean isExplained, int ordinal) {
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
        boolean isSame = wasHeld && (row == sameAsHeld || table.fingerprint(slot) == fingerprint.of(row));
        table.state(slot, ordinal, row.line(), StatedValue.of(row));
        if (isExplained) {
            table.set(slot, ObservationTable.COMMENTED);
        }
        if (isSame) {
            return Outcome.UNCHANGED;
        }
        table.set(slot, ObservationTable.NEWS);
        return wasHeld ? Outcome.CHANGED : Outcome.NEW;
    }

    /** What the area holds, said by hand. */
    public void hold(RawObservation row) {
        keys.name(row);
        extent.add(keys.key());
        int slot = table.findOrAdd(keys.key(), keys.group());
        table.hold(slot, StatedValue.of(row), fingerprint.of(row));
        statements.put(slot, row);
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
                        new Lines(around, key, group, around.grid(key)));
            }
        }
    }

    /** To be called once all rows were added and what they are related to was brought, before neighbours are asked for. */
    public void arrange() {
        around.arrange();
    }

    /** The observations as they will be once the file is kept. */
    public Neighbours neighbours() {
        return around;
    }

    /** A rule over several rows refuses a row; nothing changes until {@link #refuseDoomed}. */
    public void doom(long key, int group) {
        table.set(table.find(key, group), ObservationTable.DOOMED);
        isAnyDoomed = true;
    }

    /**
     * Takes out the rows that were refused after all had been judged, so that the order of judging does not matter.
     *
     * @return how many there are
     */
    public long refuseDoomed() {
        around.disarrange();
        long refused = 0;
        for (int slot = 0; isAnyDoomed && slot < table.size(); slot++) {
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
        if (action(row) == Action.DELETE || !isNamed(row) || keys.name(row) != null) {
            return false;
        }
        int slot = table.find(keys.key(), keys.group());
        return slot >= 0
                && table.ordinal(slot) == ordinal
                && table.is(slot, ObservationTable.NEWS)
                && !table.is(slot, ObservationTable.REFUSED);
    }

    /** Rows that were refused for their form come by again. */
    private static boolean isNamed(RawObservation row) {
        String period = row.get(Column.TIME_PERIOD);
        if (row.get(Column.SERIES) == null || period == null || period.length() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (period.charAt(i) < '0' || period.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the area holds so many observations; not counted beyond. */
    public boolean isHeld(long many) throws SQLException {
        return held != null && held.count(many) >= many;
    }

    /** Whether a row withdraws whatever the area holds, by naming nothing else. */
    public boolean isOfEverything() {
        return deletions.isAnyOfEverything();
    }

    /** What the file changes and withdraws of all that the area holds; to be asked once every row is decided about. */
    public Reach reach() throws SQLException {
        return Reach.of(keys, table, held == null ? 0 : held.count(Long.MAX_VALUE), deletions.isAnyOfEverything());
    }

    public static boolean isWithdrawn(RawObservation row) {
        return "D".equals(row.get(Column.ACTION));
    }
}
