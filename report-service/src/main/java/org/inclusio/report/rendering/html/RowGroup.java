package org.inclusio.report.rendering.html;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.StatisticalTable;

/**
 * Rows of a table that follow each other. Styles know no orphans and widows of rows; but no page ends within a group that is
 * kept together.
 *
 * @param kept whether no page may end within it
 * @param last whether the notes of the table stand below it, on the same page
 */
record RowGroup(List<StatisticalTable.Row> rows, boolean kept, boolean last) {

    /** How many rows a page has at least of a table that goes over two. */
    private static final int LEAST = 3;

    /** A table with more rows than this may go over two pages. */
    private static final int WHOLE = 8;

    /** The rows of a table in groups: the first and the last are kept. */
    static List<RowGroup> of(StatisticalTable table) {
        List<StatisticalTable.Row> rows = table.rows();
        int size = rows.size();
        if (size < 2 * LEAST || size <= WHOLE && !table.wordy()) {
            return List.of(new RowGroup(rows, true, true));
        }
        List<RowGroup> groups = new ArrayList<>();
        groups.add(new RowGroup(rows.subList(0, LEAST), true, false));
        if (size > 2 * LEAST) {
            groups.add(new RowGroup(rows.subList(LEAST, size - LEAST), false, false));
        }
        groups.add(new RowGroup(rows.subList(size - LEAST, size), true, true));
        return groups;
    }
}
