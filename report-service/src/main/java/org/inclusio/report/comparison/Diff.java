package org.inclusio.report.comparison;

import java.util.ArrayList;
import java.util.List;

/** Which items of two lists stand in both in the same order: a longest common subsequence. */
final class Diff {

    /** A run of items that stand in both lists, only in the first, or only in the second. */
    record Run<T>(Piece.Kind kind, List<T> items) {}

    private Diff() {}

    /** The runs that make the second list of the first; of a replacement what is deleted comes first. */
    static <T> List<Run<T>> of(List<T> before, List<T> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Run<T>> runs = new ArrayList<>();
        before.subList(0, start).forEach(item -> append(runs, Piece.Kind.SAME, item));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), runs);
        before.subList(before.size() - end, before.size()).forEach(item -> append(runs, Piece.Kind.SAME, item));
        return runs;
    }

    private static <T> void middle(List<T> before, List<T> after, List<Run<T>> runs) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                append(runs, Piece.Kind.SAME, before.get(i++));
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                append(runs, Piece.Kind.DELETED, before.get(i++));
            } else {
                append(runs, Piece.Kind.INSERTED, after.get(j++));
            }
        }
    }

    private static <T> void append(List<Run<T>> runs, Piece.Kind kind, T item) {
        if (runs.isEmpty() || runs.get(runs.size() - 1).kind() != kind) {
            runs.add(new Run<>(kind, new ArrayList<>()));
        }
        runs.get(runs.size() - 1).items().add(item);
    }
}
