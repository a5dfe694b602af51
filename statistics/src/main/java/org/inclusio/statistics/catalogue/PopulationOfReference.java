package org.inclusio.statistics.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The people, or births, that a sub-series is about, as {@link WorldPopulation} knows them: what the coverage of a region
 * is measured by, and what an area is weighted with that stated no weight of its own.
 *
 * @param weighs whether it is in the unit of the weight of the series, and not only stands for it in coverage
 */
public record PopulationOfReference(List<Part> parts, boolean weighs) {

    /** A term, and which part of it counts. */
    public record Part(BigDecimal factor, Term term) {

        static Part parse(String text) {
            String[] words = text.strip().split(" ", 2);
            return words.length == 1
                    ? new Part(BigDecimal.ONE, Term.parse(words[0]))
                    : new Part(new BigDecimal(words[0]), Term.parse(words[1]));
        }

        @Override
        public String toString() {
            return factor.compareTo(BigDecimal.ONE) == 0 ? term.toString() : factor.toPlainString() + " " + term;
        }
    }

    public PopulationOfReference {
        parts = List.copyOf(parts);
    }

    /** Of a weight that the source has itself. */
    static PopulationOfReference of(List<Term> weight) {
        return new PopulationOfReference(
                weight.stream().map(term -> new Part(BigDecimal.ONE, term)).toList(), true);
    }

    /** Parts joined by a plus, each with its factor before it: {@code 0.8 POP[age=Y5T9] + 0.4 POP[age=Y10T14]}. */
    static PopulationOfReference parse(String text, boolean weighs) {
        return new PopulationOfReference(
                Arrays.stream(text.split("\\+")).map(Part::parse).toList(), weighs);
    }

    /** Whole persons or births of a group of an area; the total is everybody whom the series is about. */
    public Optional<BigDecimal> of(String area, Disaggregation group, int year) {
        double sum = 0;
        for (Part part : parts) {
            OptionalDouble number =
                    WorldPopulation.published().number(area, part.term().series(), cell(part.term(), group), year);
            if (number.isEmpty() || parts.size() > 1 && !group.isTotal(Dimension.AGE)) {
                return Optional.empty();
            }
            sum += part.factor().doubleValue() * number.getAsDouble();
        }
        return Optional.of(BigDecimal.valueOf(sum).setScale(0, RoundingMode.HALF_UP));
    }

    /** As the terms of a series are read: a bracket is its total, and a narrower group takes its place. */
    private static Disaggregation cell(Term term, Disaggregation group) {
        Disaggregation cell = group;
        for (Map.Entry<Dimension, String> bracket : term.brackets().entrySet()) {
            if (group.isTotal(bracket.getKey())) {
                cell = cell.with(bracket.getKey(), bracket.getValue());
            }
        }
        return cell;
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" + "));
    }
}
