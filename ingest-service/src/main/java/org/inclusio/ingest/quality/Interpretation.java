package org.inclusio.ingest.quality;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.StatedLimit;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;
import org.inclusio.statistics.catalogue.AgeCode;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Bounds;
import org.inclusio.statistics.observation.Period;

/** Reads a row against the catalogue. Every cell is judged, so that one mistake never hides the next. */
@Singleton
public class Interpretation {

    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([,' \\u00a0\\u2009\\u202f]\\d{3})+([.]\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private static final Column[] COLUMNS = Column.values();
    /** Of CL_OBS_STATUS: those by which a value is missing, and those by which it may be. */
    private static final Set<String> MISSING = new HashSet<>(Set.of("H", "L", "M", "O", "Q"));

    private static final Set<String> OPEN = new HashSet<>(Set.of("J", "K"));
    private static final Set<String> ACTIONS = Set.of("I", "A", "M", "R", "D");

    private final IndicatorCatalogue catalogue;
    private final CodesOfSeries codes;
    private final LogicalRules logicalRules;
    private final ListedCodes lists;
    private final RightTexts[] right =
            Stream.generate(RightTexts::new).limit(COLUMNS.length).toArray(RightTexts[]::new);

    public Interpretation() {
        this.catalogue = IndicatorCatalogue.load();
        this.codes = new CodesOfSeries(catalogue);
        this.logicalRules = new LogicalRules(catalogue, codes);
        this.lists = new ListedCodes(catalogue);
    }

    private Interpretation(Interpretation other) {
        this.catalogue = other.catalogue;
        this.codes = other.codes;
        this.logicalRules = other.logicalRules;
        this.lists = other.lists;
    }

    /** Whether it is the code of an area, and not a title, a total or a note below a table. */
    public boolean isArea(String code) {
        return catalogue.area(code).isPresent();
    }

    /** The same for the rows of one file, which are read by one thread. */
    public Interpretation ofOneFile() {
        return new Interpretation(this);
    }

    /** What writes into the rows of one file the codes that their series name. */
    public Completion completion() {
        return new Completion(codes);
    }

    public NamesOfSheets namesOfSheets() {
        return new NamesOfSheets(codes);
    }

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

    /**
     * What is wrong with the name by which a row deletes; of the components that it deletes any text will do, and an age may
     * be one that was taken before.
     */
    public List<Finding> findingsOfName(RawObservation row) {
        Judgement judgement = new Judgement(row);
        String age = row.get(Column.AGE);
        boolean isFormer = age != null && AgeCode.isFormer(age);
        cells(isFormer ? row.with(Column.AGE, null) : row, Column.OBS_VALUE.ordinal(), judgement);
        return judgement.findings();
    }

    /** What is wrong with the cells of a row that has not all of them, each by itself. */
    public List<Finding> findingsOfCells(RawObservation row) {
        Judgement judgement = new Judgement(row);
        cells(row, COLUMNS.length, judgement);
        return judgement.findings();
    }

    private void form(RawObservation row, Judgement judgement) {
        if (row.get(Column.SERIES) == null) {
            judgement.say(Column.SERIES, Rule.KNOWN_SERIES, Sentence.of("KNOWN_SERIES.missing"));
        }
        if (row.get(Column.TIME_PERIOD) == null) {
            period(null, judgement);
        }
        cells(row, COLUMNS.length, judgement);
        if (isYear(row.get(Column.TIME_PERIOD))) {
            lists.frequency(row, judgement);
        }
    }

    /** Judges the cells of the first columns. */
    private void cells(RawObservation row, int columns, Judgement judgement) {
        for (int i = 0; i < columns; i++) {
            String text = row.get(COLUMNS[i]);
            if (COLUMNS[i] == Column.OBS_VALUE && text != null) {
                // Of a million values few are the same.
                number(Column.OBS_VALUE, text, judgement);
            } else if (text != null && !right[i].has(text)) {
                int before = judgement.findings().size();
                cell(COLUMNS[i], text, judgement);
                if (judgement.findings().size() == before) {
                    right[i].add(text);
                }
            }
        }
    }

    private void cell(Column column, String text, Judgement judgement) {
        int unfit = Bounds.firstUnwritable(text);
        if (unfit >= 0) {
            unfit(column, text, unfit, judgement);
            return;
        }
        switch (column) {
            case SERIES -> series(text, judgement);
            case TIME_PERIOD -> period(text, judgement);
            case OBS_VALUE, LOWER_BOUND, UPPER_BOUND, DESIGN_EFFECT -> number(column, text, judgement);
            case SAMPLE_SIZE -> count(text, judgement);
            case SOURCE_DETAIL, COMMENT_OBS, TIME_DETAIL -> text(column, text, judgement);
            case ACTION -> action(text, judgement);
            case REF_AREA -> {}
            default -> lists.judge(column, text, judgement);
        }
    }

    private void series(String series, Judgement judgement) {
        if (!catalogue.isKnownSeries(series)) {
            judgement.say(
                    Column.SERIES,
                    Rule.KNOWN_SERIES,
                    Sentence.of("KNOWN_SERIES.unknown", "value", judgement.shown(Column.SERIES)));
        }
    }

    private static void period(String period, Judgement judgement) {
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

    private static void number(Column column, String text, Judgement judgement) {
        if (Decimals.isDecimal(text)) {
            return;
        }
        if (column == Column.OBS_VALUE && StatedLimit.isMeant(text)) {
            LimitRules.unread(text, judgement);
            return;
        }
        String value = judgement.shown(column);
        Sentence cause;
        if (GROUPED.matcher(text).matches()) {
            cause = Sentence.of("NUMBER.grouped", "value", value, "plain", text.replaceAll("[^0-9.+-]", ""));
        } else if (DECIMAL_COMMA.matcher(text).matches()) {
            cause = Sentence.of("NUMBER.comma", "value", value, "plain", text.replace(',', '.'));
        } else if (Decimals.isTooLong(text)) {
            cause = Sentence.of("NUMBER.long", "value", value, "most", Bounds.MOST_DIGITS);
        } else {
            cause = Sentence.of("NUMBER.no-decimal", "value", value);
        }
        judgement.say(column, Rule.NUMBER, cause);
    }

    private static void count(String text, Judgement judgement) {
        if (text.length() > 9 || Decimals.digits(text, 0) != text.length()) {
            judgement.say(
                    Column.SAMPLE_SIZE,
                    Rule.NUMBER,
                    Sentence.of("NUMBER.no-count", "value", judgement.shown(Column.SAMPLE_SIZE)));
        }
    }

    private static void text(Column column, String text, Judgement judgement) {
        if (!Bounds.isText(text)) {
            judgement.say(column, Rule.TEXT, Sentence.of("TEXT.long", "most", Bounds.LONGEST_TEXT));
        } else if (isFormula(text)) {
            judgement.say(column, Rule.NO_FORMULA, Sentence.of("NO_FORMULA.formula", "value", judgement.shown(column)));
        }
    }

    private static void unfit(Column column, String text, int index, Judgement judgement) {
        judgement.say(
                column,
                Rule.TEXT,
                Sentence.of("TEXT.unfit", "position", index + 1, "character", Characters.named(text, index)));
    }

    private static boolean isFormula(String text) {
        return switch (text.charAt(0)) {
            case '=', '@', '\t' -> true;
            case '+', '-' -> text.indexOf('(') >= 0 || text.indexOf('!') >= 0 || text.indexOf('|') >= 0;
            default -> false;
        };
    }

    private static void action(String action, Judgement judgement) {
        if (!ACTIONS.contains(action)) {
            judgement.say(
                    Column.ACTION,
                    Rule.KNOWN_ACTION,
                    Sentence.of("KNOWN_ACTION.unknown", "value", judgement.shown(Column.ACTION)));
        }
    }

    private static void valueGiven(RawObservation row, Judgement judgement) {
        String status = row.get(Column.OBS_STATUS);
        String value = row.get(Column.OBS_VALUE);
        boolean saysWhyMissing = MISSING.contains(status) || OPEN.contains(status);
        if (value == null && !"D".equals(row.get(Column.ACTION)) && !saysWhyMissing && !StatedLimit.isStatedBy(row)) {
            judgement.say(Column.OBS_VALUE, Rule.VALUE_GIVEN, LimitRules.missing(row));
        } else if (value != null
                && MISSING.contains(status)
                && StatedLimit.of(value).isEmpty()) {
            judgement.say(
                    Column.OBS_STATUS,
                    Rule.VALUE_AND_STATUS,
                    Sentence.of(
                            "VALUE_AND_STATUS.number", "status", status, "value", judgement.shown(Column.OBS_VALUE)));
        } else if (value == null) {
            LimitRules.ofNothing(row, judgement);
        }
    }
}
