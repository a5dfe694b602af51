package org.inclusio.statistics.disaggregation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The numbers of one series for one area and year, by group: those that were observed, and every other one that they
 * determine by addition and subtraction. An observed number is never replaced by a sum.
 */
public final class Tabulation {

    private static final Tabulation EMPTY =
            new Tabulation(new Shape(Map.of(), List.of(), List.of(), List.of()), new BigDecimal[0]);

    private final Shape shape;
    private final BigDecimal[] values;

    Tabulation(Shape shape, BigDecimal[] values) {
        this.shape = shape;
        this.values = values;
    }

    static Tabulation of(Shape shape, Map<Disaggregation, BigDecimal> observed, boolean isCount) {
        BigDecimal[] values = new BigDecimal[shape.size()];
        observed.forEach((group, value) -> values[shape.place(group)] = value);
        for (int place = 0; place < values.length; place++) {
            if (values[place] == null) {
                BigDecimal derived = shape.derivation(place).apply(values);
                // Fewer than no persons are a contradiction between the numbers, not a number.
                values[place] = derived != null && isCount && derived.signum() < 0 ? null : derived;
            }
        }
        return new Tabulation(shape, values);
    }

    public static Tabulation empty() {
        return EMPTY;
    }

    /** The groups that have a number; the observed ones first. */
    public List<Disaggregation> groups() {
        List<Disaggregation> groups = new ArrayList<>(values.length);
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                groups.add(shape.groups().get(place));
            }
        }
        return groups;
    }

    /** Every group that has a number, with the number. */
    public void forEach(BiConsumer<Disaggregation, BigDecimal> reader) {
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                reader.accept(shape.groups().get(place), values[place]);
            }
        }
    }

    /** The number of a group, or null. */
    public BigDecimal value(Disaggregation group) {
        int place = shape.place(group);
        return place < 0 ? null : values[place];
    }

    public boolean isObserved(Disaggregation group) {
        int place = shape.place(group);
        return place >= 0 && shape.derivation(place).isObserved();
    }

    /** A group that was observed and the factor that its number counts with in a sum: 1, or -1 for what was subtracted. */
    public record Summand(Disaggregation group, int factor) {}

    /** What a group that has a number is the sum of; itself when it was observed. */
    public List<Summand> summands(Disaggregation group) {
        List<Summand> summands = new ArrayList<>();
        shape.leaves(shape.place(group))
                .forEach((place, factor) ->
                        summands.add(new Summand(shape.groups().get(place), factor)));
        return summands;
    }

    /** Where the numbers contradict each other; the same difference found in two ways counts once. */
    public List<Discrepancy> discrepancies() {
        List<Discrepancy> discrepancies = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Shape.Check check : shape.checks()) {
            BigDecimal stated = values[check.whole()];
            BigDecimal sum = new Derivation(check.parts(), new int[0]).apply(values);
            if (stated != null
                    && sum != null
                    && stated.compareTo(sum) != 0
                    && seen.add(List.of(check.whole(), sum.stripTrailingZeros()))) {
                discrepancies.add(new Discrepancy(
                        shape.groups().get(check.whole()),
                        stated,
                        Arrays.stream(check.parts())
                                .mapToObj(shape.groups()::get)
                                .toList(),
                        sum));
            }
        }
        return discrepancies;
    }
}
