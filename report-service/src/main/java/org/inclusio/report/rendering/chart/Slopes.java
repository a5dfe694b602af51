package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusio.report.document.Axis;
import org.inclusio.report.document.SlopeChart;

/** Slope charts: lines between two values, each labelled where it ends, so that no colour has to tell them apart. */
final class Slopes {

    private static final double TOP = 48;
    private static final double FIRST = 110;
    private static final double LAST = 350;
    private static final double LABEL = 15;
    private static final double VALUE = 19;
    private static final double NAME = 8;
    private static final double LOWEST = 240;
    private static final double BELOW = 56;
    private static final double MARK = 5;
    private static final double TEXT = 12;
    private static final double SMALL = 11;

    private Slopes() {}

    static double draw(SlopeChart plot, Canvas canvas) {
        double bottom = TOP + Math.max(LOWEST, LABEL * (plot.lines().size() + 1));
        Axis axis = plot.axis(canvas.language());
        int from = years(plot, SlopeChart.Line::first).min(Integer::compare).orElseThrow();
        int to = years(plot, SlopeChart.Line::last).max(Integer::compare).orElseThrow();
        double last = last(plot, canvas);
        Function<SlopeChart.End, Double> x = end -> FIRST + (last - FIRST) * (end.year() - from) / (double) (to - from);
        Function<SlopeChart.End, Double> y = end -> bottom - axis.share(end.value()) * (bottom - TOP);

        canvas.text(Canvas.LEFT, 14, plot.unit(), Canvas.Anchor.START, TEXT, Palette.INK, true);
        for (int year : new int[] {plot.usualFirstYear(), plot.usualLastYear()}) {
            double at = FIRST + (last - FIRST) * (year - from) / (double) (to - from);
            canvas.line(at, TOP, at, bottom, Palette.GUIDE, 1);
            canvas.text(at, TOP - 6, Integer.toString(year), Canvas.Anchor.MIDDLE, TEXT);
        }
        double zero = bottom - axis.share(BigDecimal.ZERO) * (bottom - TOP);
        canvas.line(FIRST, zero, last, zero, Palette.INK, 1);
        canvas.text((FIRST + last) / 2, zero + 16, "0", Canvas.Anchor.MIDDLE, SMALL, Palette.CONNECTION, false);
        for (SlopeChart.Line line : plot.lines()) {
            canvas.path(
                    List.of(x.apply(line.first()), y.apply(line.first()), x.apply(line.last()), y.apply(line.last())),
                    line.whole() ? Palette.INK : Palette.BLUE,
                    line.whole() ? 3 : 1.5);
            for (SlopeChart.End end : List.of(line.first(), line.last())) {
                double cx = x.apply(end);
                double cy = y.apply(end);
                canvas.leading(
                        name(canvas, line, end),
                        end.statistic(),
                        cx - MARK,
                        cy - MARK,
                        2 * MARK,
                        2 * MARK,
                        () -> canvas.circle(cx, cy, 3.5, Palette.PAPER, Palette.INK, 1.5));
            }
        }
        double lowest = bottom + BELOW - LABEL / 2;
        firsts(plot, canvas, lowest, x, y);
        lasts(plot, canvas, last, lowest, x, y);
        return bottom + BELOW;
    }

    private static void firsts(
            SlopeChart plot,
            Canvas canvas,
            double lowest,
            Function<SlopeChart.End, Double> x,
            Function<SlopeChart.End, Double> y) {
        List<SlopeChart.Line> lines = sorted(plot, SlopeChart.Line::first);
        List<Double> places =
                apart(lines.stream().map(line -> y.apply(line.first())).toList(), lowest);
        for (int i = 0; i < lines.size(); i++) {
            SlopeChart.End end = lines.get(i).first();
            leader(canvas, x.apply(end) - 4, y.apply(end), FIRST - 16, places.get(i));
            value(canvas, lines.get(i), end, plot.printedFirst(lines.get(i)), FIRST - 19, places.get(i) + 4);
        }
    }

