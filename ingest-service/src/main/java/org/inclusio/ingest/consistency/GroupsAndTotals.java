package org.inclusio.ingest.consistency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

/**
 * Groups that divide a total: numbers add up to it, rates lie around it. What is found stands at the row of the total when
 * that is new, and otherwise at the first group that is.
 */
final class GroupsAndTotals implements RuleAcrossRows {

    /** Half a unit for each number of a sum. */
    private static final double ROUNDING = 0.5;

    private static final double SHARE_OF_TOTAL = 0.001;

    private enum Manner {
        COUNTS,
        AMOUNTS,
        MEANS,
        NEITHER
    }

    private final Map<String, Manner> manners = new HashMap<>();
    private final Map<Dimension, Map<String, List<Partition>>> asWhole = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, List<Partition>>> asPart = new EnumMap<>(Dimension.class);

    GroupsAndTotals(IndicatorCatalogue catalogue) {
        catalogue.baseSeries().forEach(series -> manners.put(series.code(), manner(series)));
        catalogue.series().stream()
                .filter(GroupsAndTotals::isMean)
                .forEach(series -> manners.put(series.code(), Manner.MEANS));
        for (Partition partition : catalogue.partitions()) {
            add(asWhole, partition.whole(), partition);
            partition.parts().forEach(part -> add(asPart, part, partition));
        }
    }

    private static void add(Map<Dimension, Map<String, List<Partition>>> divisions, String code, Partition partition) {
        divisions
                .computeIfAbsent(partition.dimension(), dimension -> new HashMap<>())
                .computeIfAbsent(code, first -> new ArrayList<>())
                .add(partition);
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (Double.isNaN(row.value())) {
            return;
        }
        Manner manner = manners.getOrDefault(row.series(), Manner.NEITHER);
        if (manner == Manner.NEITHER) {
            return;
        }
        asWhole.forEach((dimension, divisions) -> {
            String code = around.keys().code(row.key(), dimension);
            for (Partition division : divisions.getOrDefault(code, List.of())) {
                new Table(row, row.key(), division, around, sayings).judge(manner);
            }
            for (Partition division : asPart.get(dimension).getOrDefault(code, List.of())) {
                judgeAsPart(row, division, around, sayings, manner);
            }
        });
    }

    private static void judgeAsPart(NewRow row, Partition division, Neighbours around, Sayings sayings, Manner manner) {
        ObservationKeys keys = around.keys();
        long whole = keys.with(row.key(), division.dimension(), division.whole());
        if (Double.isNaN(around.value(whole, row.group())) || around.isNews(whole, row.group())) {
            return;
        }
        for (String part : division.parts()) {
            long key = keys.with(row.key(), division.dimension(), part);
            if (around.isNews(key, row.group())) {
                if (key == row.key()) {
                    new Table(row, whole, division, around, sayings).judge(manner);
                }
                return;
            }
        }
    }

    private static Manner manner(BaseSeries series) {
        return switch (series.kind()) {
            case COUNT -> Manner.COUNTS;
            case AMOUNT -> Manner.AMOUNTS;
            case RATE -> isShare(series.unit()) ? Manner.MEANS : Manner.NEITHER;
            case INDEX -> Manner.NEITHER;
        };
    }

    private static boolean isMean(Series series) {
        return isShare(series.unit())
                && (series.method() == MethodName.RATIO || series.method() == MethodName.LIFE_TABLE);
    }

    private static boolean isShare(String unit) {
        return unit.equals("PERCENT") || unit.startsWith("PER_");
    }

    /** A total and the groups that divide it, in one series and year. */
    private static final class Table {
        private final NewRow row;
        private final long whole;
        private final Partition division;
        private final Neighbours around;
        private final Sayings sayings;
        private final double total;

        Table(NewRow row, long whole, Partition division, Neighbours around, Sayings sayings) {
            this.row = row;
            this.whole = whole;
            this.division = division;
            this.around = around;
            this.sayings = sayings;
            this.total = around.value(whole, row.group());
        }

