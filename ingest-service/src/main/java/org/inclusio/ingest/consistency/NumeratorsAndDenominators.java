package org.inclusio.ingest.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.observation.Dimension;

/**
 * A count beside the one that the catalogue says it is part of, in the same group and year. What is found stands at the
 * row of the part when that is new, and otherwise at that of the whole.
 */
final class NumeratorsAndDenominators implements RuleAcrossRows {

    private static final String TOTAL = "_T";

    /** That {@code part} is no more than {@code whole}. */
    private record Bound(String part, Term whole) {}

    private final IndicatorCatalogue catalogue;
    private final Map<String, List<Bound>> ofPart = new HashMap<>();
    private final Map<String, List<Bound>> ofWhole = new HashMap<>();

    NumeratorsAndDenominators(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        for (BaseSeries series : catalogue.baseSeries()) {
            series.partOf().ifPresent(whole -> {
                Bound bound = new Bound(series.code(), whole);
                ofPart.computeIfAbsent(series.code(), code -> new ArrayList<>()).add(bound);
                ofWhole.computeIfAbsent(whole.series(), code -> new ArrayList<>())
                        .add(bound);
            });
        }
    }

    @Override
    public Set<String> relatedTo(String series) {
        Set<String> related = new HashSet<>();
        ofPart.getOrDefault(series, List.of())
                .forEach(bound -> related.add(bound.whole().series()));
        ofWhole.getOrDefault(series, List.of()).forEach(bound -> related.add(bound.part()));
        return related;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (Double.isNaN(row.value())) {
            return;
        }
        for (Bound bound : ofPart.getOrDefault(row.series(), List.of())) {
            long whole = wholeOf(bound, row.key(), row.group(), around);
            compare(row, row.key(), whole, around, sayings);
        }
        for (Bound bound : ofWhole.getOrDefault(row.series(), List.of())) {
            long part = partOf(bound, row.key(), row.group(), around);
            if (!around.isNews(part, row.group())) {
                compare(row, part, row.key(), around, sayings);
            }
        }
    }

    private static void compare(NewRow row, long part, long whole, Neighbours around, Sayings sayings) {
        double numerator = around.value(part, row.group());
        double denominator = around.value(whole, row.group());
        if (numerator > denominator + 1 + 0.005 * Math.abs(denominator)) {
            ObservationKeys keys = around.keys();
            sayings.say(
                    row,
                    Rule.PART_WITHIN_WHOLE,
                    () -> keys.series(part) + ", " + sayings.placed(part, row.group()) + ", is larger than "
                            + keys.series(whole) + " of " + keys.describe(whole, row.group()) + ", "
                            + sayings.placed(whole, row.group())
                            + ", which it is part of. Correct one of the two, or say in a comment why they differ");
        }
    }

    /** The first way to name the whole that has a value; -1 without one. */
    private long wholeOf(Bound bound, long part, int group, Neighbours around) {
        ObservationKeys keys = around.keys();
        long whole = keys.withSeries(part, bound.whole().series());
        if (whole < 0) {
            return -1;
        }
        for (Map.Entry<Dimension, String> bracket : bound.whole().brackets().entrySet()) {
            if (whole >= 0 && bracket.getKey() != Dimension.AGE) {
                String code = keys.code(whole, bracket.getKey());
                whole = code.equals(TOTAL) || code.equals(bracket.getValue())
                        ? keys.with(whole, bracket.getKey(), bracket.getValue())
                        : -1;
            }
        }
        String age = bound.whole().brackets().get(Dimension.AGE);
        if (age != null) {
            return isUniverse(keys.code(part, Dimension.AGE), bound.part(), age)
                    ? known(whole, age, group, around)
                    : -1;
        }
        return ageOf(
                whole,
                keys.code(part, Dimension.AGE),
                bound.part(),
                bound.whole().series(),
                group,
                around);
    }

    /** The part of a row of the whole, by the same rules read backwards. */
    private long partOf(Bound bound, long whole, int group, Neighbours around) {
        ObservationKeys keys = around.keys();
        long part = keys.withSeries(whole, bound.part());
        if (part < 0) {
            return -1;
        }
        for (Map.Entry<Dimension, String> bracket : bound.whole().brackets().entrySet()) {
            if (!keys.code(whole, bracket.getKey()).equals(bracket.getValue())) {
                return -1;
            }
            if (bracket.getKey() != Dimension.AGE) {
                part = keys.with(part, bracket.getKey(), TOTAL);
            }
        }
        String age = bound.whole().brackets().get(Dimension.AGE);
        return ageOf(
                part,
                age == null ? keys.code(whole, Dimension.AGE) : TOTAL,
                bound.whole().series(),
                bound.part(),
                group,
                around);
    }

    /** The same age, or, for everybody that one series is about, everybody that the other is about. */
    private long ageOf(long key, String age, String from, String to, int group, Neighbours around) {
        long same = known(key, age, group, around);
        if (same >= 0 || !isUniverse(age, from, TOTAL)) {
            return same;
        }
        long total = known(key, TOTAL, group, around);
        return total >= 0 ? total : known(key, catalogue.universeAge(to), group, around);
    }

    private boolean isUniverse(String age, String series, String otherwise) {
        return age.equals(TOTAL) || age.equals(otherwise) || age.equals(catalogue.universeAge(series));
    }

    private static long known(long key, String age, int group, Neighbours around) {
        long named = key < 0 ? -1 : around.keys().with(key, Dimension.AGE, age);
        return Double.isNaN(around.value(named, group)) ? -1 : named;
    }
}
