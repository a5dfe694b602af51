package org.inclusio.ingest.quality;

/** What a row is held against. The name is what a finding quotes; each is described at {@code GET /v1/rules}. */
public enum Rule {
    READABLE_FILE(
            Level.STRUCTURAL,
            "The file can be told apart into rows: UTF-8, closed quotes, a header whose columns are known, well-formed JSON"
                    + " or XML.",
            "Correct the place that the finding names and send the file again; nothing after it was read."),
    ROW_WIDTH(
            Level.STRUCTURAL,
            "A row has as many fields as the header.",
            "Put quotes around text with a comma in it, and write empty fields out."),
    AREA_GIVEN(Level.STRUCTURAL, "A row names the area of its office.", "Write the ISO 3166-1 alpha-3 code."),
    OWN_AREA(
            Level.STRUCTURAL,
            "Every row is about the area of its office. A file that is decided at once is refused whole with 403; this"
                    + " finding stands in files that were decided after their receipt.",
            "Send only rows about the office's own area."),
    KNOWN_SERIES(
            Level.STRUCTURAL,
            "The series is in the catalogue, as a sub-series of an indicator or as a base series.",
            "Use a code of the catalogue; GET /v1/indicators of the indicator service lists them."),
    YEAR(Level.STRUCTURAL, "The period is a calendar year from 1900 to 2100.", "Write four digits such as 2009."),
    KNOWN_CODE(
            Level.STRUCTURAL,
            "A code is in its code list.",
            "Use one of the codes that the finding names; a dimension that is left out is the total."),
    NUMBER(
            Level.STRUCTURAL,
            "A number is written with digits and at most one decimal point, without separators of thousands.",
            "Write 1234.5, not 1,234.5 nor 1234,5."),
    TEXT(
            Level.STRUCTURAL,
            "A text has at most 4,000 characters and none that no text has.",
            "Shorten it or take the character out."),
    KNOWN_ACTION(Level.STRUCTURAL, "The action is one of SDMX's.", "Use M, R, A, D or I, or leave it out."),
    VALUE_GIVEN(
            Level.STRUCTURAL,
            "A value is there, or an observation status that says why it is missing.",
            "Write the value, or one of the statuses H, J, L, M, O and Q, or leave the row out."),
    STATED_ONCE(
            Level.STRUCTURAL,
            "No two rows of a file state the same observation.",
            "Keep one of the two; the finding names the later."),
    NOT_NEGATIVE(
            Level.LOGICAL,
            "A count of persons, births, cases or things is not below zero.",
            "Correct the sign; write a missing number as a status and not as a negative number."),
    BOUNDS_AROUND_VALUE(
            Level.LOGICAL,
            "The value lies between its lower and its upper bound, where these are given.",
            "Exchange the bounds or correct the value; all three are in the same unit.");

    /** How a rule looks at a file. */
    public enum Level {
        /** A row alone, by its form: types, codes, keys. */
        STRUCTURAL,
        /** What a row says, and rows beside each other, by what can't be. */
        LOGICAL
    }

    private final Level level;
    private final String description;
    private final String remedy;

    Rule(Level level, String description, String remedy) {
        this.level = level;
        this.description = description;
        this.remedy = remedy;
    }

    public Level level() {
        return level;
    }

    public String description() {
        return description;
    }

    public String remedy() {
        return remedy;
    }
}
