package org.inclusio.indicator.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusio.indicator.value.IndicatorValue;

/**
 * The columns of a table as lines over time, in the units of a drawing that is {@value #HEIGHT} high. What lies
 * between two numbers that are not of neighbouring years is dashed; whiskers are intervals.
 *
 * @param target where a value is to be reached that is the same for every area; or null
 * @param width of the drawing with the names beside its lines
 */
record LineChart(List<Tick> years, List<Tick> values, List<Line> lines, Level target, int width) {

    static final int HEIGHT = 340;

    private static final double LEFT = 52;
    private static final double RIGHT = 530;
    private static final int LEAST_WIDTH = 720;
    private static final double TOP = 14;
    private static final double BOTTOM = 30;
    private static final double LINE_OF_TEXT = 15;
    private static final double LETTER = 7;
    private static final double WIDE_LETTER = 12.5;
    private static final int TICKS = 5;
    private static final int MOST_YEARS = 8;
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#6a3d9a", "#52606d");

    /** A line of the grid and what stands at it. */
    record Tick(String at, String text) {}

    /** A value to reach. */
    record Level(String at, String text) {}

    /**
     * A line.
     *
     * @param solid the path between neighbouring years
     * @param dashed the path over years without a number
     * @param hollow whether its points are, which tells it apart from one of the same colour
     * @param labelAt where its name stands
     */
    record Line(
            String title, String colour, boolean hollow, String solid, String dashed, List<Dot> dots, String labelAt) {}

    /** A number. */
    record Dot(String x, String y, String low, String high, String text) {}

    static LineChart of(ValueTable table, AskedView asked, Optional<BigDecimal> target, Names names) {
        boolean severalAreas = asked.areas().size() > 1;
        boolean severalGroups = asked.groups().size() > 1;
        Scale scale = Scale.of(table, target);
        List<Line> lines = new ArrayList<>();
        List<double[]> labels = new ArrayList<>();
        for (ValueTable.Column column : table.columns()) {
            List<IndicatorValue> numbers = column.values().values().stream()
                    .filter(value -> value.value() != null && scale.has(value.timePeriod()))
                    .toList();
            if (numbers.isEmpty()) {
                continue;
            }
            int at = lines.size();
            labels.add(new double[] {
                at, scale.y(numbers.get(numbers.size() - 1).value().doubleValue())
            });
            lines.add(line(
                    column.title(severalAreas, severalGroups),
                    COLOURS.get(at % COLOURS.size()),
                    at % 2 == 1,
                    numbers,
                    scale,
                    names));
        }
        return new LineChart(
                scale.years(),
                scale.values(names),
                withLabels(lines, labels),
                target.map(level -> new Level(
                                written(scale.y(level.doubleValue())),
                                names.texts().of("chart.target", ValueTable.number(level, names))))
                        .orElse(null),
                width(lines));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static Line line(
            String title, String colour, boolean hollow, List<IndicatorValue> numbers, Scale scale, Names names) {
        StringBuilder solid = new StringBuilder();
        StringBuilder dashed = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        IndicatorValue before = null;
        for (IndicatorValue value : numbers) {
            if (before != null) {
                (value.timePeriod() - before.timePeriod() == 1 ? solid : dashed)
                        .append('M')
                        .append(scale.point(before))
                        .append('L')
                        .append(scale.point(value));
            }
            boolean hasInterval = value.lowerBound() != null && value.upperBound() != null;
            dots.add(new Dot(
                    written(scale.x(value.timePeriod())),
                    written(scale.y(value.value().doubleValue())),
                    hasInterval ? written(scale.y(value.lowerBound().doubleValue())) : null,
                    hasInterval ? written(scale.y(value.upperBound().doubleValue())) : null,
                    title + ", " + value.timePeriod() + ": " + ValueTable.number(value.value(), names)));
            before = value;
        }
        return new Line(title, colour, hollow, solid.toString(), dashed.toString(), dots, null);
    }

    /** Names beside the ends of their lines, moved apart where they would lie on each other. */
    private static List<Line> withLabels(List<Line> lines, List<double[]> labels) {
        List<double[]> inOrder = labels.stream()
                .sorted(Comparator.comparingDouble(label -> label[1]))
                .toList();
        double least = TOP;
        for (double[] label : inOrder) {
            label[1] = Math.max(least, label[1]);
            least = label[1] + LINE_OF_TEXT;
        }
        double most = HEIGHT - BOTTOM + LINE_OF_TEXT / 2;
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            inOrder.get(i)[1] = Math.min(most, inOrder.get(i)[1]);
            most = inOrder.get(i)[1] - LINE_OF_TEXT;
        }
        List<Line> labelled = new ArrayList<>();
        for (double[] label : labels) {
            Line line = lines.get((int) label[0]);
            labelled.add(new Line(
                    line.title(),
                    line.colour(),
                    line.hollow(),
                    line.solid(),
                    line.dashed(),
                    line.dots(),
                    written(label[1])));
        }
        return labelled;
    }

