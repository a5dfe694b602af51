package org.inclusio.ingest.format;

import java.util.Optional;

/** Components of SDMX messages that are no columns: passed over where they say nothing, refused where they would. */
final class Component {

    private Component() {}

    /**
     * The column of an SDMX component.
     *
     * @throws UnreadableFile when nobody here knows it: passed over, a share of the poor would count as everyone's
     */
    static Column of(String id, long line) {
        Optional<Column> column = Column.ofSdmx(id);
        return column.orElseThrow(() -> UnreadableFile.at(
                line,
                "READABLE_FILE.unknown-component",
                "component",
                id.length() <= 60 ? id : id.substring(0, 60) + "..."));
    }

    /**
     * The action of a whole data set, as the letter that a row of SDMX-CSV has for it; null when it has none.
     *
     * @throws UnreadableFile when it is none of SDMX's
     */
    static String action(String action, long line) {
        if (action == null) {
            return null;
        }
        return switch (action) {
            case "Information", "I" -> "I";
            case "Append", "A" -> "A";
            case "Merge", "M" -> "M";
            case "Replace", "R" -> "R";
            case "Delete", "D" -> "D";
            default -> throw UnreadableFile.at(line, "READABLE_FILE.unknown-action", "action", action);
        };
    }
}
