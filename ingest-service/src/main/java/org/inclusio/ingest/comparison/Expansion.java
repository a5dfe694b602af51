package org.inclusio.ingest.comparison;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.StatedLimit;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Comparison.Outcome;
import org.inclusio.ingest.comparison.Deletions.Deletion;

/**
 * What the rows that delete whatever they name come to, once every row of the file has been read: one withdrawal, or one
 * change, for each observation that the area holds and that no row of the file states. A later row that states an
 * observation speaks for it, so that a file can replace a whole series.
 */
final class Expansion {

    /** All that the area holds of the observation of this number, in the order of {@link Column}. */
    interface Statements {
        String[] of(int slot) throws SQLException;
    }

    private final ObservationKeys keys;
    private final ObservationTable table;
    private final Deletions deletions;
    private final Statements statements;

    Expansion(ObservationKeys keys, ObservationTable table, Deletions deletions, Statements statements) {
        this.keys = keys;
        this.table = table;
        this.deletions = deletions;
        this.statements = statements;
    }

    /** The line of the first row that states what a later row deletes; 0 without one. */
    long contradicted() {
        long first = 0;
        for (int slot = 0; slot < table.size(); slot++) {
            boolean isStated = table.is(slot, ObservationTable.STATED)
                    && !table.is(slot, ObservationTable.WITHDRAWN)
                    && (table.is(slot, ObservationTable.HELD) || table.is(slot, ObservationTable.NEWS));
            if (isStated && (first == 0 || table.line(slot) < first)) {
                List<Deletion> naming = deletions.naming(table.key(slot), table.group(slot));
                if (!naming.isEmpty() && naming.get(naming.size() - 1).ordinal() > table.ordinal(slot)) {
                    first = table.line(slot);
                }
            }
        }
        return first;
    }

    /**
     * Does what the rows say.
     *
     * @return how many observations they come to beyond one for each row
     */
    long carryOut(Comparison.Remainder remainder, long[] counts) throws SQLException {
        for (int slot = 0; slot < table.size(); slot++) {
            if (table.is(slot, ObservationTable.HELD) && !table.is(slot, ObservationTable.STATED)) {
                List<Deletion> naming = deletions.naming(table.key(slot), table.group(slot));
                if (!naming.isEmpty()) {
                    delete(slot, naming, remainder, counts);
                }
            }
        }
        long beyond = 0;
        for (Deletion deletion : deletions.all()) {
            beyond += Math.max(0, deletion.reached() - 1);
            counts[Outcome.UNCHANGED.ordinal()] += deletion.reached() == 0 ? 1 : 0;
        }
        return beyond;
    }

    private void delete(int slot, List<Deletion> naming, Comparison.Remainder remainder, long[] counts)
            throws SQLException {
        Deletion first = naming.get(0);
        String[] held = isWhole(naming) ? null : statements.of(slot);
        String[] left = held == null ? null : Deletions.left(naming, held);
        if (left == null) {
            first.reach();
            table.state(slot, first.ordinal(), first.line(), Double.NaN);
            table.set(slot, ObservationTable.NEWS | ObservationTable.WITHDRAWN | ObservationTable.DELETED);
            counts[Outcome.WITHDRAWN.ordinal()]++;
        } else if (!Arrays.equals(left, held)) {
            first.reach();
            RawObservation row = row(slot, first.line(), StatedLimit.withoutValue(left, held));
            if (remainder.mayStay(row)) {
                table.state(slot, first.ordinal(), first.line(), StatedValue.of(row));
                table.set(slot, ObservationTable.NEWS | ObservationTable.DELETED);
                counts[Outcome.CHANGED.ordinal()]++;
            }
        }
    }

    private static boolean isWhole(List<Deletion> naming) {
        return naming.stream().anyMatch(Deletion::isWhole);
    }

    /** Every row that is to be kept of what was carried out. */
    void forEach(Comparison.RowTaker taker) throws SQLException {
        for (int slot = 0; slot < table.size(); slot++) {
            if (table.is(slot, ObservationTable.DELETED | ObservationTable.NEWS)
                    && !table.is(slot, ObservationTable.REFUSED)) {
                String[] left = table.is(slot, ObservationTable.WITHDRAWN)
                        ? null
                        : Deletions.left(deletions.naming(table.key(slot), table.group(slot)), statements.of(slot));
                taker.take(row(slot, table.line(slot), left));
            }
        }
    }

    /** A row of the observation that withdraws it, or says what is left of it. */
    private RawObservation row(int slot, long line, String[] left) {
        String[] cells = keys.cells(table.key(slot), table.group(slot));
        Sentence place = null;
        if (left == null) {
            cells[Column.ACTION.ordinal()] = "D";
        } else {
            for (Column column : ObservationColumns.ATTRIBUTES) {
                cells[column.ordinal()] = left[column.ordinal()];
            }
            place = Sentence.of(
                    "place.left",
                    "place",
                    Place.line(line),
                    "series",
                    keys.series(table.key(slot)),
                    "group",
                    keys.describe(table.key(slot), table.group(slot)),
                    "year",
                    keys.year(table.key(slot)));
        }
        return RawObservation.ofCells(line, cells, place);
    }
}