    /** A letter takes some half of its height, one of Chinese all of it. */
    private static int width(List<Line> lines) {
        double longest = lines.stream()
                .mapToDouble(line -> line.title()
                        .codePoints()
                        .mapToDouble(c -> Character.isIdeographic(c) ? WIDE_LETTER : LETTER)
                        .sum())
                .max()
                .orElse(0);
        return (int) Math.max(LEAST_WIDTH, Math.ceil(RIGHT + LINE_OF_TEXT + longest));
    }

    static String written(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** From years and values to places in the drawing. */
    private record Scale(int firstYear, int lastYear, double least, double step, int steps) {

        static Scale of(ValueTable table, Optional<BigDecimal> target) {
            int first = table.rows().isEmpty()
                    ? 0
                    : table.rows().get(table.rows().size() - 1).year();
            int last = table.rows().isEmpty() ? 0 : table.rows().get(0).year();
            double low = target.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
            double high = target.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
            for (ValueTable.Column column : table.columns()) {
                for (IndicatorValue value : column.values()
                        .subMap(first, true, Math.max(first, last), true)
                        .values()) {
                    for (BigDecimal one : new BigDecimal[] {value.value(), value.lowerBound(), value.upperBound()}) {
                        if (one != null && value.value() != null) {
                            low = Math.min(low, one.doubleValue());
                            high = Math.max(high, one.doubleValue());
                        }
                    }
                }
            }
            if (low > high) {
                return new Scale(first, last, 0, 1, 1);
            }
            // Where zero is near, the distance to it is part of what is seen.
            low = low > 0 && low < high / 2 ? 0 : low;
            double step = step((high - low) / TICKS, high);
            double least = Math.floor(low / step) * step;
            return new Scale(first, last, least, step, (int) Math.max(1, Math.ceil((high - least) / step - 1e-9)));
        }

        /** 1, 2 or 5 times a power of ten, not less than what is needed. */
        private static double step(double needed, double of) {
            double least = needed > 0 ? needed : Math.max(Math.abs(of) / TICKS, 1e-6);
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            for (double times : new double[] {1, 2, 5}) {
                if (times * power >= least) {
                    return times * power;
                }
            }
            return 10 * power;
        }

        boolean has(int year) {
            return year >= firstYear && year <= lastYear;
        }

        double x(int year) {
            double width = RIGHT - LEFT;
            return lastYear == firstYear
                    ? LEFT + width / 2
                    : LEFT + width * (year - firstYear) / (lastYear - firstYear);
        }

        double y(double value) {
            return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - least) / (step * steps));
        }

        String point(IndicatorValue value) {
            return written(x(value.timePeriod())) + " "
                    + written(y(value.value().doubleValue()));
        }

        List<Tick> years() {
            int every = Math.max(1, (int) Math.ceil((lastYear - firstYear + 1) / (double) MOST_YEARS));
            every = every > 2 && every < 5 ? 5 : every;
            List<Tick> ticks = new ArrayList<>();
            for (int year = firstYear; year <= lastYear; year++) {
                if (every < 5 ? (year - firstYear) % every == 0 : year % every == 0) {
                    ticks.add(new Tick(written(x(year)), Integer.toString(year)));
                }
            }
            return ticks;
        }

        List<Tick> values(Names names) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i <= steps; i++) {
                double value = least + i * step;
                BigDecimal rounded = new BigDecimal(String.format(Locale.ROOT, "%.6g", value)).stripTrailingZeros();
                ticks.add(new Tick(written(y(value)), ValueTable.number(rounded, names)));
            }
            return ticks;
        }
    }
}
