package org.inclusio.ingest.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Term;

/**
 * A count beside the one that the catalogue says it is part of, in the same group and year. What is found stands at the
 * row of the part when that is new, and otherwise at that of the whole.
 */
final class NumeratorsAndDenominators implements RuleAcrossRows {

    /** That the series {@code part} is no more than the persons of {@code whole}. */
    private record Bound(String part, Term whole) {}

    private final IndicatorCatalogue catalogue;
    private final Map<String, List<Bound>> ofPart = new HashMap<>();
    private final Map<String, List<Bound>> ofWhole = new HashMap<>();
    private NumberedBound[] asPart = {};
    private NumberedBound[] asWhole = {};

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
    public boolean concerns(String series, Neighbours around) {
        asPart = numbered(ofPart.getOrDefault(series, List.of()), around.keys());
        asWhole = numbered(ofWhole.getOrDefault(series, List.of()), around.keys());
        return asPart.length + asWhole.length > 0;
    }

    /** Most of what a population is the whole of is not in a file, and falls away here. */
    private NumberedBound[] numbered(List<Bound> bounds, ObservationKeys keys) {
        return bounds.stream()
                .filter(bound -> keys.knownSeries(bound.part()) >= 0
                        && keys.knownSeries(bound.whole().series()) >= 0)
                .map(bound -> new NumberedBound(bound.part(), bound.whole(), catalogue, keys))
                .toArray(NumberedBound[]::new);
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (Double.isNaN(row.value())) {
            return;
        }
        for (NumberedBound bound : asPart) {
            compare(row, row.key(), bound.wholeOf(row.key(), row.group(), around), around, sayings);
        }
        for (NumberedBound bound : asWhole) {
            long part = bound.partOf(row.key(), row.group(), around);
            if (!around.isNews(part, row.group())) {
                compare(row, part, row.key(), around, sayings);
            }
        }
    }

    private static void compare(NewRow row, long part, long whole, Neighbours around, Sayings sayings) {
        double numerator = part == row.key() ? row.value() : around.value(part, row.group());
        double denominator = whole == row.key() ? row.value() : around.value(whole, row.group());
        if (numerator > denominator + 1 + 0.005 * Math.abs(denominator)) {
            ObservationKeys keys = around.keys();
            sayings.say(
                    row,
                    Rule.PART_WITHIN_WHOLE,
                    () -> Sentence.of(
                            "PART_WITHIN_WHOLE.larger",
                            "part",
                            keys.series(part),
                            "value",
                            sayings.placed(part, row.group()),
                            "whole",
                            keys.series(whole),
                            "group",
                            keys.describe(whole, row.group()),
                            "total",
                            sayings.placed(whole, row.group())));
        }
    }
}
