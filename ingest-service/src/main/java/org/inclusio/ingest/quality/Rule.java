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
    FREQ_AND_PERIOD(
            Level.STRUCTURAL,
            "Frequency and period agree: a period is a year, so that the frequency is A. A value of a month, quarter or half"
                    + " year under the name of the year would be a second value of it.",
            "Write A, or leave the frequency out; what is of a part of a year is not taken."),
    KNOWN_CODE(
            Level.STRUCTURAL,
            "A code is in its code list. Each age has one code: Y0T4 and not Y_LT5 or Y00T04, Y5 and not Y5T5, Y_GE65 and not"
                    + " Y65T999.",
            "Use one of the codes that the finding names; a dimension that is left out is the total."),
    CODE_OF_SERIES(
            Level.STRUCTURAL,
            "Where the catalogue says whom a series is about, a row of it says the same: literacy of youth is about the ages"
                    + " 15 to 24, maternal mortality about women. A series that is divided by age has ages within its own.",
            "Write the code that the finding names, or leave the column out; another group is another series."),
    UNIT_OF_SERIES(
            Level.STRUCTURAL,
            "The unit that a row says is that of its series in the catalogue, in which the value is used; powers of ten have"
                    + " their own attribute (UNIT_MULT). A row without a unit is in that of its series.",
            "Write the value in the unit that the finding names, or leave the unit out where it is in that already."),
    DIMENSION_COMPLETED(
            Level.STRUCTURAL,
            Severity.NOTICE,
            "A row that leaves out whom its series is about, or says _T there, is kept under the code of the catalogue, and is"
                    + " the same observation as a row that has the code. It is told once for each series and column.",
            "Nothing need be done; write the code to say so yourself."),
    NUMBER(
            Level.STRUCTURAL,
            "A number is written with digits and at most one decimal point, without separators of thousands. A value of"
                    + " which only a limit is known is the limit after < or >.",
            "Write 1234.5, not 1,234.5 nor 1234,5; and <2.5 for what is below 2.5."),
    TEXT(
            Level.STRUCTURAL,
            "A text has at most 4,000 characters, and each of its characters, and of those of a code, is one that XML 1.0 can"
                    + " carry and that Unicode has for use: no control character but tabs and line ends, no"
                    + " noncharacter, no half of a character.",
            "Shorten it, or take the character out that the finding names."),
    NO_FORMULA(
            Level.STRUCTURAL,
            "A text does not begin as a formula does that a spreadsheet program would carry out: with =, @ or a tab, or with"
                    + " + or - and a bracket, an exclamation mark or a bar in it. Others download what was stated.",
            "Put a word before it."),
    KNOWN_ACTION(Level.STRUCTURAL, "The action is one of SDMX's.", "Use M, R, A, D or I, or leave it out."),
    VALUE_GIVEN(
            Level.STRUCTURAL,
            "A value is there, or an observation status that says why it is missing, or a limit that it is below or above:"
                    + " in SDMX one bound without a value, or two with the status N.",
            "Write the value, or one of the statuses H, J, K, L, M, O and Q, or the limit, or leave the row out."),
    VALUE_AND_STATUS(
            Level.STRUCTURAL,
            "A number and its observation status agree: a value that is missing by the list CL_OBS_STATUS of SDMX (H, L, M, O"
                    + " and Q) has no number. With J (derogation) and K (in another category) it may have one or not; with"
                    + " all other statuses it has one, or a limit.",
            "Take the number out, or write the status that it has. A number that must not be published has a CONF_STATUS."),
    STATED_ONCE(
            Level.STRUCTURAL,
            "No two rows of a file state the same observation, and none deletes what an earlier one states.",
            "Keep one of the two; the finding names the later. Write what deletes before what states anew."),
    FEW_GROUPS(
            Level.STRUCTURAL,
            "A file has, with what the area holds of the same series, at most 8,192 ages and 65,536 national groups.",
            "Divide the file, or leave out groups that nobody will ask for."),
    FEW_DELETIONS(
            Level.STRUCTURAL,
            "A file has at most 100,000 rows that delete more than one observation or a part of one, in at most 64 ways to"
                    + " leave dimensions out.",
            "Leave out more dimensions, so that one row stands for many; or divide the file."),
    INFORMATION_IGNORED(
            Level.STRUCTURAL,
            Severity.NOTICE,
            "A row with the action I informs and states nothing; it is read and not kept. It is told once, with the number of"
                    + " such rows.",
            "Write M, R or A, or leave the action out, to have it kept."),
    PASSED_OVER(
            Level.STRUCTURAL,
            Severity.NOTICE,
            "Of a workbook every sheet is read but for hidden ones and those that explain, and these hold no table; of an"
                    + " SDMX-ML message all is used but for the source in its header and what its footer informs about.",
            "Show the sheet or give it another name to have it read, or delete it; say at the observations what is about them."),
    SHEET_NAME(
            Level.STRUCTURAL,
            Severity.WARNING,
            "The name of a sheet is not read. Where it has a word for a sex, a place of residence, an age, thousands or millions,"
                    + " or a forecast, in one of the six languages, each row says so in its own column. It is told once for"
                    + " each sheet and column. The list of words is Inclusio's own.",
            "Fill in the column that the finding names, or confirm the file."),
    MARKED_AS_TEST(
            Level.STRUCTURAL,
            Severity.WARNING,
            "A message that says of itself that it is a test (SDMX: Header/Test, meta.test) is not stored unless its sender"
                    + " confirms it; some programs write so unless they are told otherwise. A dry run is such a test.",
            "Take the mark off, confirm the file, or check it with a dry run."),
    NOT_NEGATIVE(
            Level.LOGICAL,
            "A count of persons, births, cases or things is not below zero.",
            "Correct the sign; write a missing number as a status and not as a negative number."),
    WHOLE_NUMBER(
            Level.LOGICAL,
            "A count of what can't be halved, such as seats, pupils, births, deaths and cases, is whole in single units. Not held"
                    + " against it are estimates (NATURE CA, E, M or G, OBS_STATUS E, F or I), means of several years"
                    + " (TIME_DETAIL names them) and series that are means or estimates by definition, such as the population at"
                    + " the middle of the year.",
            "Write the whole number, a unit multiplier, or what kind of estimate it is."),
    BOUNDS_AROUND_VALUE(
            Level.LOGICAL,
            "The value lies between its lower and its upper bound, where these are given.",
            "Exchange the bounds or correct the value; all three are in the same unit."),
    PERCENTAGE_IN_RANGE(
            Level.LOGICAL,
            "A percentage of a whole, such as the share of births attended, lies between 0 and 100. Not held against it are"
                    + " percentages that may lie outside: gross enrolment ratios, rates of growth, tariffs, flows of aid and"
                    + " ratios whose denominator is an estimate from another source.",
            "Correct the value or its unit multiplier."),
    GROUP_WITHIN_TOTAL(
            Level.LOGICAL,
            "A group is not larger than the total that it is part of, within the same series and year. Allowed for"
                    + " rounding are one unit and 0.5 per cent of the total; this allowance is Inclusio's own.",
            "Correct the group or its total, and send both in the same file."),
    FEMALE_AND_MALE(
            Level.LOGICAL,
            Severity.WARNING,
            "Females and males, with those whose sex is not known, add up to the total of both sexes. Allowed for rounding"
                    + " are half a unit for each number and 0.1 per cent of the total; this allowance is Inclusio's own.",
            "Correct one of the numbers, or say in a comment who is missing."),
    URBAN_AND_RURAL(
            Level.LOGICAL,
            Severity.WARNING,
            "Urban and rural add up to the total, with the same allowance as FEMALE_AND_MALE.",
            "Correct one of the numbers, or say in a comment who is missing."),
    PARTS_AND_TOTAL(
            Level.LOGICAL,
            Severity.WARNING,
            "Fifths of wealth, levels of education, ages that follow each other and the other groups that divide a total"
                    + " add up to it, with the same allowance as FEMALE_AND_MALE.",
            "Correct one of the numbers, or say in a comment who is missing."),
    TOTAL_BETWEEN_GROUPS(
            Level.LOGICAL,
            Severity.WARNING,
            "A rate of the total lies between the smallest and the largest rate of the groups that divide it, since it is"
                    + " their weighted mean. Allowed for rounding are 0.1 and 0.5 per cent; this allowance is Inclusio's own.",
            "Correct one of the rates, or say in a comment why they are not about the same persons."),
    PART_WITHIN_WHOLE(
            Level.LOGICAL,
            Severity.WARNING,
            "A numerator is not larger than the denominator that it is part of, such as literate persons and all persons"
                    + " of an age, in the same group and year. Allowed for rounding are one unit and 0.5 per cent; this"
                    + " allowance is Inclusio's own.",
            "Correct one of the numbers, or say in a comment why they are from sources that differ."),
    BIRTHS_AND_POPULATION(
            Level.LOGICAL,
            Severity.WARNING,
            "There are 5 to 60 live births a year for 1,000 persons. No country has been outside in the estimates of the"
                    + " United Nations since 1950; that an office should look again is a rule of Inclusio's own.",
            "Look whether births, population or a unit multiplier is wrong."),
    DEATHS_AND_POPULATION(
            Level.LOGICAL,
            Severity.WARNING,
            "Under five years of age, not more than 20 in 1,000 persons die in a year. The bound is Inclusio's own, above"
                    + " the highest birth and death rates that the United Nations have estimated since 1950.",
            "Look whether deaths, population or a unit multiplier is wrong."),
    LARGE_CHANGE(
            Level.STATISTICAL,
            Severity.WARNING,
            "A file leaves most of what its office holds as it is. It withdraws at most 100 observations and at most a tenth of"
                    + " what is held, and changes at most 1,000 and at most a quarter; up to 20 are nothing to ask about, except"
                    + " where one row withdraws everything. The numbers are Inclusio's own, and an installation may set"
                    + " others. It is told for each series, with its years.",
            "Look whether so much was meant, and confirm it; a comment in a row is no answer to this."),
    CHANGE_FROM_EARLIER(
            Level.STATISTICAL,
            Severity.WARNING,
            "A value that replaces an earlier one of the same office differs from it by at most a quarter; for"
                    + " percentages by at most 5 points or a quarter, whichever is more. The bounds are Inclusio's own.",
            "Look whether the new value or its unit is wrong, or say in a comment what changed."),
    YEARS_SHIFTED(
            Level.STATISTICAL,
            Severity.WARNING,
            "Values that replace earlier ones of the same office are not those that it stated of the year before or after, in"
                    + " two years or more that follow each other.",
            "Look whether the years were moved by one, or say in a comment why the values belong to these years."),
    SEXES_EXCHANGED(
            Level.STATISTICAL,
            Severity.WARNING,
            "Women do not have what men should have and men what women should have: by what the office stated before, or"
                    + " because the ratio of the two is the reverse of that of the years around, which agree with each"
                    + " other. The bounds are Inclusio's own.",
            "Look whether the codes of the sexes were exchanged, or say in a comment what happened."),
    UNIT_OF_OTHER_YEARS(
            Level.STATISTICAL,
            Severity.WARNING,
            "A value outside its history, as OUT_OF_ITS_HISTORY and JUMP_BETWEEN_YEARS find it, is not about ten, a hundred"
                    + " or a thousand times the years around, or such a part of them: within a quarter.",
            "Look whether the unit, the decimal point or the unit multiplier is another than in other years, such as a"
                    + " proportion for a percentage."),
    OUT_OF_ITS_HISTORY(
            Level.STATISTICAL,
            Severity.WARNING,
            "A value does not lie farther outside what the years before and after it span than its series tolerates. The"
                    + " catalogue says of each series how it goes (steps, trend, count, share or flow) and how much, as a"
                    + " share of the level; where years lack more is allowed, and where the line itself moves more. It is"
                    + " asked of the years within 15. Kinds and tolerances are Inclusio's own, chosen on published data.",
            "Look whether the value or its unit is wrong, or say in a comment what happened in that year."),
    JUMP_BETWEEN_YEARS(
            Level.STATISTICAL,
            Severity.WARNING,
            "The newest year continues the years before it, as OUT_OF_ITS_HISTORY measures it, and no year begins a level"
                    + " that stays and is twice as far from the years before it as its series tolerates.",
            "Look whether one of the two values is wrong, or say in a comment what happened."),
    YEAR_REPEATED(
            Level.STATISTICAL,
            Severity.WARNING,
            "A year does not have to the last digit what the year before has, where the line otherwise changes every year by"
                    + " far more than it is rounded to, or always in the same direction. Series that go by steps are not"
                    + " asked. The bounds are Inclusio's own.",
            "Look whether the year before was copied, or say in a comment that nothing changed."),
    OUT_OF_ITS_GROUPS(
            Level.STATISTICAL,
            Severity.WARNING,
            "A rate of which fewer than three other years are known is not more than three times the largest, nor less than"
                    + " a third of the smallest, of the other sexes, places, fifths of wealth or levels of education of the"
                    + " same year. The bounds are Inclusio's own.",
            "Look whether the value or its unit is wrong, or say in a comment why the group is so different."),
    SEX_RATIO_AT_BIRTH(
            Level.STATISTICAL,
            Severity.WARNING,
            "There are 103 to 107 boys born for 100 girls, the normal range, unless chance explains it: the 95 per cent"
                    + " interval of the ratio must lie outside.",
            "Look whether births of one sex are missing, or say in a comment what is known of it."),
    AGE_HEAPING(
            Level.STATISTICAL,
            Severity.NOTICE,
            "Whipple's index of the ages 23 to 62 is below 125, the bound of rough data in the Demographic Yearbook"
                    + " of the United Nations for 1955.",
            "Nothing need be done; who uses the ages one by one should know."),
    DIGIT_PREFERENCE(
            Level.STATISTICAL,
            Severity.NOTICE,
            "Myers' blended index of the ages 10 to 99 is at most 10 of 90. The bound is Inclusio's own.",
            "Nothing need be done; who uses the ages one by one should know.");

    /** How a rule looks at a file. */
    public enum Level {
        /** A row alone, by its form: types, codes, keys. */
        STRUCTURAL,
        /** What a row says, and rows beside each other, by what can't be. */
        LOGICAL,
        /** What is unlikely beside what the office said before and beside other years. */
        STATISTICAL
    }

    /** What a broken rule means for the file. */
    public enum Severity {
        /** The row is refused, and with it the file, unless the office asked to keep the good rows. */
        ERROR,
        /** The file waits until the office confirms it; a row that explains itself in its comment needs no other. */
        WARNING,
        /** The office is told; nothing waits. */
        NOTICE
    }

    private final Level level;
    private final Severity severity;
    private final String description;
    private final String remedy;

    Rule(Level level, String description, String remedy) {
        this(level, Severity.ERROR, description, remedy);
    }

    Rule(Level level, Severity severity, String description, String remedy) {
        this.level = level;
        this.severity = severity;
        this.description = description;
        this.remedy = remedy;
    }

    public Level level() {
        return level;
    }

    public Severity severity() {
        return severity;
    }

    public String description() {
        return description;
    }

    public String remedy() {
        return remedy;
    }
}
