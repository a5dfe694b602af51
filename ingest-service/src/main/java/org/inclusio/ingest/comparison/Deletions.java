package org.inclusio.ingest.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.ingest.comparison.ObservationKeys.Part;

/**
 * The rows of a file that delete whatever they name. Rows that leave out the same components are kept together, so that
 * an observation is looked up once for each such way to leave out and not once for each row.
 */
final class Deletions {

    static final int MOST = 100_000;
    static final int MOST_WAYS = 64;

    /** Which components a row names: those of the mask, and the national group or not. */
    private record Way(long mask, boolean ofGroup) {
        Way(Part part) {
            this(part.mask(), part.ofGroup());
        }

        Name name(long key, int group) {
            return new Name(key & mask, ofGroup ? group : 0);
        }
    }

    private record Name(long key, int group) {}

    /** One row, and how many observations it has reached. */
    static final class Deletion {
        private final int ordinal;
        private final long line;
        private final Set<Column> components;
        private long reached;

        private Deletion(RawObservation row, int ordinal) {
            this.ordinal = ordinal;
            this.line = row.line();
            this.components = components(row);
        }

        int ordinal() {
            return ordinal;
        }

        long line() {
            return line;
        }

        boolean isWhole() {
            return components.isEmpty();
        }

        void reach() {
            reached++;
        }

        long reached() {
            return reached;
        }
    }

    private final Map<Way, Map<Name, List<Deletion>>> ways = new LinkedHashMap<>();
    private final List<Deletion> all = new ArrayList<>();

    /** Whether a row that deletes names one observation and all of it, so that it is a withdrawal. */
    static boolean isOfOne(RawObservation row) {
        for (Column column : ObservationColumns.DIMENSIONS) {
            if (row.get(column) == null) {
                return false;
            }
        }
        return row.get(Column.FREQ) != null
                && row.get(Column.SERIES) != null
                && row.get(Column.TIME_PERIOD) != null
                && components(row).isEmpty();
    }

    private static Set<Column> components(RawObservation row) {
        Set<Column> components = EnumSet.noneOf(Column.class);
        for (Column column : ObservationColumns.ATTRIBUTES) {
            if (row.get(column) != null) {
                components.add(column);
            }
        }
        return components;
    }

    /** Takes a row in; false when there are more rows, or ways to leave out, than can be kept apart. */
    boolean add(RawObservation row, Part part, int ordinal) {
        Way way = new Way(part);
        if (all.size() == MOST || ways.size() == MOST_WAYS && !ways.containsKey(way)) {
            return false;
        }
        Deletion deletion = new Deletion(row, ordinal);
        all.add(deletion);
        ways.computeIfAbsent(way, is -> new HashMap<>())
                .computeIfAbsent(way.name(part.key(), part.group()), is -> new ArrayList<>(1))
                .add(deletion);
        return true;
    }

    List<Deletion> all() {
        return all;
    }

    /** Whether a row names nothing, neither a part of a name nor components, and so deletes whatever there is. */
    boolean isAnyOfEverything() {
        return ways.entrySet().stream()
                .filter(way -> way.getKey().mask() == 0 && !way.getKey().ofGroup())
                .flatMap(way -> way.getValue().values().stream())
                .anyMatch(named -> named.stream().anyMatch(Deletion::isWhole));
    }

    /** The rows that name this observation, in the order of the file. */
    List<Deletion> naming(long key, int group) {
        List<Deletion> naming = List.of();
        for (Map.Entry<Way, Map<Name, List<Deletion>>> way : ways.entrySet()) {
            List<Deletion> found = way.getValue().get(way.getKey().name(key, group));
            if (found != null) {
                naming = naming.isEmpty() ? new ArrayList<>(2) : naming;
                naming.addAll(found);
            }
        }
        if (naming.size() > 1) {
            naming.sort(java.util.Comparator.comparingInt(Deletion::ordinal));
        }
        return naming;
    }

    /** What these rows leave of what is held, in the order of {@link Column}; null when that is nothing. */
    static String[] left(List<Deletion> deletions, String[] held) {
        String[] left = held.clone();
        for (Deletion deletion : deletions) {
            if (deletion.isWhole()) {
                return null;
            }
            deletion.components.forEach(column -> left[column.ordinal()] = null);
        }
        for (String text : left) {
            if (text != null) {
                return left;
            }
        }
        return null;
    }
}