        void judge(Manner manner) {
            List<Long> parts = new ArrayList<>();
            double sum = 0;
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (String part : division.parts()) {
                long key = around.keys().with(whole, division.dimension(), part);
                double value = around.value(key, row.group());
                if (!Double.isNaN(value)) {
                    parts.add(key);
                    sum += value;
                    smallest = Math.min(smallest, value);
                    largest = Math.max(largest, value);
                }
            }
            boolean complete = parts.size() == division.parts().size();
            if (parts.isEmpty()) {
                return;
            }
            if (manner != Manner.MEANS) {
                if (manner == Manner.AMOUNTS || !tooLarge(parts)) {
                    sum(parts, sum, complete);
                }
            } else if (complete && !hasResidual()) {
                between(smallest, largest, parts);
            }
        }

        private boolean tooLarge(List<Long> parts) {
            boolean any = false;
            for (long key : parts) {
                if (around.value(key, row.group()) > total + 1 + 0.005 * Math.abs(total)) {
                    any = true;
                    sayings.say(
                            row,
                            Rule.GROUP_WITHIN_TOTAL,
                            () -> around.keys().describe(key, row.group()) + ", " + sayings.placed(key, row.group())
                                    + ", is larger than " + around.keys().describe(whole, row.group()) + ", "
                                    + sayings.placed(whole, row.group())
                                    + ". Correct one of the two, and send both in the same file");
                }
            }
            return any;
        }

        private void sum(List<Long> parts, double sum, boolean complete) {
            double all = sum;
            int numbers = parts.size() + 1;
            List<Long> summands = new ArrayList<>(parts);
            for (String residual : division.residuals()) {
                long key = around.keys().with(whole, division.dimension(), residual);
                double value = around.value(key, row.group());
                if (!Double.isNaN(value)) {
                    all += value;
                    numbers++;
                    summands.add(key);
                }
            }
            double allowed = Math.max(ROUNDING * numbers, SHARE_OF_TOTAL * Math.abs(total));
            if (complete ? Math.abs(all - total) > allowed : all > total + allowed) {
                double added = all;
                sayings.say(
                        row,
                        rule(),
                        () -> around.keys().describe(whole, row.group()) + " is " + sayings.placed(whole, row.group())
                                + ", and " + names() + (complete ? " add up to " : " are already ")
                                + Sayings.number(added) + ": " + terms(summands)
                                + ". Correct one of the numbers, or say in a comment who is missing");
            }
        }

        private String terms(List<Long> summands) {
            return summands.stream()
                    .map(key -> sayings.placed(key, row.group()))
                    .collect(Collectors.joining(" + "));
        }

        private void between(double smallest, double largest, List<Long> parts) {
            double allowed = 0.1 + 0.005 * Math.abs(total);
            if (total < smallest - allowed || total > largest + allowed) {
                long first = parts.get(0);
                sayings.say(
                        row,
                        Rule.TOTAL_BETWEEN_GROUPS,
                        () -> around.keys().describe(whole, row.group()) + ", " + sayings.placed(whole, row.group())
                                + ", is not between the rates of " + names() + ", " + Sayings.number(smallest) + " to "
                                + Sayings.number(largest) + ", the first of which is "
                                + sayings.placed(first, row.group())
                                + ". Correct one of them, or say in a comment why they are about others");
            }
        }

        private boolean hasResidual() {
            return division.residuals().stream()
                    .anyMatch(residual -> !Double.isNaN(
                            around.value(around.keys().with(whole, division.dimension(), residual), row.group())));
        }

        private String names() {
            return division.dimension().sdmxName() + " " + String.join(", ", division.parts());
        }

        private Rule rule() {
            return switch (division.dimension()) {
                case SEX -> Rule.FEMALE_AND_MALE;
                case URBANISATION -> Rule.URBAN_AND_RURAL;
                default -> Rule.PARTS_AND_TOTAL;
            };
        }
    }
}
