package org.inclusio.ingest.quality;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Period;

/** Reads a row against the catalogue. Every cell is judged, so that one mistake never hides the next. */
@Singleton
public class Interpretation {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_TEXT = 4_000;

    private static final Map<Column, String> CODED = Map.ofEntries(
            Map.entry(Column.FREQ, "freq"),
            Map.entry(Column.SEX, "sex"),
            Map.entry(Column.AGE, "age"),
            Map.entry(Column.URBANISATION, "urbanisation"),
            Map.entry(Column.INCOME_WEALTH_QUANTILE, "wealth-quantile"),
            Map.entry(Column.EDUCATION_LEV, "education-level"),
            Map.entry(Column.DISABILITY_STATUS, "disability-status"),
            Map.entry(Column.MIGRATION_STATUS, "migration-status"),
            Map.entry(Column.INDIGENOUS_STATUS, "indigenous-status"),
            Map.entry(Column.CUST_BREAKDOWN, "custom-breakdown"),
            Map.entry(Column.UNIT_MEASURE, "unit-measure"),
            Map.entry(Column.UNIT_MULT, "unit-mult"),
            Map.entry(Column.OBS_STATUS, "obs-status"),
            Map.entry(Column.CONF_STATUS, "conf-status"),
            Map.entry(Column.NATURE, "nature"));
    private static final List<Column> DECIMALS =
            List.of(Column.OBS_VALUE, Column.LOWER_BOUND, Column.UPPER_BOUND, Column.DESIGN_EFFECT);
    private static final List<Column> TEXTS = List.of(Column.SOURCE_DETAIL, Column.COMMENT_OBS, Column.TIME_DETAIL);
    private static final Set<String> MISSING = Set.of("H", "J", "L", "M", "O", "Q");
    private static final Set<String> ACTIONS = Set.of("I", "A", "M", "R", "D");

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    /** What is wrong with the row; nothing when it may be kept. */
    public List<Finding> findings(RawObservation row) {
        List<String> said = new ArrayList<>();
        String series = row.get(Column.SERIES);
        if (series == null || !catalogue.isKnownSeries(series)) {
            said.add("the catalogue has no series " + shown(series) + "; use a code from it");
        }
        period(row, said);
        CODED.forEach((column, list) -> {
            String code = row.get(column);
            if (code != null
                    && !(code.equals("_T") && column == Column.CUST_BREAKDOWN)
                    && !catalogue.codeList(list).contains(code)) {
                said.add(column + " " + shown(code) + " is not in the code list " + list);
            }
        });
        DECIMALS.forEach(column -> matches(row, column, DECIMAL, "a decimal number such as 54 or 0.5", said));
        matches(row, Column.SAMPLE_SIZE, COUNT, "a whole number of cases", said);
        texts(row, said);
        action(row, said);
        return said.stream()
                .map(text -> new Finding(row.line(), "Line " + row.line() + ": " + text + "."))
                .toList();
    }

    private static void period(RawObservation row, List<String> said) {
        try {
            Period.parse(row.get(Column.TIME_PERIOD));
        } catch (IllegalArgumentException e) {
            said.add(shortened(e.getMessage()));
        }
    }

    private static void matches(RawObservation row, Column column, Pattern form, String wanted, List<String> said) {
        String text = row.get(column);
        if (text != null && !form.matcher(text).matches()) {
            said.add(column + " " + shown(text) + " is not " + wanted);
        }
    }

    private static void texts(RawObservation row, List<String> said) {
        for (Column column : TEXTS) {
            String text = row.get(column);
            if (text != null && (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0)) {
                said.add(column + " is longer than " + LONGEST_TEXT
                        + " characters or holds a character that is no text");
            }
        }
    }

    private static void action(RawObservation row, List<String> said) {
        String action = row.get(Column.ACTION);
        if (action != null && !ACTIONS.contains(action)) {
            said.add("ACTION " + shown(action) + " is not one of I, A, M, R and D");
        }
        boolean valueNeeded = !"D".equals(action) && !MISSING.contains(String.valueOf(row.get(Column.OBS_STATUS)));
        if (valueNeeded && row.get(Column.OBS_VALUE) == null) {
            said.add("there is no value; write it, or say with OBS_STATUS why it is missing");
        }
    }

    private static String shown(String text) {
        return text == null ? "(none)" : "\"" + shortened(text) + "\"";
    }

    private static String shortened(String text) {
        String readable = text.replace("\0", "");
        return readable.length() <= 120 ? readable : readable.substring(0, 120) + "...";
    }
}
