package org.inclusio.ingest.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Line;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;

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

    private final IndicatorCatalogue catalogue;
    private final Map<String, Manner> manners = new HashMap<>();
    private NumberedDivisions[] known;
    private Manner manner = Manner.NEITHER;

    GroupsAndTotals(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.baseSeries().forEach(series -> manners.put(series.code(), manner(series)));
        catalogue.series().stream()
                .filter(GroupsAndTotals::isMean)
                .forEach(series -> manners.put(series.code(), Manner.MEANS));
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        if (known == null) {
            known = NumberedDivisions.of(catalogue, around.keys());
        }
        manner = manners.getOrDefault(series, Manner.NEITHER);
        return manner != Manner.NEITHER;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (Double.isNaN(row.value())) {
            return;
        }
        for (NumberedDivisions divisions : known) {
            int code = around.keys().number(row.key(), divisions.dimension());
            NumberedDivisions.Division[] asWhole = divisions.ofWhole(code);
            NumberedDivisions.Division[] asPart = divisions.ofPart(code);
            if (asWhole.length > 0 || asPart.length > 0) {
                Line line = row.lines().along(divisions.dimension());
                for (NumberedDivisions.Division division : asWhole) {
                    new Table(row, division, line, around, sayings).judge(manner);
                }
                for (NumberedDivisions.Division division : asPart) {
                    if (answersFor(code, division, line)) {
                        new Table(row, division, line, around, sayings).judge(manner);
                    }
                }
            }
        }
    }

    /** Whether a part is the first new one of a total that is not new itself. */
    private static boolean answersFor(int code, NumberedDivisions.Division division, Line line) {
        if (Double.isNaN(line.value(division.whole())) || line.isNews(division.whole())) {
            return false;
        }
        for (int part : division.parts()) {
            if (line.isNews(part)) {
                return part == code;
            }
        }
        return false;
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
        private final NumberedDivisions.Division division;
        private final Line line;
        private final Neighbours around;
        private final Sayings sayings;
        private final double total;

        Table(NewRow row, NumberedDivisions.Division division, Line line, Neighbours around, Sayings sayings) {
            this.row = row;
            this.division = division;
            this.line = line;
            this.around = around;
            this.sayings = sayings;
            this.total = line.value(division.whole());
        }

        void judge(Manner manner) {
            int known = 0;
            double sum = 0;
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int part : division.parts()) {
                double value = line.value(part);
                if (!Double.isNaN(value)) {
                    known++;
                    sum += value;
                    smallest = Math.min(smallest, value);
                    largest = Math.max(largest, value);
                }
            }
            if (known == 0) {
                return;
            }
            boolean complete = known == division.parts().length;
            if (manner == Manner.MEANS) {
                if (complete && !hasResidual()) {
                    between(smallest, largest);
                }
            } else if (manner == Manner.AMOUNTS || !(largest > most())) {
                sum(known, sum, complete);
            } else {
                tooLarge();
            }
        }

        private double most() {
            return total + 1 + 0.005 * Math.abs(total);
        }

        private void tooLarge() {
            for (int part : division.parts()) {
                if (line.value(part) > most()) {
                    sayings.say(
                            row,
                            Rule.GROUP_WITHIN_TOTAL,
                            () -> Sentence.of(
                                    "GROUP_WITHIN_TOTAL.larger",
                                    "part",
                                    described(part),
                                    "value",
                                    placed(part),
                                    "whole",
                                    described(division.whole()),
                                    "total",
                                    placed(division.whole())));
                }
            }
        }

        private void sum(int known, double sum, boolean complete) {
            double all = sum;
            int numbers = known + 1;
            for (int residual : division.residuals()) {
                double value = line.value(residual);
                if (!Double.isNaN(value)) {
                    all += value;
                    numbers++;
                }
            }
            double allowed = Math.max(ROUNDING * numbers, SHARE_OF_TOTAL * Math.abs(total));
            if (complete ? Math.abs(all - total) > allowed : all > total + allowed) {
                double added = all;
                sayings.say(
                        row,
                        rule(),
                        () -> Sentence.of(
                                complete ? "parts.sum" : "parts.excess",
                                "whole",
                                described(division.whole()),
                                "total",
                                placed(division.whole()),
                                "dimension",
                                dimension(),
                                "parts",
                                division.partition().parts(),
                                "sum",
                                Sayings.number(added),
                                "terms",
                                terms()));
            }
        }

        private List<Sentence> terms() {
            return IntStream.concat(IntStream.of(division.parts()), IntStream.of(division.residuals()))
                    .filter(code -> !Double.isNaN(line.value(code)))
                    .mapToObj(this::placed)
                    .toList();
        }

        private void between(double smallest, double largest) {
            double allowed = 0.1 + 0.005 * Math.abs(total);
            if (total < smallest - allowed || total > largest + allowed) {
                sayings.say(
                        row,
                        Rule.TOTAL_BETWEEN_GROUPS,
                        () -> Sentence.of(
                                "TOTAL_BETWEEN_GROUPS.outside",
                                "whole",
                                described(division.whole()),
                                "total",
                                placed(division.whole()),
                                "dimension",
                                dimension(),
                                "parts",
                                division.partition().parts(),
                                "smallest",
                                Sayings.number(smallest),
                                "largest",
                                Sayings.number(largest),
                                "first",
                                placed(division.parts()[0])));
            }
        }

        private boolean hasResidual() {
            return IntStream.of(division.residuals()).anyMatch(residual -> !Double.isNaN(line.value(residual)));
        }

        private long key(int code) {
            return around.keys().with(row.key(), division.partition().dimension(), code);
        }

        private Sentence described(int code) {
            return around.keys().describe(key(code), row.group());
        }

        private Sentence placed(int code) {
            return sayings.placed(key(code), row.group());
        }

        private String dimension() {
            return division.partition().dimension().sdmxName();
        }

        private Rule rule() {
            return switch (division.partition().dimension()) {
                case SEX -> Rule.FEMALE_AND_MALE;
                case URBANISATION -> Rule.URBAN_AND_RURAL;
                default -> Rule.PARTS_AND_TOTAL;
            };
        }
    }
}
