package org.inclusio.indicator.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.value.Standing;

/** What a page tells of one value: no more than the answer of the API, in words. */
final class OneValue {

    private OneValue() {}

    /** In the order in which somebody asks; what is not known is left out. */
    static List<Pages.Fact> facts(IndicatorValue value, Names in) {
        List<Pages.Fact> facts = new ArrayList<>();
        fact(facts, in, "value.number", value.value() == null ? null : digits(value.value(), value, in));
        fact(facts, in, "value.limit", value.limit());
        fact(facts, in, "value.none", value.value() == null && value.limit() == null ? told(value, in) : null);
        fact(facts, in, "value.interval", interval(value));
        fact(facts, in, "value.source", value.source());
        fact(
                facts,
                in,
                "value.origin",
                in.texts()
                        .find("origin." + value.origin())
                        .orElseGet(
                                () -> in.code(Component.ORIGIN, value.origin().name())));
        fact(facts, in, "value.approximation", value.approximation() ? "\u25e6" : null);
        fact(
                facts,
                in,
                "value.reported",
                value.reportedValue() == null ? null : digits(value.reportedValue(), value, in));
        fact(facts, in, "value.nature", value.nature() == null ? null : in.code(Component.NATURE, value.nature()));
        fact(facts, in, "value.status", in.code(Component.OBS_STATUS, value.obsStatus()));
        fact(
                facts,
                in,
                "value.reliability",
                in.code(Component.RELIABILITY, value.reliability().name()));
        Standing standing = value.coverage();
        if (standing != null && standing.percent() != null) {
            fact(
                    facts,
                    in,
                    "value.coverage",
                    in.texts()
                            .of(
                                    "value.coverage.of",
                                    standing.percent().toPlainString(),
                                    String.valueOf(standing.areasWithData()),
                                    String.valueOf(standing.areas())));
            fact(facts, in, "value.population", standing.populationSource());
        }
        return facts;
    }

    /** The number, the limit, or why there is none. */
    static String told(IndicatorValue value, Names in) {
        if (value.value() != null) {
            return value.value().toPlainString();
        }
        Integer coverage = value.coverage() == null || value.coverage().percent() == null
                ? null
                : value.coverage().percent().intValue();
        return value.limit() != null ? value.limit() : ValueTable.why(value, coverage, in);
    }

    /** The observations of offices that the value was made of; none for a region. */
    static List<Pages.Input> inputs(IndicatorValue value, Names in) {
        return value.inputs() == null
                ? List.of()
                : value.inputs().stream().map(input -> input(input, in)).toList();
    }

    private static Pages.Input input(IndicatorValue.Input input, Names in) {
        String group = Stream.of(
                        input.sex(),
                        input.age(),
                        input.urbanisation(),
                        input.wealthQuantile(),
                        input.educationLevel(),
                        input.disabilityStatus(),
                        input.migrationStatus(),
                        input.indigenousStatus(),
                        input.customBreakdown())
                .filter(code -> code != null)
                .collect(Collectors.joining(" "));
        return new Pages.Input(
                String.join(" ", input.series(), input.refArea(), Integer.toString(input.timePeriod()), group)
                        .strip(),
                number(input, in),
                input.submission(),
                input.line() == null ? "" : input.line().toString());
    }

    private static String number(IndicatorValue.Input input, Names in) {
        if (input.value() != null) {
            BigDecimal number = input.unitMultiplier() == null
                    ? input.value()
                    : input.value().scaleByPowerOfTen(input.unitMultiplier());
            return (input.factor() == null ? "" : "\u2212 ") + number.toPlainString();
        }
        if (input.upperBound() != null) {
            return "<" + input.upperBound().toPlainString();
        }
        return input.lowerBound() != null
                ? ">" + input.lowerBound().toPlainString()
                : in.texts().of("value.hidden");
    }

    private static String interval(IndicatorValue value) {
        return value.lowerBound() == null || value.upperBound() == null
                ? null
                : value.lowerBound().toPlainString() + "\u2013"
                        + value.upperBound().toPlainString();
    }

    private static String digits(BigDecimal number, IndicatorValue value, Names in) {
        return number.toPlainString() + " (" + in.unit(value.unit()) + ")";
    }

    private static void fact(List<Pages.Fact> facts, Names in, String name, String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new Pages.Fact(in.texts().of(name), text));
        }
    }
}
