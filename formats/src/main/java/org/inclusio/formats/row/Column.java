package org.inclusio.formats.row;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a row can say. The name is that of the SDMX component; a plain CSV file may use one of the aliases. */
public enum Column {
    ACTION("action"),
    FREQ("freq", "frequency"),
    SERIES("series"),
    REF_AREA("ref_area", "area"),
    SEX("sex"),
    AGE("age"),
    URBANISATION("location", "urbanisation"),
    INCOME_WEALTH_QUANTILE("wealth", "wealth_quantile"),
    EDUCATION_LEV("education", "education_level"),
    DISABILITY_STATUS("disability"),
    MIGRATION_STATUS("migration"),
    INDIGENOUS_STATUS("indigenous"),
    CUST_BREAKDOWN("group", "custom_breakdown"),
    TIME_PERIOD("time_period", "period", "year"),
    OBS_VALUE("value"),
    UNIT_MEASURE("unit"),
    UNIT_MULT("unit_mult"),
    OBS_STATUS("status"),
    CONF_STATUS("confidentiality"),
    NATURE("nature"),
    LOWER_BOUND("lower"),
    UPPER_BOUND("upper"),
    SAMPLE_SIZE("sample_size"),
    DESIGN_EFFECT("design_effect"),
    SOURCE_DETAIL("source"),
    COMMENT_OBS("comment"),
    TIME_DETAIL("time_detail");

    /** A row without these says nothing. */
    public static final List<Column> REQUIRED = List.of(REF_AREA, SERIES, TIME_PERIOD, OBS_VALUE);

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_NAME.put(column.name(), column);
            for (String alias : column.aliases) {
                BY_NAME.put(alias.toUpperCase(Locale.ROOT), column);
            }
        }
    }

    private final List<String> aliases;

    Column(String... aliases) {
        this.aliases = List.of(aliases);
    }

    /** The shortest way to write it in a plain CSV file. */
    public String plainName() {
        return aliases.get(0);
    }

    /** Whether it is part of what names an observation; the others say something of it. */
    public boolean isOfName() {
        return ordinal() < OBS_VALUE.ordinal();
    }

    /** Whether a text in it is one that programs and people write for nothing. */
    public boolean isForNothing(String text) {
        return Meant.isNothing(this, text);
    }

    /** Whether its cells are texts for people. */
    public boolean isText() {
        return ordinal() >= SOURCE_DETAIL.ordinal();
    }

    /** Whether its cells are codes of a list. */
    public boolean isCoded() {
        return this != ACTION && this != TIME_PERIOD && !isNumber() && !isText();
    }

    /** Whether its cells are decimal numbers. */
    public boolean isNumber() {
        return switch (this) {
            case OBS_VALUE, LOWER_BOUND, UPPER_BOUND, SAMPLE_SIZE, DESIGN_EFFECT -> true;
            default -> false;
        };
    }

    /** By the identifier of the SDMX component; empty where it is none of these. */
    public static Optional<Column> ofSdmx(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .filter(column -> column.name().equals(name));
    }

    /** By a header of plain CSV, in any case. */
    public static Optional<Column> ofPlain(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }
}
