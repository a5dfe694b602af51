package org.inclusio.formats.row;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusio.formats.text.Characters;

/**
 * What cells are meant to say, however a program wrote them; docs/formats.md lists it. White space and invisible characters
 * around a cell are no part of it, a whole number that is written as 5000.0 is that number, and a word that programs write
 * for nothing says nothing.
 */
public final class Meant {

    /** Words and signs for nothing: those of pandas (the default of {@code na_values}), of R and of people. */
    private static final Set<String> NOTHING = Set.of(
            "NA", "N/A", "n/a", "na", "n.a.", "N.A.", "NaN", "nan", "-NaN", "-nan", "NAN", "NaT", "None", "none",
            "NONE", "NULL", "null", "Null", "<NA>", "#N/A", "#NA", "-", "--", "---", "\u2013", "\u2014", ".", "..",
            "...", "\u2026");

    private static final int LONGEST_NOTHING = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_WHOLE = 18;

    /** A year as its first, middle or last day, as time periods are normalised, as a range or as SDMX numbers years. */
    private static final Pattern DAY_OF_YEAR = Pattern.compile(
            "(\\d{4})(-A1|-01-01/P1Y" + "|(-01-01|-06-30|-07-01|-12-31)(T00:00:00(\\.0+)?(Z|[+]00:00)?(/P1Y)?)?)");

    private static final Column[] COLUMNS = Column.values();
    private static final int FIRST_STATED = Column.OBS_VALUE.ordinal();

    private Meant() {}

    /** What a cell says alone; null when it is empty. */
    public static String cell(Column column, String cell) {
        String text = column.isText() ? Characters.stripped(cell) : Characters.trimmed(cell);
        if (text.isEmpty()) {
            return null;
        }
        return switch (column) {
            case TIME_PERIOD -> text.length() == 4 ? text : whole(text);
            case UNIT_MULT, SAMPLE_SIZE -> whole(text);
            // R reads a column of nothing but F as truth values and writes it so.
            case SEX, OBS_STATUS, CONF_STATUS -> text.equals("FALSE") ? "F" : text;
            default -> text;
        };
    }

    /** The digits of a whole number that is written with a point and zeros or with an exponent; else the text. */
    private static String whole(String text) {
        boolean isDigits = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                isDigits = false;
                if ("+-.eE".indexOf(c) < 0) {
                    return text;
                }
            }
        }
        if (isDigits || text.length() > LONGEST_NUMBER) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            boolean isWhole = number.scale() <= 0 && (long) number.precision() - number.scale() <= LONGEST_WHOLE;
            return isWhole ? number.toPlainString() : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Whether what a cell says depends on the action or the frequency of its row. */
    public static boolean dependsOnRow(Column column, String cell) {
        return cell != null
                && (column == Column.TIME_PERIOD
                        ? cell.length() > 4
                        : (column.ordinal() >= FIRST_STATED || column == Column.ACTION) && isForNothing(cell));
    }

    /**
     * Settles what depends on the row. In a row of SDMX that deletes, any text names a component that is deleted; elsewhere
     * {@link RawObservation#MISSING} is left where a row that merges says that a component is missing on purpose.
     */
    public static void settle(String[] cells, boolean isSdmx) {
        int ofAction = Column.ACTION.ordinal();
        if (isNothing(Column.ACTION, cells[ofAction])) {
            cells[ofAction] = null;
        }
        String action = cells[ofAction];
        boolean deletes = "D".equals(action);
        boolean merges = action == null ? isSdmx : action.equals("M") || action.equals("A");
        for (int i = FIRST_STATED; i < COLUMNS.length; i++) {
            if (RawObservation.isMissing(COLUMNS[i], cells[i])) {
                cells[i] = merges || deletes && isSdmx ? RawObservation.MISSING : null;
            } else if (!(deletes && isSdmx) && !(merges && isNil(i, cells[i])) && isNothing(COLUMNS[i], cells[i])) {
                cells[i] = null;
            }
        }
        String frequency = cells[Column.FREQ.ordinal()];
        if (frequency == null || frequency.equals("A")) {
            cells[Column.TIME_PERIOD.ordinal()] = year(cells[Column.TIME_PERIOD.ordinal()]);
        }
    }

    /** What has the code NA in its list says by it that the nature is not known. */
    static boolean isNothing(Column column, String cell) {
        return cell != null && isForNothing(cell) && !(column == Column.NATURE && cell.equals("NA"));
    }

    private static boolean isForNothing(String cell) {
        char first = cell.charAt(0);
        return (first < '0' || first > '9') && cell.length() <= LONGEST_NOTHING && NOTHING.contains(cell);
    }

    /** A dash or "none" for a value may stand for nil; a row that leaves the value held as it is must not pass over it. */
    private static boolean isNil(int column, String cell) {
        return column == FIRST_STATED
                && cell != null
                && (cell.equalsIgnoreCase("none") || !cell.isEmpty() && "-\u2013\u2014".indexOf(cell.charAt(0)) >= 0);
    }

    /** The year that a period is, however it is written; else the period. */
    public static String year(String period) {
        if (period == null || period.length() < 7) {
            return period;
        }
        var day = DAY_OF_YEAR.matcher(period);
        return day.matches() ? day.group(1) : period;
    }
}
