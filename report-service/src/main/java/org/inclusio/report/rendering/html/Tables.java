package org.inclusio.report.rendering.html;

import java.util.List;
import org.inclusio.report.document.StatisticalTable;

/** How tables are set. */
final class Tables {

    /** More columns than these are set in small type. */
    private static final int FEW_COLUMNS = 6;

    /** Names of rows up to this length, in letters, stand on one line, as those of regions do. */
    private static final int SHORT_NAME = 45;

    /** The class that a table has in the style. */
    public String kind(StatisticalTable table) {
        if (table.wordy()) {
            return "wordy";
        }
        if (table.columns().size() > FEW_COLUMNS) {
            return "wide";
        }
        return table.rows().stream().allMatch(row -> row.label().length() <= SHORT_NAME) ? "named" : "plain";
    }

    /** The rows of a table; those at both ends are kept together. */
    public List<RowGroup> groups(StatisticalTable table) {
        return RowGroup.of(table);
    }
}
