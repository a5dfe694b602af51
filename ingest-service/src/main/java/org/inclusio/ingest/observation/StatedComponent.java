package org.inclusio.ingest.observation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusio.formats.row.Column;

/** What an observation says in each column, as text; null where it says nothing. */
record StatedComponent(Column column, Function<StatedObservation, Object> of) {

    static final List<StatedComponent> DIMENSIONS = List.of(
            new StatedComponent(Column.REF_AREA, StatedObservation::refArea),
            new StatedComponent(Column.SERIES, StatedObservation::series),
            new StatedComponent(Column.FREQ, StatedObservation::freq),
            new StatedComponent(Column.SEX, StatedObservation::sex),
            new StatedComponent(Column.AGE, StatedObservation::age),
            new StatedComponent(Column.URBANISATION, StatedObservation::urbanisation),
            new StatedComponent(Column.INCOME_WEALTH_QUANTILE, StatedObservation::wealthQuantile),
            new StatedComponent(Column.EDUCATION_LEV, StatedObservation::educationLevel),
            new StatedComponent(Column.DISABILITY_STATUS, StatedObservation::disabilityStatus),
            new StatedComponent(Column.MIGRATION_STATUS, StatedObservation::migrationStatus),
            new StatedComponent(Column.INDIGENOUS_STATUS, StatedObservation::indigenousStatus),
            new StatedComponent(Column.CUST_BREAKDOWN, StatedObservation::customBreakdown),
            new StatedComponent(Column.TIME_PERIOD, StatedObservation::timePeriod));

    static final StatedComponent VALUE = new StatedComponent(Column.OBS_VALUE, StatedObservation::value);

    static final List<StatedComponent> ATTRIBUTES = List.of(
            new StatedComponent(Column.UNIT_MEASURE, StatedObservation::unit),
            new StatedComponent(Column.UNIT_MULT, StatedObservation::unitMultiplier),
            new StatedComponent(Column.OBS_STATUS, StatedObservation::obsStatus),
            new StatedComponent(Column.CONF_STATUS, StatedObservation::confStatus),
            new StatedComponent(Column.NATURE, StatedObservation::nature),
            new StatedComponent(Column.LOWER_BOUND, StatedObservation::lowerBound),
            new StatedComponent(Column.UPPER_BOUND, StatedObservation::upperBound),
            new StatedComponent(Column.SAMPLE_SIZE, StatedObservation::sampleSize),
            new StatedComponent(Column.DESIGN_EFFECT, StatedObservation::designEffect),
            new StatedComponent(Column.SOURCE_DETAIL, StatedObservation::source),
            new StatedComponent(Column.COMMENT_OBS, StatedObservation::comment),
            new StatedComponent(Column.TIME_DETAIL, StatedObservation::timeDetail));

    private static final Set<Column> NUMBERS = EnumSet.of(
            Column.TIME_PERIOD,
            Column.OBS_VALUE,
            Column.UNIT_MULT,
            Column.LOWER_BOUND,
            Column.UPPER_BOUND,
            Column.SAMPLE_SIZE,
            Column.DESIGN_EFFECT);

    static final List<StatedComponent> ALL = Stream.of(DIMENSIONS.stream(), Stream.of(VALUE), ATTRIBUTES.stream())
            .flatMap(part -> part)
            .toList();

    /** Whether it is a number to a spreadsheet; codes that look like one are not. */
    boolean isNumber() {
        return NUMBERS.contains(column);
    }

    /** The same for a file that people open: in place of a value, the limit that it is below or above. */
    String told(StatedObservation one) {
        boolean isWritten = one.limit() != null
                && (one.limit().startsWith("<") || one.limit().startsWith(">"));
        return column == Column.OBS_VALUE && isWritten ? one.limit() : text(one);
    }

    /** Decimals keep the digits of their office and have no exponent. */
    String text(StatedObservation one) {
        Object value = of.apply(one);
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
