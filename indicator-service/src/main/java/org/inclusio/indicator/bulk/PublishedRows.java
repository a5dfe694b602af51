package org.inclusio.indicator.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.formats.write.WrittenComponent;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.value.IndicatorValue;

/** Values as rows of the published structure. */
final class PublishedRows {

    private PublishedRows() {}

    static final WrittenStructure<IndicatorValue> STRUCTURE = new WrittenStructure<>(
            PublishedStructure.AGENCY,
            PublishedStructure.ID,
            PublishedStructure.VERSION,
            PublishedStructure.NAME,
            PublishedStructure.urn("datastructure.DataStructure", PublishedStructure.ID, PublishedStructure.VERSION),
            PublishedStructure.DATAFLOW,
            "",
            Stream.concat(PublishedStructure.key().stream(), Stream.of(Component.TIME_PERIOD))
                    .map(PublishedRows::written)
                    .toList(),
            written(Component.OBS_VALUE),
            PublishedStructure.attributes().stream().map(PublishedRows::written).toList());

    private static WrittenComponent<IndicatorValue> written(Component component) {
        Function<IndicatorValue, String> text = value -> text(component, value);
        return new WrittenComponent<>(
                component.name(),
                component.name(),
                component.label(),
                false,
                component.codeList().isPresent(),
                Map.of(),
                text,
                text);
    }

    private static String text(Component component, IndicatorValue value) {
        return switch (component) {
            case FREQ -> "A";
            case SERIES -> value.series();
            case REF_AREA -> value.refArea();
            case SEX -> total(value.sex());
            case AGE -> total(value.age());
            case URBANISATION -> total(value.urbanisation());
            case INCOME_WEALTH_QUANTILE -> total(value.wealthQuantile());
            case EDUCATION_LEV -> total(value.educationLevel());
            case CUST_BREAKDOWN -> total(value.customBreakdown());
            case DISABILITY_STATUS -> total(value.disabilityStatus());
            case MIGRATION_STATUS -> total(value.migrationStatus());
            case INDIGENOUS_STATUS -> total(value.indigenousStatus());
            case TIME_PERIOD -> Integer.toString(value.timePeriod());
            case OBS_VALUE -> number(value.value());
            case UNIT_MEASURE -> value.unit();
            case UNIT_MULT -> "0";
            case OBS_STATUS -> value.obsStatus();
            case CONF_STATUS -> value.confStatus() == null ? "F" : value.confStatus();
            case NATURE -> value.nature();
            case ORIGIN -> value.origin().name();
            case LOWER_BOUND -> number(value.lowerBound());
            case UPPER_BOUND -> number(value.upperBound());
            case OBS_LIMIT -> value.limit();
            case DECIMALS ->
                value.value() == null
                        ? null
                        : Integer.toString(Math.max(0, value.value().scale()));
            case PRECISION -> value.precision().name();
            case RELIABILITY -> value.reliability().name();
            case COVERAGE ->
                value.coverage() == null ? null : number(value.coverage().percent());
            case AREAS_WITH_DATA ->
                value.coverage() == null ? null : whole(value.coverage().areasWithData());
            case REPORTED_VALUE -> number(value.reportedValue());
            case SOURCE_DETAIL -> value.source();
            case SUBMISSION -> submissions(value);
            case DATA_LAST_UPDATE -> value.computedAt().toString();
            case REVISION -> Long.toString(value.revision());
        };
    }

    private static String submissions(IndicatorValue value) {
        List<Long> all = value.inputs().stream()
                .map(IndicatorValue.Input::submission)
                .distinct()
                .sorted()
                .toList();
        return all.isEmpty() ? null : all.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String total(String code) {
        return code == null ? "_T" : code;
    }

    private static String number(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String whole(Integer number) {
        return number == null ? null : number.toString();
    }

    /** The columns of SDMX-CSV 2.0. */
    static final Table TABLE = table();

    private static Table table() {
        List<Table.Field> fields = new ArrayList<>(List.of(
                new Table.Field("STRUCTURE", Table.Type.TEXT, "What STRUCTURE_ID names."),
                new Table.Field("STRUCTURE_ID", Table.Type.TEXT, "The SDMX structure of the rows."),
                new Table.Field("ACTION", Table.Type.TEXT, "R: replaces what was told before.")));
        STRUCTURE
                .all()
                .forEach(component -> fields.add(new Table.Field(
                        component.id(), type(Component.valueOf(component.id())), component.label() + ".")));
        return new Table("sdmx", fields, List.of());
    }

    private static Table.Type type(Component component) {
        return switch (component.dataType().orElse("String")) {
            case "ObservationalTimePeriod" -> Table.Type.YEAR;
            case "Decimal" -> Table.Type.NUMBER;
            case "Integer", "Long" -> Table.Type.WHOLE;
            case "DateTime" -> Table.Type.INSTANT;
            default -> Table.Type.TEXT;
        };
    }
}