    /** Where lines end: names of regions need the room beyond. */
    private static double last(SlopeChart plot, Canvas canvas) {
        double names = plot.lines().stream()
                .mapToDouble(line -> canvas.width(line.label(), SMALL))
                .max()
                .orElse(0);
        return Math.min(LAST, Canvas.RIGHT - names - NAME - widest(plot, canvas) - VALUE);
    }

    private static double widest(SlopeChart plot, Canvas canvas) {
        return plot.lines().stream()
                .mapToDouble(line -> canvas.width(plot.printedLast(line), SMALL))
                .max()
                .orElse(0);
    }

    private static void lasts(
            SlopeChart plot,
            Canvas canvas,
            double last,
            double lowest,
            Function<SlopeChart.End, Double> x,
            Function<SlopeChart.End, Double> y) {
        List<SlopeChart.Line> lines = sorted(plot, SlopeChart.Line::last);
        List<Double> places =
                apart(lines.stream().map(line -> y.apply(line.last())).toList(), lowest);
        double wide = widest(plot, canvas);
        for (int i = 0; i < lines.size(); i++) {
            SlopeChart.Line line = lines.get(i);
            leader(canvas, x.apply(line.last()) + 4, y.apply(line.last()), last + 16, places.get(i));
            double at = last + VALUE;
            value(canvas, line, line.last(), plot.printedLast(line), at + wide, places.get(i) + 4);
            canvas.text(at + wide + NAME, places.get(i) + 4, line.label(), Canvas.Anchor.START, SMALL);
        }
    }

    private static void value(
            Canvas canvas, SlopeChart.Line line, SlopeChart.End end, String printed, double x, double y) {
        double wide = canvas.width(printed, SMALL);
        canvas.leading(
                name(canvas, line, end),
                end.statistic(),
                x - wide,
                y - SMALL,
                wide,
                SMALL + 3,
                () -> canvas.text(x, y, printed, Canvas.Anchor.END, SMALL));
    }

    private static String name(Canvas canvas, SlopeChart.Line line, SlopeChart.End end) {
        return canvas.name(line.label(), end.value(), Integer.toString(end.year()));
    }

    private static void leader(Canvas canvas, double x, double y, double toX, double toY) {
        canvas.line(x, y, toX, toY, Palette.GUIDE, 1);
    }

    private static List<SlopeChart.Line> sorted(SlopeChart plot, Function<SlopeChart.Line, SlopeChart.End> end) {
        return plot.lines().stream()
                .sorted(Comparator.comparing(
                                (SlopeChart.Line line) -> end.apply(line).value())
                        .reversed())
                .toList();
    }

    /**
     * Places for labels from the top down, no two nearer than a line of text, none below the lowest place, and together as near
     * to the places wished for as can be (least squares, by pooling neighbours that are too near to each other).
     */
    static List<Double> apart(List<Double> wished, double lowest) {
        List<double[]> pools = new ArrayList<>();
        for (int i = 0; i < wished.size(); i++) {
            // Without what is due to the labels above it.
            double[] pool = {wished.get(i) - LABEL * i, 1};
            while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] > pool[0]) {
                double[] above = pools.remove(pools.size() - 1);
                double size = above[1] + pool[1];
                pool = new double[] {(above[0] * above[1] + pool[0] * pool[1]) / size, size};
            }
            pools.add(pool);
        }
        double most = lowest - LABEL * (wished.size() - 1);
        List<Double> places = new ArrayList<>();
        for (double[] pool : pools) {
            for (int i = 0; i < pool[1]; i++) {
                places.add(Math.min(Math.max(pool[0], TOP), Math.max(most, TOP)) + LABEL * places.size());
            }
        }
        return places;
    }

    private static Stream<Integer> years(SlopeChart plot, Function<SlopeChart.Line, SlopeChart.End> end) {
        return plot.lines().stream().map(line -> end.apply(line).year());
    }
}
