package org.inclusio.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table in Markdown that a terminal shows in columns as well. */
final class ResultTable {

    private final List<String[]> rows = new ArrayList<>();

    ResultTable() {
        rows.add(new String[] {"figure", "measured", "goal"});
    }

    /** @param goal empty where there is none */
    void add(String figure, String goal, String format, Object... values) {
        rows.add(new String[] {figure, String.format(Locale.ROOT, format, values), goal});
    }

    List<String> lines() {
        int[] widths = new int[3];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            lines.add(line(row, widths, ' '));
            if (lines.size() == 1) {
                lines.add(line(new String[] {"", "", ""}, widths, '-'));
            }
        }
        return lines;
    }

    private static String line(String[] cells, int[] widths, char padding) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.length; i++) {
            String pad = String.valueOf(padding);
            line.append(padding)
                    .append(cells[i])
                    .append(pad.repeat(widths[i] - cells[i].length()))
                    .append(padding)
                    .append('|');
        }
        return line.toString();
    }
}
