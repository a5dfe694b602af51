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

    private static final double TOP = 40;
    private static final double FIRST = 110;
    private static final double LAST = 350;
    private static final double LABEL = 15;
    private static final double LOWEST = 240;
    private static final double MARK = 5;
    private static final double TEXT = 12;
    private static final double SMALL = 11;

    private Slopes() {}

    static double draw(SlopeChart plot, Canvas canvas) {
        double bottom = TOP + Math.max(LOWEST, LABEL * (plot.lines().size() + 1));
        Axis axis = plot.axis(canvas.language());
        for (Axis.Tick tick : axis.ticks()) {
            double y = bottom - tick(axis, tick) * (bottom - TOP);
            canvas.line(FIRST, y, LAST, y, Palette.GRID, 1);
        }
        int from = years(plot, SlopeChart.Line::first).min(Integer::compare).orElseThrow();
        int to = years(plot, SlopeChart.Line::last).max(Integer::compare).orElseThrow();
        Function<SlopeChart.End, Double> x = end -> FIRST + (LAST - FIRST) * (end.year() - from) / (double) (to - from);
        Function<SlopeChart.End, Double> y = end -> bottom - axis.share(end.value()) * (bottom - TOP);

        canvas.text(Canvas.LEFT, 14, plot.unit(), Canvas.Anchor.START, TEXT, Palette.INK, true);
        for (int year : new int[] {plot.usualFirstYear(), plot.usualLastYear()}) {
            double at = FIRST + (LAST - FIRST) * (year - from) / (double) (to - from);
            canvas.line(at, TOP, at, bottom, Palette.GUIDE, 1);
            canvas.text(at, bottom + 16, Integer.toString(year), Canvas.Anchor.MIDDLE, TEXT);
        }
        canvas.line(FIRST, bottom, LAST, bottom, Palette.INK, 1);
        canvas.text(
                FIRST - 8,
                bottom + 4,
                axis.ticks().get(0).label(),
                Canvas.Anchor.END,
                SMALL,
                Palette.CONNECTION,
                false);
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
        firsts(plot, canvas, bottom, x, y);
        lasts(plot, canvas, bottom, x, y);
        return bottom + 26;
    }

    private static void firsts(
            SlopeChart plot,
            Canvas canvas,
            double bottom,
            Function<SlopeChart.End, Double> x,
            Function<SlopeChart.End, Double> y) {
        List<SlopeChart.Line> lines = sorted(plot, SlopeChart.Line::first);
        List<Double> places =
                apart(lines.stream().map(line -> y.apply(line.first())).toList(), bottom - LABEL);
        for (int i = 0; i < lines.size(); i++) {
            SlopeChart.End end = lines.get(i).first();
            leader(canvas, x.apply(end) - 4, y.apply(end), FIRST - 16, places.get(i));
            value(canvas, lines.get(i), end, plot.printedFirst(lines.get(i)), FIRST - 19, places.get(i) + 4);
        }
    }

    private static void lasts(
            SlopeChart plot,
            Canvas canvas,
            double bottom,
            Function<SlopeChart.End, Double> x,
            Function<SlopeChart.End, Double> y) {
        List<SlopeChart.Line> lines = sorted(plot, SlopeChart.Line::last);
        List<Double> places =
                apart(lines.stream().map(line -> y.apply(line.last())).toList(), bottom - LABEL);
        double wide = lines.stream()
                .mapToDouble(line -> canvas.width(plot.printedLast(line), SMALL))
                .max()
                .orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            SlopeChart.Line line = lines.get(i);
            leader(canvas, x.apply(line.last()) + 4, y.apply(line.last()), LAST + 16, places.get(i));
            double at = LAST + 19;
            value(canvas, line, line.last(), plot.printedLast(line), at + wide, places.get(i) + 4);
            canvas.text(at + wide + 8, places.get(i) + 4, line.label(), Canvas.Anchor.START, SMALL);
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

    /** Places for labels from the top down, no two nearer than a line of text and none below the lowest place. */
    static List<Double> apart(List<Double> wished, double lowest) {
        List<Double> places = new ArrayList<>();
        for (double wish : wished) {
            double least = places.isEmpty() ? TOP : places.get(places.size() - 1) + LABEL;
            places.add(Math.max(wish, least));
        }
        double most = lowest;
        for (int i = places.size() - 1; i >= 0; i--) {
            places.set(i, Math.min(places.get(i), most));
            most = places.get(i) - LABEL;
        }
        return places;
    }

    private static double tick(Axis axis, Axis.Tick tick) {
        return axis.share(BigDecimal.valueOf(tick.value()));
    }

    private static Stream<Integer> years(SlopeChart plot, Function<SlopeChart.Line, SlopeChart.End> end) {
        return plot.lines().stream().map(line -> end.apply(line).year());
    }
}
