package org.inclusio.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusio.report.comparison.Comparison.ChangedCell;
import org.inclusio.report.comparison.Comparison.ChangedPassage;
import org.inclusio.report.comparison.Comparison.ChangedRow;
import org.inclusio.report.comparison.Comparison.ChangedTable;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;

/** Finds what changed in the texts and tables of two reports in one language. */
public final class Compare {

    /** Two passages in the same gap are the same one, worded anew, when so much of them is the same: our own choice. */
    private static final double ALIKE = 0.4;

    private Compare() {}

    /**
     * The passages that changed. Those with equal texts belong together whatever their numbers; between them, those of
     * one number or of like texts do.
     */
    public static List<ChangedPassage> passages(List<Passage> before, List<Passage> after, Language language) {
        List<ChangedPassage> changes = new ArrayList<>();
        List<Passage> gone = new ArrayList<>();
        List<Passage> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Diff.Run<String> run : Diff.of(texts(before), texts(after))) {
            int length = run.items().size();
            switch (run.kind()) {
                case DELETED -> {
                    gone.addAll(before.subList(i, i + length));
                    i += length;
                }
                case INSERTED -> {
                    come.addAll(after.subList(j, j + length));
                    j += length;
                }
                case SAME -> {
                    changes.addAll(between(gone, come, language));
                    gone.clear();
                    come.clear();
                    i += length;
                    j += length;
                }
            }
        }
        changes.addAll(between(gone, come, language));
        return changes;
    }

    private static List<ChangedPassage> between(List<Passage> gone, List<Passage> come, Language language) {
        List<ChangedPassage> changes = new ArrayList<>();
        boolean numbersStand = gone.size() == come.size();
        int next = 0;
        for (Passage old : gone) {
            int match = next;
            List<Piece> pieces = List.of();
            boolean found = false;
            while (!found && match < come.size()) {
                Passage candidate = come.get(match);
                pieces = Piece.between(old.text(), candidate.text(), language);
                found = numbersStand && old.place().equals(candidate.place()) || Piece.likeness(pieces) >= ALIKE;
                match++;
            }
            if (found) {
                come.subList(next, match - 1).forEach(fresh -> changes.add(inserted(fresh)));
                changes.add(ChangedPassage.of(old.place(), come.get(match - 1).place(), pieces));
                next = match;
            } else {
                changes.add(ChangedPassage.of(old.place(), null, List.of(new Piece(Piece.Kind.DELETED, old.text()))));
            }
        }
        come.subList(next, come.size()).forEach(fresh -> changes.add(inserted(fresh)));
        return changes;
    }

    private static ChangedPassage inserted(Passage fresh) {
        return ChangedPassage.of(null, fresh.place(), List.of(new Piece(Piece.Kind.INSERTED, fresh.text())));
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    /** The tables of which something changed; those of one title belong together. */
    public static List<ChangedTable> tables(List<StatisticalTable> before, List<StatisticalTable> after) {
        Map<String, StatisticalTable> old = byKey(before, StatisticalTable::title);
        Map<String, StatisticalTable> fresh = byKey(after, StatisticalTable::title);
        List<ChangedTable> changes = new ArrayList<>();
        for (String title : union(old, fresh)) {
            StatisticalTable one = old.get(title);
            StatisticalTable other = fresh.get(title);
            List<ChangedRow> rows = rows(cells(one), cells(other));
            if (!rows.isEmpty()) {
                changes.add(new ChangedTable(
                        one == null ? null : one.number(), other == null ? null : other.number(), title, rows));
            }
        }
        return changes;
    }

    private static List<ChangedRow> rows(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        List<ChangedRow> changes = new ArrayList<>();
        for (String row : union(before, after)) {
            Map<String, String> one = before.getOrDefault(row, Map.of());
            Map<String, String> other = after.getOrDefault(row, Map.of());
            List<ChangedCell> cells = union(one, other).stream()
                    .filter(column -> !Objects.equals(one.get(column), other.get(column)))
                    .map(column -> new ChangedCell(column, one.get(column), other.get(column)))
                    .toList();
            if (!cells.isEmpty()) {
                changes.add(new ChangedRow(row, kind(before.containsKey(row), after.containsKey(row)), cells));
            }
        }
        return changes;
    }

    private static Piece.Kind kind(boolean was, boolean is) {
        if (was && is) {
            return Piece.Kind.SAME;
        }
        return was ? Piece.Kind.DELETED : Piece.Kind.INSERTED;
    }

    /** What prints in each row, by its label and the heads of the columns. */
    private static Map<String, Map<String, String>> cells(StatisticalTable table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        if (table != null) {
            for (StatisticalTable.Row row : table.rows()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    cells.put(table.columns().get(i), row.cells().get(i));
                }
                rows.put(row.label(), cells);
            }
        }
        return rows;
    }

    private static <V> Map<String, V> byKey(List<V> values, Function<V, String> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value, (a, b) -> a, LinkedHashMap::new));
    }

    private static <V> List<String> union(Map<String, V> one, Map<String, V> other) {
        List<String> keys = new ArrayList<>(other.keySet());
        one.keySet().stream().filter(key -> !other.containsKey(key)).forEach(keys::add);
        return keys;
    }
}
