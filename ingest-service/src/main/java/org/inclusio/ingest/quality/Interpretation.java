package org.inclusio.ingest.quality;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;
import org.inclusio.ingest.sentence.Sentence;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Reads a row against the catalogue. Every cell is judged, so that one mistake never hides the next. */
@Singleton
public class Interpretation {

    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([,' \\u00a0\\u2009\\u202f]\\d{3})+([.]\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final int LONGEST_TEXT = 4_000;
    private static final int LISTED_CODES = 12;

    private static final Map<Column, String> CODED = new EnumMap<>(Map.ofEntries(
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
            Map.entry(Column.NATURE, "nature")));
    private static final Column[] DECIMALS = {
        Column.OBS_VALUE, Column.LOWER_BOUND, Column.UPPER_BOUND, Column.DESIGN_EFFECT
    };
    private static final Column[] TEXTS = {Column.SOURCE_DETAIL, Column.COMMENT_OBS, Column.TIME_DETAIL};
    private static final Set<String> MISSING = Set.of("H", "J", "L", "M", "O", "Q");
    private static final Set<String> ACTIONS = Set.of("I", "A", "M", "R", "D");

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final LogicalRules logicalRules = new LogicalRules(catalogue);
    private final Column[] codedColumns = CODED.keySet().toArray(Column[]::new);
    private final AcceptedCodes[] accepted = CODED.values().stream()
            .map(catalogue::codeList)
            .map(AcceptedCodes::new)
            .toArray(AcceptedCodes[]::new);

    /** What is wrong with a row that states an observation; nothing when it may be kept. */
    public List<Finding> findings(RawObservation row) {
        Judgement judgement = new Judgement(row);
        form(row, judgement);
        valueGiven(row, judgement);
        if (judgement.findings().isEmpty()) {
            logicalRules.judge(row, judgement);
        }
        return judgement.findings();
    }

    /** What is wrong with the form of a row that changes a part of an observation. */
    public List<Finding> findingsOfPart(RawObservation row) {
        Judgement judgement = new Judgement(row);
        form(row, judgement);
        return judgement.findings();
    }

    /** What is wrong with an observation that such a row has changed. */
    public List<Finding> findingsOfWhole(RawObservation row) {
        Judgement judgement = new Judgement(row);
        valueGiven(row, judgement);
        if (judgement.findings().isEmpty()) {
            logicalRules.judge(row, judgement);
        }
        return judgement.findings();
    }

    /** What is wrong with the name by which a row deletes; of the components that it deletes any text will do. */
    public List<Finding> findingsOfName(RawObservation row) {
        Judgement judgement = new Judgement(row);
        if (row.get(Column.SERIES) != null) {
            series(row, judgement);
        }
        if (row.get(Column.TIME_PERIOD) != null) {
            period(row, judgement);
        }
        codes(row, Column::isOfName, judgement);
        return judgement.findings();
    }

    private void form(RawObservation row, Judgement judgement) {
        series(row, judgement);
        period(row, judgement);
        codes(row, column -> true, judgement);
        for (Column column : DECIMALS) {
            number(row, column, judgement);
        }
        count(row, judgement);
        texts(row, judgement);
        action(row, judgement);
    }

    private void series(RawObservation row, Judgement judgement) {
        String series = row.get(Column.SERIES);
        if (series == null) {
            judgement.say(Column.SERIES, Rule.KNOWN_SERIES, Sentence.of("KNOWN_SERIES.missing"));
        } else if (!catalogue.isKnownSeries(series)) {
            judgement.say(
                    Column.SERIES,
                    Rule.KNOWN_SERIES,
                    Sentence.of("KNOWN_SERIES.unknown", "value", judgement.shown(Column.SERIES)));
        }
    }

    private static void period(RawObservation row, Judgement judgement) {
        String period = row.get(Column.TIME_PERIOD);
        if (isYear(period)) {
            return;
        }
        try {
            Period.parse(period);
        } catch (IllegalArgumentException e) {
            judgement.say(
                    Column.TIME_PERIOD,
                    Rule.YEAR,
                    period == null
                            ? Sentence.of("YEAR.missing")
                            : Sentence.of("YEAR.no-year", "value", judgement.shown(Column.TIME_PERIOD)));
        }
    }

    /** The years of nearly every row, without the cost of a pattern. */
    private static boolean isYear(String text) {
        return text != null
                && text.length() == 4
                && (text.startsWith("19") || text.startsWith("20"))
                && Decimals.isDigit(text.charAt(2))
                && Decimals.isDigit(text.charAt(3));
    }

    private void codes(RawObservation row, Predicate<Column> which, Judgement judgement) {
        for (int i = 0; i < codedColumns.length; i++) {
            Column column = codedColumns[i];
            String code = row.get(column);
            if (code != null && which.test(column) && !isCode(column, accepted[i], code)) {
                judgement.say(column, Rule.KNOWN_CODE, notListed(judgement.shown(column), accepted[i].list()));
            }
        }
    }

    private static boolean isCode(Column column, AcceptedCodes codes, String code) {
        return codes.accept(code) || column == Column.CUST_BREAKDOWN && code.equals(Disaggregation.ALL);
    }

    private static Sentence notListed(String value, CodeList list) {
        if (list.names().isEmpty()) {
            return Sentence.of("KNOWN_CODE.open", "value", value, "list", list.name());
        }
        List<String> codes = list.names().keySet().stream().limit(LISTED_CODES).toList();
        return codes.size() < list.names().size()
                ? Sentence.of("KNOWN_CODE.many-listed", "value", value, "list", list.name(), "codes", codes)
                : Sentence.of("KNOWN_CODE.listed", "value", value, "list", list.name(), "codes", codes);
    }

    private static void number(RawObservation row, Column column, Judgement judgement) {
        String text = row.get(column);
        if (text == null || Decimals.isDecimal(text)) {
            return;
        }
        String value = judgement.shown(column);
        Sentence cause;
        if (GROUPED.matcher(text).matches()) {
            cause = Sentence.of("NUMBER.grouped", "value", value, "plain", text.replaceAll("[^0-9.+-]", ""));
        } else if (DECIMAL_COMMA.matcher(text).matches()) {
            cause = Sentence.of("NUMBER.comma", "value", value, "plain", text.replace(',', '.'));
        } else {
            cause = Sentence.of("NUMBER.no-decimal", "value", value);
        }
        judgement.say(column, Rule.NUMBER, cause);
    }

    private static void count(RawObservation row, Judgement judgement) {
        String text = row.get(Column.SAMPLE_SIZE);
        if (text != null && (text.length() > 9 || Decimals.digits(text, 0) != text.length())) {
            judgement.say(
                    Column.SAMPLE_SIZE,
                    Rule.NUMBER,
                    Sentence.of("NUMBER.no-count", "value", judgement.shown(Column.SAMPLE_SIZE)));
        }
    }

    private static void texts(RawObservation row, Judgement judgement) {
        for (Column column : TEXTS) {
            String text = row.get(column);
            if (text != null && (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0)) {
                judgement.say(column, Rule.TEXT, Sentence.of("TEXT.long", "most", LONGEST_TEXT));
            } else if (text != null && isFormula(text)) {
                judgement.say(
                        column, Rule.NO_FORMULA, Sentence.of("NO_FORMULA.formula", "value", judgement.shown(column)));
            }
        }
    }

    private static boolean isFormula(String text) {
        return switch (text.charAt(0)) {
            case '=', '@', '\t' -> true;
            case '+', '-' -> text.indexOf('(') >= 0 || text.indexOf('!') >= 0 || text.indexOf('|') >= 0;
            default -> false;
        };
    }

    private static void action(RawObservation row, Judgement judgement) {
        String action = row.get(Column.ACTION);
        if (action != null && !ACTIONS.contains(action)) {
            judgement.say(
                    Column.ACTION,
                    Rule.KNOWN_ACTION,
                    Sentence.of("KNOWN_ACTION.unknown", "value", judgement.shown(Column.ACTION)));
        }
    }

    private static void valueGiven(RawObservation row, Judgement judgement) {
        if (row.get(Column.OBS_VALUE) == null && !"D".equals(row.get(Column.ACTION)) && !saysWhyMissing(row)) {
            judgement.say(Column.OBS_VALUE, Rule.VALUE_GIVEN, Sentence.of("VALUE_GIVEN.missing"));
        }
    }

    private static boolean saysWhyMissing(RawObservation row) {
        String status = row.get(Column.OBS_STATUS);
        return status != null && MISSING.contains(status);
    }
}
