package org.inclusio.formats.sdmx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.UnreadableFile;

/** Components of SDMX messages by their identifiers: those that are columns, and those that may only say nothing. */
public final class Component {

    private static final List<String> NO_BREAKDOWN = List.of("_T", "_Z");

    /**
     * What the global data structure of the Sustainable Development Goals has beside the columns, and what its components
     * may say where nothing is kept of it: an observation of all occupations is an observation. An office reports
     * nationally. The reporting year begins in January unless a message says otherwise (SDMX 2.1, section 6, 4.2.7).
     */
    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry("REPORTING_TYPE", List.of("N", "_T", "_Z")),
            Map.entry("OCCUPATION", NO_BREAKDOWN),
            Map.entry("COMPOSITE_BREAKDOWN", NO_BREAKDOWN),
            Map.entry("ACTIVITY", NO_BREAKDOWN),
            Map.entry("PRODUCT", NO_BREAKDOWN),
            Map.entry("BASE_PER", List.of()),
            Map.entry("TIME_COVERAGE", List.of()),
            Map.entry("COMMENT_TS", List.of()),
            Map.entry("GEO_INFO_URL", List.of()),
            Map.entry("GEO_INFO_TYPE", List.of()),
            Map.entry("CUST_BREAKDOWN_LB", List.of()),
            Map.entry("DATA_LAST_UPDATE", List.of()),
            Map.entry("REPORTING_YEAR_START_DAY", List.of("--01-01")));

    /** As SDMX says that a component is missing, and as writers of tables with gaps do. */
    private static final Set<String> MISSING =
            Set.of(RawObservation.MISSING, "NaN", "nan", "NA", "N/A", "None", "NULL", "null", "<NA>");

    private static final int SHOWN = 60;

    private Component() {}

    /**
     * The column of an SDMX component; empty for one that is none and may only say nothing, by {@link #requireNothing}.
     *
     * @throws UnreadableFile when nobody here knows it: passed over, a share of the poor would count as everyone's
     */
    public static Optional<Column> of(String id, long line) {
        // A row of SDMX-CSV has an action; in the other formats the data set has it.
        Optional<Column> column = Column.ofSdmx(id).filter(known -> known != Column.ACTION);
        if (column.isEmpty() && !isFurther(id)) {
            throw UnreadableFile.at(line, "READABLE_FILE.unknown-component", "component", shown(id));
        }
        return column;
    }

    /** Whether it is known, is no column, and may only say nothing. */
    public static boolean isFurther(String id) {
        return FURTHER.containsKey(id);
    }

    /**
     * Passes over what such a component says.
     *
     * @param text may be null
     * @throws UnreadableFile when it says something that nobody here keeps
     */
    public static void requireNothing(String id, String text, long line) {
        List<String> nothing = FURTHER.get(id);
        if (text == null || text.isBlank() || nothing.contains(text.strip()) || isMissing(text.strip())) {
            return;
        }
        throw nothing.isEmpty()
                ? UnreadableFile.at(line, "READABLE_FILE.unkept-component", "component", id, "value", shown(text))
                : UnreadableFile.at(
                        line,
                        "READABLE_FILE.further-component",
                        "component",
                        id,
                        "value",
                        shown(text),
                        "values",
                        nothing);
    }

    private static boolean isMissing(String text) {
        return MISSING.contains(text);
    }

    /** What somebody wrote, as far as a sentence shows it. */
    public static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /**
     * The action of a whole data set, as the letter that a row of SDMX-CSV has for it; null when it has none.
     *
     * @throws UnreadableFile when it is none of SDMX's
     */
    public static String action(String action, long line) {
        if (action == null) {
            return null;
        }
        return switch (action) {
            case "Information", "I" -> "I";
            case "Append", "A" -> "A";
            case "Merge", "M" -> "M";
            case "Replace", "R" -> "R";
            case "Delete", "D" -> "D";
            default -> throw UnreadableFile.at(line, "READABLE_FILE.unknown-action", "action", shown(action));
        };
    }
}
