package org.inclusio.statistics.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * A sub-series of an indicator and how it is computed. {@code universe} is the group the series is about, which counts
 * as its total; {@code alternative} is the code of a rate series, or empty; {@code scope} is the
 * group of countries the series is about, or empty for all; {@code further} are terms that the method can do with where
 * the others are not known, the first of which says for which groups.
 */
public record Series(
        String code,
        String indicator,
        String name,
        String unit,
        BigDecimal multiplier,
        MethodName method,
        List<Term> numerator,
        List<Term> denominator,
        List<Term> comparisonNumerator,
        List<Term> comparisonDenominator,
        Optional<String> alternative,
        Set<Dimension> disaggregations,
        Direction direction,
        TargetRule targetRule,
        Optional<BigDecimal> targetValue,
        Optional<Integer> baselineYear,
        Optional<Integer> targetYear,
        boolean targetOfficial,
        Aggregation aggregation,
        List<Term> weight,
        String unsdSeries,
        String definition,
        String note,
        Disaggregation universe,
        Optional<String> scope,
        List<Term> further) {

    public Series {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        comparisonNumerator = List.copyOf(comparisonNumerator);
        comparisonDenominator = List.copyOf(comparisonDenominator);
        disaggregations = Set.copyOf(disaggregations);
        weight = List.copyOf(weight);
        further = List.copyOf(further);
    }

    /** The terms the value is computed from, the first rate before the second. */
    public List<Term> terms() {
        return Stream.of(numerator, denominator, comparisonNumerator, comparisonDenominator)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the series is about this area: aid to landlocked countries is only about these. */
    public boolean isAbout(AreaEntry area) {
        return scope.map(area::isMemberOf).orElse(true);
    }

    /** Whether a value of this series code can be an input: of a term, of the alternative, or as reported itself. */
    public boolean isFedBy(String series) {
        return code.equals(series)
                || alternative.filter(series::equals).isPresent()
                || Stream.concat(terms().stream(), further.stream())
                        .anyMatch(term -> term.series().equals(series));
    }
}
