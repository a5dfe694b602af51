package org.inclusio.ingest.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.workbook.QuestionnaireColumns;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.disaggregation.SeriesDimensions;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * A series of a group, and the years for which it is asked.
 *
 * @param key the codes in the order of {@link QuestionnaireColumns#KEY}
 */
public record AskedGroup(List<String> key, int from, int to) {

    public AskedGroup {
        key = List.copyOf(key);
    }

    public String series() {
        return key.get(0);
    }

    public boolean asks(int year) {
        return from <= year && year <= to;
    }

    /**
     * Every group that is asked for, series by series in the order in which they are named: the total and each part of
     * each breakdown, never a breakdown within another. What two expectations ask for is asked once, from the first
     * year to the last.
     */
    public static List<AskedGroup> of(IndicatorCatalogue catalogue, List<Expectation> expectations) {
        Map<String, Map<List<String>, AskedGroup>> bySeries = new LinkedHashMap<>();
        for (Expectation expectation : expectations) {
            for (String code : expectation.series()) {
                Map<List<String>, AskedGroup> groups = bySeries.computeIfAbsent(code, it -> new LinkedHashMap<>());
                for (List<String> key : keys(catalogue, code, expectation.dimensions())) {
                    groups.merge(
                            key, new AskedGroup(key, expectation.from(), expectation.to()), AskedGroup::spanningBoth);
                }
            }
        }
        return bySeries.values().stream()
                .flatMap(groups -> groups.values().stream())
                .toList();
    }

    private AskedGroup spanningBoth(AskedGroup other) {
        return new AskedGroup(key, Math.min(from, other.from), Math.max(to, other.to));
    }

    private static List<List<String>> keys(IndicatorCatalogue catalogue, String code, List<Dimension> dimensions) {
        Disaggregation universe = catalogue.universe(code);
        SeriesDimensions dimensionsOfSeries = SeriesDimensions.of(catalogue, code);
        List<List<String>> keys = new ArrayList<>();
        keys.add(key(code, universe));
        for (Dimension dimension : dimensions) {
            if (universe.isTotal(dimension) && !dimensionsOfSeries.isFixed(dimension)) {
                Expectation.parts(catalogue, dimension)
                        .forEach(part -> keys.add(key(code, universe.with(dimension, part))));
            }
        }
        return keys;
    }

    private static List<String> key(String series, Disaggregation group) {
        List<String> key = new ArrayList<>(List.of(series));
        for (Dimension dimension : Dimension.values()) {
            key.add(group.get(dimension));
        }
        if (key.size() != QuestionnaireColumns.KEY.size()) {
            throw new IllegalStateException("A questionnaire does not have the dimensions of an observation.");
        }
        return key;
    }
}
