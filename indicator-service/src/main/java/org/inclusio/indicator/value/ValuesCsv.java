package org.inclusio.indicator.value;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.inclusio.statistics.observation.Limit;

/** Writes values as CSV: a header, then one row for each, the inputs joined in one column. */
public final class ValuesCsv {

    /** The names of the columns. */
    public static final List<String> HEADER = List.of(
            "indicator",
            "series",
            "ref_area",
            "time_period",
            "sex",
            "age",
            "urbanisation",
            "wealth_quantile",
            "education_level",
            "disability_status",
            "migration_status",
            "indigenous_status",
            "custom_breakdown",
            "value",
            "unit",
            "origin",
            "approximation",
            "nature",
            "obs_status",
            "lower_bound",
            "upper_bound",
            "source",
            "reported_value",
            "inputs",
            "precision",
            "reliability",
            "weight",
            "coverage",
            "areas_with_data",
            "areas",
            "imputed_value",
            "imputed_coverage",
            "conf_status",
            "weight_source",
            "areas_surveyed",
            "surveys_only",
            "areas_catalogued",
            "population_source",
            "limit",
            "limit_rule");

    private ValuesCsv() {}

    public static String write(List<IndicatorValue> values) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            values.forEach(value -> csv.writeRecord(row(value)));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    /** One value, in the order of the header; what says nothing is empty. */
    public static List<String> row(IndicatorValue value) {
        Standing standing = value.coverage() == null ? Standing.OF_AN_AREA : value.coverage();
        return List.of(
                value.indicator(),
                value.series(),
                value.refArea(),
                Integer.toString(value.timePeriod()),
                total(value.sex()),
                total(value.age()),
                total(value.urbanisation()),
                total(value.wealthQuantile()),
                total(value.educationLevel()),
                total(value.disabilityStatus()),
                total(value.migrationStatus()),
                total(value.indigenousStatus()),
                total(value.customBreakdown()),
                number(value.value()),
                value.unit(),
                value.origin().name(),
                Boolean.toString(value.approximation()),
                text(value.nature()),
                value.obsStatus(),
                number(value.lowerBound()),
                number(value.upperBound()),
                text(value.source()),
                number(value.reportedValue()),
                value.inputs().stream().map(ValuesCsv::input).collect(Collectors.joining("; ")),
                value.precision().name(),
                value.reliability().name(),
                number(value.weight()),
                number(standing.percent()),
                whole(standing.areasWithData()),
                whole(standing.areas()),
                number(standing.imputedValue()),
                number(standing.imputedPercent()),
                value.confStatus() == null ? "F" : value.confStatus(),
                Objects.toString(value.weightSource(), ""),
                whole(standing.areasSurveyed()),
                Objects.toString(standing.surveysOnly(), ""),
                whole(standing.areasCatalogued()),
                text(standing.populationSource()),
                text(value.limit()),
                text(value.limitRule()));
    }

    /** Such as {@code SEATS_WOMEN 5 (submission 17, line 2)}. */
    private static String input(IndicatorValue.Input input) {
        String line = input.line() == null ? "" : ", line " + input.line();
        String multiplier = input.unitMultiplier() == null ? "" : " x 10^" + input.unitMultiplier();
        String sign = input.factor() != null && input.factor() < 0 ? "less " : "";
        String number = input.limit().map(Limit::text).orElse(number(input.value()));
        return sign + input.series() + " " + number + multiplier + " (submission " + input.submission() + line + ")";
    }

    private static String total(String code) {
        return code == null ? "_T" : code;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String whole(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
