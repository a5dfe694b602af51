package org.inclusio.ingest.quality;

/** What a row is held against. The name is what a finding quotes. */
public enum Rule {
    /** The file can be told apart into rows: UTF-8, closed quotes, a header that is known. */
    READABLE_FILE,
    /** A row has as many fields as the header. */
    ROW_WIDTH,
    /** A row names the area of its office. */
    AREA_GIVEN,
    /** Every row is about the area of its office; found so late only in a file that was decided after its receipt. */
    OWN_AREA,
    /** The series is in the catalogue. */
    KNOWN_SERIES,
    /** The period is a calendar year from 1900 to 2100. */
    YEAR,
    /** A code is in its code list. */
    KNOWN_CODE,
    /** A number is written with digits and at most one decimal point. */
    NUMBER,
    /** A text is short enough and free of control characters. */
    TEXT,
    /** The action is one of SDMX-CSV's. */
    KNOWN_ACTION,
    /** A value is there, or a status that says why not. */
    VALUE_GIVEN,
    /** No two rows of a file state the same observation. */
    STATED_ONCE
}
