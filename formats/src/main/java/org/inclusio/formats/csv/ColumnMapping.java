package org.inclusio.formats.csv;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.text.Characters;

/**
 * How an office lays out its tables, so that it can send them as they are. Headers, the office's words and markers are
 * compared without regard to case and to space around them.
 *
 * @param separator between fields: a comma, a semicolon or a tab
 * @param decimalComma whether decimals follow a comma; digits may then be grouped by spaces, and a point is refused
 *     because it could mean either
 * @param columns the header of each column that states a component, and the component
 * @param side headers over columns of values that stand side by side, and what each says of the values below it, for
 *     example the period; empty for a table of one value a line
 * @param constants what is true of every observation and stands in no column
 * @param codes per component, the office's words and the codes that they stand for; other words stay as they are and
 *     are judged as codes
 * @param markers texts that stand in place of a value, and what each says: {@code ..} that the status is O, or
 *     {@code -} that the value is 0
 */
public record ColumnMapping(
        char separator,
        boolean decimalComma,
        Map<String, Column> columns,
        Map<String, Map<Column, String>> side,
        Map<Column, String> constants,
        Map<Column, Map<String, String>> codes,
        Map<String, Map<Column, String>> markers) {

    private static final Set<Column> OF_MARKERS =
            EnumSet.of(Column.OBS_VALUE, Column.OBS_STATUS, Column.NATURE, Column.COMMENT_OBS);

    /** @throws IllegalArgumentException with a sentence for its author, when it contradicts itself or can't be used */
    public ColumnMapping {
        if (separator != ',' && separator != ';' && separator != '\t') {
            throw new IllegalArgumentException("The separator must be a comma, a semicolon or a tab.");
        }
        columns = named("columns", columns);
        side = named("side", side);
        constants = Map.copyOf(constants);
        markers = named("markers", markers);
        Map<Column, Map<String, String>> words = new TreeMap<>();
        codes.forEach((column, translations) -> words.put(column, named("codes of " + column, translations)));
        codes = words;

        Set<Column> stated = EnumSet.noneOf(Column.class);
        columns.forEach((header, column) -> once(stated, column, "the column \"" + header + "\""));
        constants.keySet().forEach(column -> once(stated, column, "a constant"));
        if (!side.isEmpty()) {
            once(stated, Column.OBS_VALUE, "the columns side by side");
            alikeSideBySide(side, columns, stated);
        }
        for (Column column : Column.REQUIRED) {
            if (!stated.contains(column)) {
                throw new IllegalArgumentException("Nothing says what " + column
                        + " is. Name its column, or write it among the constants or at the columns side by side.");
            }
        }
        markers.forEach((marker, says) -> {
            if (says.isEmpty() || !OF_MARKERS.containsAll(says.keySet())) {
                throw new IllegalArgumentException(
                        "The marker \"" + marker + "\" must say something, and only about " + OF_MARKERS + ".");
            }
        });
    }

    private static void alikeSideBySide(
            Map<String, Map<Column, String>> side, Map<String, Column> columns, Set<Column> stated) {
        Set<Column> first = side.values().iterator().next().keySet();
        side.forEach((header, says) -> {
            if (columns.containsKey(header)) {
                throw new IllegalArgumentException("The column \"" + header
                        + "\" is said to state a component and to stand side by side with others. Choose one.");
            }
            if (says.isEmpty() || !says.keySet().equals(first)) {
                throw new IllegalArgumentException("The columns side by side must each speak of the same components; \""
                        + header + "\" speaks of " + says.keySet() + " and not of " + first + ".");
            }
        });
        if (Set.copyOf(side.values()).size() < side.size()) {
            throw new IllegalArgumentException(
                    "Two of the columns side by side say the same of their values. Tell them apart or leave one out.");
        }
        first.forEach(column -> once(stated, column, "the columns side by side"));
    }

    private static void once(Set<Column> stated, Column column, String where) {
        if (!stated.add(column)) {
            throw new IllegalArgumentException(column + " is stated twice, the second time by " + where
                    + ". Each component has one place; leave the other out.");
        }
    }

    /** Keyed by {@link #key}, in the order of the keys. */
    private static <T> Map<String, T> named(String part, Map<String, T> given) {
        Map<String, T> named = new TreeMap<>();
        given.forEach((name, what) -> {
            if (name.isBlank()) {
                throw new IllegalArgumentException("Among the " + part + " a name is empty. Write it out.");
            }
            if (named.put(key(name), what) != null) {
                throw new IllegalArgumentException("Among the " + part + " \"" + name.strip()
                        + "\" occurs twice; case and space around it make no difference. Leave one out.");
            }
        });
        return named;
    }

    static String key(String name) {
        return Characters.trimmed(name).toLowerCase(Locale.ROOT);
    }
}
