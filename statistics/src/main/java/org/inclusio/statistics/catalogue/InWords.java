package org.inclusio.statistics.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.statistics.observation.Dimension;

/** What the catalogue says of a sub-series, for those who read it and not the files. Terms stand in backquotes. */
public final class InWords {

    private InWords() {}

    /** The ways in which a value may come about, the first that the inputs allow being taken. */
    public static List<String> ways(Series series) {
        List<String> ways = new ArrayList<>();
        String quotient = multiplied(series, sum(series.numerator()) + " / " + sum(series.denominator()));
        switch (series.method()) {
            case RATIO -> {
                ways.add(quotient);
                if (!series.further().isEmpty()) {
                    ways.add(multiplied(
                            series,
                            term(series.further().get(0)) + " / "
                                    + term(series.further().get(1))));
                }
                ways.add("as reported by the office");
            }
            case PARITY -> {
                ways.add(sum(series.numerator()) + " / " + sum(series.denominator())
                        + " of females, divided by the same of males");
                series.alternative().ifPresent(rate -> ways.add("`" + rate + "` of females / `" + rate + "` of males"));
                ways.add("as reported by the office");
            }
            case RATIO_OF_RATES -> {
                ways.add(multiplied(
                        series,
                        "(" + sum(series.numerator()) + " / " + sum(series.denominator()) + ") / ("
                                + sum(series.comparisonNumerator()) + " / " + sum(series.comparisonDenominator())
                                + ")"));
                ways.add("as reported by the office");
            }
            case GROWTH -> {
                ways.add(multiplied(
                        series,
                        "(" + sum(series.numerator()) + " / " + sum(series.denominator())
                                + " of the year, divided by the same of the year before, - 1)"));
                ways.add("as reported by the office");
            }
            case LIFE_TABLE -> {
                ways.add("as reported by the office, from its own life table or model of birth histories");
                ways.add("an abridged life table from " + terms(series.further()));
                ways.add(quotient + ", an estimate");
            }
            case POVERTY_GAP -> {
                ways.add(quotient);
                ways.add("as reported by the office");
                ways.add("a quadratic Lorenz curve through the consumption of fifths, from " + terms(series.further())
                        + ", an estimate; of the whole country fifths are a fifth of the persons each where these are"
                        + " not known");
            }
            case COHORT -> {
                ways.add(quotient + ", of a cohort that was followed");
                ways.add("a cohort reconstructed from " + terms(series.further())
                        + ", and the same of GRADE2, GRADE3 and so on, in the year and the year after");
                ways.add("as reported by the office");
            }
            case SUM, COUNT -> {
                ways.add(multiplied(series, sum(series.numerator())));
                ways.add("as reported by the office");
            }
            case REPORTED -> ways.add("as reported: the result of an agency's or an office's own model");
        }
        return ways;
    }

    /** The terms of every way, once each. */
    public static List<Term> inputs(Series series) {
        return Stream.concat(series.terms().stream(), series.further().stream())
                .distinct()
                .toList();
    }

    /** How countries make a region. */
    public static String region(Series series) {
        String weight = sum(series.weight());
        return switch (series.aggregation()) {
            case WEIGHTED_MEAN -> "mean of the countries, weighted with " + weight;
            case RATIO_OF_SUMS ->
                series.method() == MethodName.GROWTH
                        ? "growth of the sum of " + sum(series.numerator()) + " by the sum of " + weight
                        : "sum by sum of the countries; where the counts are not known, values weighted with " + weight;
            case RATIO_OF_AGGREGATES -> "each rate of the region, weighted with " + weight + ", then divided";
            case SUM -> "sum of the countries";
            case GLOBAL_ONLY -> "none: the series is not about countries";
            case NOT_AGGREGATED -> "none: values of countries are not comparable";
        };
    }

    /** What is to be reached by when. */
    public static String target(Series series) {
        String value = series.targetValue()
                .map(one -> one.stripTrailingZeros().toPlainString())
                .orElse("");
        String baseline =
                series.baselineYear().map(year -> "the value of " + year).orElse("the first value");
        String rule =
                switch (series.targetRule()) {
                    case HALVE -> "half of " + baseline;
                    case REDUCE_BY -> baseline + " reduced by " + percent(series.targetValue()) + " per cent";
                    case HALVE_COMPLEMENT -> "half of what " + baseline + " lacks of 100";
                    case UNIVERSAL -> value;
                    case PARITY -> "parity (" + value + ")";
                    case REVERSE -> "the trend halted and reversed";
                    case ABSOLUTE -> "a number of persons, which no share measures";
                    case NONE -> "";
                };
        String by = series.targetYear().map(year -> " by " + year).orElse("");
        if (series.targetRule() == TargetRule.NONE) {
            return value.isEmpty() ? "none" : "none; for reference " + value + by;
        }
        return rule + by + (series.targetOfficial() ? "" : ", not among the official targets");
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.orElseThrow()
                .movePointRight(2)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String multiplied(Series series, String formula) {
        String multiplier = series.multiplier().toPlainString();
        return multiplier.equals("1") ? formula : multiplier + " × " + formula;
    }

    /** Terms of one series together: its code, and the codes that its terms select. */
    private static String terms(List<Term> terms) {
        Map<String, List<Term>> bySeries = new LinkedHashMap<>();
        terms.forEach(term -> bySeries.computeIfAbsent(term.series(), code -> new ArrayList<>())
                .add(term));
        return bySeries.values().stream().map(InWords::ofOneSeries).collect(Collectors.joining(" and "));
    }

    private static String ofOneSeries(List<Term> terms) {
        if (terms.size() == 1) {
            return term(terms.get(0));
        }
        Dimension dimension = terms.get(0).brackets().keySet().iterator().next();
        return "`" + terms.get(0).series() + "` with " + dimension.jsonName() + " "
                + terms.stream().map(term -> term.brackets().get(dimension)).collect(Collectors.joining(", "));
    }

    private static String sum(List<Term> terms) {
        String sum = terms.stream().map(InWords::term).collect(Collectors.joining(" + "));
        return terms.size() > 1 ? "(" + sum + ")" : sum;
    }

    private static String term(Term term) {
        return "`" + term + "`";
    }
}
