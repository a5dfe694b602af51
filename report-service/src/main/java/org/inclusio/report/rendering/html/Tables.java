package org.inclusio.report.rendering.html;

import java.util.List;
import org.inclusio.report.document.StatisticalTable;

/** How tables are set. */
final class Tables {

    /** More columns than these are set in small type. */
    private static final int FEW_COLUMNS = 6;

    /** Names of rows up to this width, in letters, need no more room than those of regions; an ideograph is two letters wide. */
    private static final int SHORT_NAME = 45;

    /** The width of the column of short names, in per cent; the style says it too. */
    private static final int NAMES = 28;

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

    /**
     * The width of each column of numbers beside short names, in per cent. All are as wide: the maker of the PDF ends a line
     * at any end of a link, so that two numbers in a cell would else stand below each other.
     */
    public int share(StatisticalTable table) {
        return (100 - NAMES) / table.columns().size();
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
