package org.inclusio.ingest.observation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.write.WrittenComponent;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.ingest.structure.Concept;
import org.inclusio.ingest.structure.DataStructure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** What an observation says in each component, as text; null where it says nothing. */
final class StatedStructure {

    private static final Set<Column> NUMBERS = EnumSet.of(
            Column.TIME_PERIOD,
            Column.OBS_VALUE,
            Column.UNIT_MULT,
            Column.LOWER_BOUND,
            Column.UPPER_BOUND,
            Column.SAMPLE_SIZE,
            Column.DESIGN_EFFECT);

    private final IndicatorCatalogue catalogue;

    private StatedStructure(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The structure of what offices state, with the codes of a catalogue. */
    static WrittenStructure<StatedObservation> of(IndicatorCatalogue catalogue) {
        StatedStructure its = new StatedStructure(catalogue);
        return new WrittenStructure<>(
                DataStructure.AGENCY,
                DataStructure.ID,
                DataStructure.VERSION,
                DataStructure.NAME,
                DataStructure.URN,
                DataStructure.DATAFLOW,
                DataStructure.PATH,
                its.dimensions(),
                its.value(),
                its.attributes());
    }

    private List<WrittenComponent<StatedObservation>> dimensions() {
        return List.of(
                component(Column.REF_AREA, StatedObservation::refArea),
                component(Column.SERIES, StatedObservation::series),
                component(Column.FREQ, StatedObservation::freq),
                component(Column.SEX, StatedObservation::sex),
                component(Column.AGE, StatedObservation::age),
                component(Column.URBANISATION, StatedObservation::urbanisation),
                component(Column.INCOME_WEALTH_QUANTILE, StatedObservation::wealthQuantile),
                component(Column.EDUCATION_LEV, StatedObservation::educationLevel),
                component(Column.DISABILITY_STATUS, StatedObservation::disabilityStatus),
                component(Column.MIGRATION_STATUS, StatedObservation::migrationStatus),
                component(Column.INDIGENOUS_STATUS, StatedObservation::indigenousStatus),
                component(Column.CUST_BREAKDOWN, StatedObservation::customBreakdown),
                component(Column.TIME_PERIOD, StatedObservation::timePeriod));
    }

    private WrittenComponent<StatedObservation> value() {
        return component(Column.OBS_VALUE, StatedObservation::value, StatedStructure::told);
    }

    private List<WrittenComponent<StatedObservation>> attributes() {
        return List.of(
                component(Column.UNIT_MEASURE, StatedObservation::unit),
                component(Column.UNIT_MULT, StatedObservation::unitMultiplier),
                component(Column.OBS_STATUS, StatedObservation::obsStatus),
                component(Column.CONF_STATUS, StatedObservation::confStatus),
                component(Column.NATURE, StatedObservation::nature),
                component(Column.LOWER_BOUND, StatedObservation::lowerBound),
                component(Column.UPPER_BOUND, StatedObservation::upperBound),
                component(Column.SAMPLE_SIZE, StatedObservation::sampleSize),
                component(Column.DESIGN_EFFECT, StatedObservation::designEffect),
                component(Column.SOURCE_DETAIL, StatedObservation::source),
                component(Column.COMMENT_OBS, StatedObservation::comment),
                component(Column.TIME_DETAIL, StatedObservation::timeDetail));
    }

    private WrittenComponent<StatedObservation> component(Column column, Function<StatedObservation, Object> of) {
        return component(column, of, one -> text(of.apply(one)));
    }

    private WrittenComponent<StatedObservation> component(
            Column column, Function<StatedObservation, Object> of, Function<StatedObservation, String> told) {
        Concept concept = Concept.of(column);
        return new WrittenComponent<>(
                column.name(),
                column.plainName(),
                concept.label(),
                NUMBERS.contains(column),
                concept.isCoded(),
                concept.codes(catalogue),
                one -> text(of.apply(one)),
                told);
    }

    /** In place of a value, the limit that it is below or above. */
    private static String told(StatedObservation one) {
        boolean isWritten = one.limit() != null
                && (one.limit().startsWith("<") || one.limit().startsWith(">"));
        return isWritten ? one.limit() : text(one.value());
    }

    /** Decimals keep the digits of their office and have no exponent. */
    private static String text(Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
