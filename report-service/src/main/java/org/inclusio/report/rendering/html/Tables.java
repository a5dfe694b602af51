package org.inclusio.report.rendering.html;

import java.util.List;
import org.inclusio.report.document.StatisticalTable;

/** How tables are set. */
final class Tables {

    /** More columns than these are set in small type. */
    private static final int FEW_COLUMNS = 6;

    /** Names of rows up to this width, in letters, need no more room than those of regions; an ideograph is two letters wide. */
    private static final int SHORT_NAME = 45;

    /** The class that a table has in the style. */
    public String kind(StatisticalTable table) {
        if (table.wordy()) {
            return "wordy";
        }
        if (table.columns().size() > FEW_COLUMNS) {
            return "wide";
        }
        return table.rows().stream().allMatch(row -> width(row.label()) <= SHORT_NAME) ? "named" : "plain";
    }

    private static long width(String name) {
        return name.codePoints()
                .mapToLong(letter -> Character.isIdeographic(letter) ? 2 : 1)
                .sum();
    }

    /** The rows of a table; those at both ends are kept together. */
    public List<RowGroup> groups(StatisticalTable table) {
        return RowGroup.of(table);
    }
}
