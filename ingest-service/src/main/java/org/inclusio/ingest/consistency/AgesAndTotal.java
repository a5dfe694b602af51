package org.inclusio.ingest.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;

/** Ages that follow each other from birth to the last, open one add up to the total of all ages. */
final class AgesAndTotal implements RuleAcrossRows {

    private static final Pattern BAND = Pattern.compile("Y(\\d{1,3})(?:T(\\d{1,3}))?");
    private static final Pattern OPEN = Pattern.compile("Y_GE(\\d{1,3})");
    /** More ages than these are no table that somebody adds up. */
    private static final int MOST_AGES = 400;

    private final IndicatorCatalogue catalogue;

    AgesAndTotal(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Ages from {@code first} to {@code last} in completed years; the last of an open band is the largest number. */
    private record Band(String code, int first, int last) {}

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (Double.isNaN(row.value())
                || !around.keys().code(row.key(), Dimension.AGE).equals("_T")
                || catalogue
                        .baseSeries(row.series())
                        .filter(series -> series.kind() == BaseSeries.Kind.COUNT)
                        .isEmpty()) {
            return;
        }
        List<String> ages = around.keys().ages();
        if (ages.size() < 3 || ages.size() > MOST_AGES) {
            return;
        }
        List<Band> chain = finestChain(bands(row, ages, around));
        if (chain.size() < 2) {
            return;
        }
        double sum = chain.stream()
                .mapToDouble(band -> value(row, band.code(), around))
                .sum();
        double unknown = value(row, "_U", around);
        double all = Double.isNaN(unknown) ? sum : sum + unknown;
        double allowed = Math.max((chain.size() + 1) / 2.0, 0.001 * Math.abs(row.value()));
        if (Math.abs(all - row.value()) > allowed) {
            sayings.say(
                    row,
                    Rule.PARTS_AND_TOTAL,
                    () -> "the total is " + Sayings.number(row.value()) + ", and the " + chain.size() + " ages from "
                            + chain.get(0).code() + " to "
                            + chain.get(chain.size() - 1).code() + " add up to "
                            + Sayings.number(all)
                            + ". Correct one of the numbers, or say in a comment who is missing");
        }
    }

    private static double value(NewRow row, String age, Neighbours around) {
        return around.value(around.keys().with(row.key(), Dimension.AGE, age), row.group());
    }

    private static Map<Integer, List<Band>> bands(NewRow row, List<String> ages, Neighbours around) {
        Map<Integer, List<Band>> byFirst = new HashMap<>();
        for (String age : ages) {
            Band band = band(age);
            if (band != null && !Double.isNaN(value(row, age, around))) {
                byFirst.computeIfAbsent(band.first(), first -> new ArrayList<>())
                        .add(band);
            }
        }
        return byFirst;
    }

    private static Band band(String age) {
        Matcher closed = BAND.matcher(age);
        if (closed.matches()) {
            int first = Integer.parseInt(closed.group(1));
            return new Band(age, first, closed.group(2) == null ? first : Integer.parseInt(closed.group(2)));
        }
        Matcher open = OPEN.matcher(age);
        return open.matches() ? new Band(age, Integer.parseInt(open.group(1)), Integer.MAX_VALUE) : null;
    }

    /** From birth to the open band in as many steps as there are; empty when there is a gap in every way. */
    private static List<Band> finestChain(Map<Integer, List<Band>> byFirst) {
        Map<Integer, List<Band>> longest = new HashMap<>();
        byFirst.keySet().stream().sorted((a, b) -> b - a).forEach(first -> {
            List<Band> best = List.of();
            for (Band band : byFirst.get(first)) {
                List<Band> rest = band.last() == Integer.MAX_VALUE ? List.of() : longest.get(band.last() + 1);
                if (rest != null && rest.size() + 1 > best.size()) {
                    best = new ArrayList<>(rest.size() + 1);
                    best.add(band);
                    best.addAll(rest);
                }
            }
            if (!best.isEmpty()) {
                longest.put(first, best);
            }
        });
        return longest.getOrDefault(0, List.of());
    }
}
