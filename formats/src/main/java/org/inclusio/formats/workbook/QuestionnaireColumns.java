package org.inclusio.formats.workbook;

import java.util.List;
import org.inclusio.formats.row.Column;

/** How a questionnaire is laid out, for who writes it and who reads it back. */
public final class QuestionnaireColumns {

    /** What names a row of a questionnaire, before its years. */
    public static final List<Column> KEY = List.of(
            Column.SERIES,
            Column.SEX,
            Column.AGE,
            Column.URBANISATION,
            Column.INCOME_WEALTH_QUANTILE,
            Column.EDUCATION_LEV,
            Column.DISABILITY_STATUS,
            Column.MIGRATION_STATUS,
            Column.INDIGENOUS_STATUS,
            Column.CUST_BREAKDOWN);

    /** A column of this name is for people and is passed over. */
    public static final String DESCRIPTION = "description";

    /** In a cell of a year: there is no value. */
    public static final String MISSING = "..";

    /** In a cell of a year: the value is nil. */
    public static final String NIL = "-";

    /** In a cell of a year: what was stated is withdrawn. */
    public static final String WITHDRAWN = "x";

    /** The status of a missing value. */
    static final String MISSING_STATUS = "O";

    private QuestionnaireColumns() {}

    /** The first cell of the hidden sheet. */
    public static String version() {
        return Prefilled.version();
    }
}
