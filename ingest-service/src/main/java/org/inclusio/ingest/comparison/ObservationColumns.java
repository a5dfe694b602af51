package org.inclusio.ingest.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.formats.row.Column;

/** The columns of the table {@code observation}, in the order in which rows are copied into it. */
public final class ObservationColumns {

    /** What names an observation within an area. */
    public static final String KEY = "series, freq, sex, age, urbanisation, wealth_quantile, education_level,"
            + " disability_status, migration_status, indigenous_status, custom_breakdown, time_period";

    /** What is stated of it. */
    public static final String STATED =
            "value, unit, unit_mult, obs_status, conf_status, nature, lower_bound, upper_bound,"
                    + " sample_size, design_effect, source, comment, time_detail";

    public static final List<Column> DIMENSIONS = List.of(
            Column.SEX,
            Column.AGE,
            Column.URBANISATION,
            Column.INCOME_WEALTH_QUANTILE,
            Column.EDUCATION_LEV,
            Column.DISABILITY_STATUS,
            Column.MIGRATION_STATUS,
            Column.INDIGENOUS_STATUS,
            Column.CUST_BREAKDOWN);

    public static final List<Column> ATTRIBUTES = List.of(
            Column.OBS_VALUE,
            Column.UNIT_MEASURE,
            Column.UNIT_MULT,
            Column.OBS_STATUS,
            Column.CONF_STATUS,
            Column.NATURE,
            Column.LOWER_BOUND,
            Column.UPPER_BOUND,
            Column.SAMPLE_SIZE,
            Column.DESIGN_EFFECT,
            Column.SOURCE_DETAIL,
            Column.COMMENT_OBS,
            Column.TIME_DETAIL);

    private ObservationColumns() {}

    /** The same columns, as those of this table in a query. */
    public static String of(String table, String columns) {
        return List.of(columns.split(", ")).stream()
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }
}
