package org.inclusio.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.TargetRule;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.Outcome;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;

/** The document of all indicators says what the catalogue says, and its examples come out as they were worked by hand. */
class IndicatorDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "indicators.md");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private static final Map<String, WorkedExample> EXAMPLES =
            WorkedExample.all().stream().collect(Collectors.toMap(WorkedExample::series, Function.identity()));

    @Test
    void every_series_has_an_example_that_comes_out_as_worked_by_hand() {
        IndicatorComputation computation = new IndicatorComputation(CATALOGUE);
        assertThat(EXAMPLES).hasSize(CATALOGUE.series().size());
        for (Series series : CATALOGUE.series()) {
            WorkedExample example = EXAMPLES.get(series.code());
            Outcome outcome = computation.compute(
                    series, Disaggregation.TOTAL, WorkedExample.YEAR, Slice.of(CATALOGUE, example.observations()));
            assertThat(outcome).as(series.code()).isInstanceOf(Computed.class);
            assertThat(((Computed) outcome)
                            .value()
                            .setScale(Math.max(0, example.expected().scale()), RoundingMode.HALF_UP))
                    .as(series.code() + ": " + example.calculation())
                    .isEqualByComparingTo(example.expected());
        }
    }

    @Test
    void the_committed_document_is_what_the_catalogue_gives() throws IOException {
        String document = document();
        if (Boolean.getBoolean("indicators.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/indicators.md is stale; write it anew with"
                        + " 'mvn -pl statistics test -Dindicators.update=true' and commit it")
                .isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # The indicators

                Written by the build from the catalogue and from examples worked by hand; see CONTRIBUTING.md. For each
                sub-series: what it is computed from and how, how countries make a region, on what it can be broken down,
                its target, and one example. A number that an office reports itself is taken where the inputs are not
                known (where the method is a life table, the office's own comes first) and shown beside otherwise.

                Names such as `POP[age=Y15T24]` are base series that an office sends; `docs` of the catalogue say what
                each means. The choice of weights, of ways to break down and of targets that are not marked official is
                this system's own, as are the methods marked *estimate* and the limits that they work with.
                """);
        CATALOGUE.goals().forEach(goal -> {
            text.append("\n## Goal ")
                    .append(goal.code())
                    .append(": ")
                    .append(goal.title())
                    .append("\n");
            CATALOGUE.indicators().stream()
                    .filter(indicator -> indicator.goal().equals(goal.code()))
                    .forEach(indicator -> indicator(text, indicator));
        });
        return text.toString();
    }

    private static void indicator(StringBuilder text, Indicator indicator) {
        text.append("\n### ")
                .append(indicator.code())
                .append(" ")
                .append(indicator.name())
                .append("\n");
        CATALOGUE.series().stream()
                .filter(series -> series.indicator().equals(indicator.code()))
                .forEach(series -> series(text, series));
    }

    private static void series(StringBuilder text, Series series) {
        WorkedExample example = EXAMPLES.get(series.code());
        text.append("\n**")
                .append(series.name())
                .append("** (`")
                .append(series.code())
                .append("`)\n\n");
        text.append("| | |\n|---|---|\n");
        row(text, "computed as", formula(series));
        row(text, "otherwise", otherwise(series));
        row(text, "unit", "`" + series.unit() + "`");
        row(text, "region", region(series));
        row(text, "broken down by", dimensions(series));
        row(text, "target", target(series));
        row(
                text,
                "example",
                "`" + example.inputs().replace(" ", "`, `") + "`: " + example.calculation() + " = "
                        + example.expected().toPlainString()
                        + (example.about().equals("invented") ? "" : "; " + example.about()));
    }

    private static void row(StringBuilder text, String name, String content) {
        if (!content.isEmpty()) {
            text.append("| ").append(name).append(" | ").append(content).append(" |\n");
        }
    }

    private static String formula(Series series) {
        String multiplier = series.multiplier().toPlainString().equals("1")
                ? ""
                : series.multiplier().toPlainString() + " × ";
        String numerator = sum(series.numerator());
        String denominator = sum(series.denominator());
        return switch (series.method()) {
            case RATIO, POVERTY_GAP, COHORT -> multiplier + numerator + " / " + denominator;
            case PARITY -> "(" + numerator + " / " + denominator + " of females) / (the same of males)";
            case RATIO_OF_RATES ->
                "(" + numerator + " / " + denominator + ") / (" + sum(series.comparisonNumerator()) + " / "
                        + sum(series.comparisonDenominator()) + ")";
            case GROWTH -> multiplier + "growth of " + numerator + " / " + denominator + " from the year before";
            case LIFE_TABLE -> "as reported, from a life table or a model of birth histories";
            case SUM, COUNT -> multiplier + numerator;
            case REPORTED -> "as reported: the result of an agency's or office's own model";
        };
    }

    private static String otherwise(Series series) {
        return switch (series.method()) {
            case PARITY ->
                series.alternative()
                        .map(rates -> "`" + rates + "` of females / of males")
                        .orElse("");
            case LIFE_TABLE ->
                "an abridged life table from `DEATHS_U5` and `POP` at ages `Y0` and `Y1T4`; last "
                        + series.multiplier().toPlainString() + " × " + sum(series.numerator()) + " / "
                        + sum(series.denominator()) + " (*estimate*)";
            case POVERTY_GAP ->
                "from `CONSUMPTION_TOTAL` of the fifths `Q1` to `Q5` and `CONSUMPTION_MEAN_PPP_DAY`, by a general"
                        + " quadratic Lorenz curve (*estimate*)";
            case COHORT ->
                "a cohort reconstructed from `ENROLMENT_PRIMARY` and `REPEATERS_PRIMARY` by grade (`customBreakdown`"
                        + " `GRADE1`, `GRADE2` …) of two years (*estimate*)";
            default -> "";
        };
    }

    private static String region(Series series) {
        String weight = sum(series.weight());
        return switch (series.aggregation()) {
            case WEIGHTED_MEAN -> "mean weighted with " + weight;
            case RATIO_OF_SUMS -> "sum by sum of " + weight;
            case RATIO_OF_AGGREGATES -> "the rates of the region, weighted with " + weight + ", divided";
            case SUM -> "sum";
            case GLOBAL_ONLY -> "not about countries";
            case NOT_AGGREGATED -> "not aggregated";
        };
    }

    private static String dimensions(Series series) {
        String all = java.util.Arrays.stream(Dimension.values())
                .filter(series.disaggregations()::contains)
                .map(Dimension::jsonName)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing" : all;
    }

    private static String target(Series series) {
        String value = series.targetValue()
                .map(one -> one.stripTrailingZeros().toPlainString())
                .orElse("");
        String rule =
                switch (series.targetRule()) {
                    case HALVE -> "half the value of 1990";
                    case REDUCE_BY -> "reduced by the share " + value + " of the value of 1990";
                    case HALVE_COMPLEMENT -> "half of what was missing to 100 in 1990";
                    case UNIVERSAL -> value;
                    case PARITY -> "parity at " + value;
                    case REVERSE -> "the trend reversed";
                    case ABSOLUTE -> value.isEmpty() ? "a number of persons" : value + " persons";
                    case NONE -> "";
                };
        if (series.targetRule() == TargetRule.NONE) {
            return "none";
        }
        return rule
                + series.targetYear().map(year -> " by " + year).orElse("")
                + (series.targetOfficial() ? " (official)" : " (not among the official targets)");
    }

    private static String sum(java.util.List<Term> terms) {
        String sum = terms.stream().map(term -> "`" + term + "`").collect(Collectors.joining(" + "));
        return terms.size() > 1 ? "(" + sum + ")" : sum;
    }
}
