package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.Axis;
import org.inclusio.report.document.SmallMultiples;

/** Small multiples: the same axes in every panel, written once for each row and column of panels. */
final class Panels {

    private static final double SCALE = 40;
    private static final double TOP = 22;
    private static final double HIGH = 90;
    private static final double LABEL = 13;
    private static final double BELOW = 22;
    private static final double BETWEEN = 12;
    private static final double VALUE = 14;
    private static final double MARK = 3;
    private static final double TEXT = 12;
    private static final double SMALL = 10.5;

    private Panels() {}

    static double draw(SmallMultiples plot, Canvas canvas) {
        Axis axis = plot.axis(canvas.language());
        double wide = (Canvas.RIGHT - Canvas.LEFT - SCALE) / SmallMultiples.COLUMNS - BETWEEN;
        List<List<String>> labels = plot.panels().stream()
                .map(panel -> canvas.lines(panel.label(), SMALL, wide + BETWEEN - 4))
                .toList();
        double head = (labels.stream().mapToInt(List::size).max().orElse(1) + 1) * LABEL + 9 + VALUE;
        canvas.text(Canvas.LEFT, 14, plot.unit(), Canvas.Anchor.START, TEXT, Palette.INK, true);
        double top = TOP;
        for (int i = 0; i < plot.panels().size(); i++) {
            if (i > 0 && SmallMultiples.beginsRow(i)) {
                top += head + HIGH + BELOW;
            }
            double x = Canvas.LEFT + SCALE + (i % SmallMultiples.COLUMNS) * (wide + BETWEEN);
            double y = top + head;
            heading(canvas, labels.get(i), plot.panels().get(i).coverage(), x, top);
            grid(canvas, axis, x, y, wide, SmallMultiples.beginsRow(i));
            line(canvas, plot, axis, plot.panels().get(i), x, y, wide);
            if (plot.endsColumn(i)) {
                canvas.text(x, y + HIGH + 14, Integer.toString(plot.firstYear()), Canvas.Anchor.START, SMALL);
                canvas.text(x + wide, y + HIGH + 14, Integer.toString(plot.lastYear()), Canvas.Anchor.END, SMALL);
            }
        }
        return top + head + HIGH + BELOW;
    }

    /** The first and the last value in figures, which a low line could not be read for. */
    private static void end(
            Canvas canvas,
            SmallMultiples plot,
            SmallMultiples.Panel panel,
            SmallMultiples.Point point,
            double x,
            double y) {
        String printed = plot.printed(point, canvas.language());
        boolean isFirst = point == panel.points().get(0);
        double wide = canvas.width(printed, SMALL);
        canvas.leading(
                canvas.name(panel.label(), point.value(), Integer.toString(point.year())),
                point.statistic(),
                isFirst ? x : x - wide,
                y - SMALL,
                wide,
                SMALL + 2,
                () -> canvas.text(x, y, printed, isFirst ? Canvas.Anchor.START : Canvas.Anchor.END, SMALL));
    }

    private static void heading(Canvas canvas, List<String> label, String coverage, double x, double top) {
        double y = top + LABEL;
        for (String line : label) {
            canvas.text(x, y, line, Canvas.Anchor.START, SMALL);
            y += LABEL;
        }
        canvas.text(x, y, coverage, Canvas.Anchor.START, SMALL, Palette.CONNECTION, false);
    }

    private static void grid(Canvas canvas, Axis axis, double x, double y, double wide, boolean labelled) {
        List<Axis.Tick> ticks = axis.ticks();
        for (Axis.Tick tick : ticks) {
            double at = y + HIGH - axis.share(BigDecimal.valueOf(tick.value())) * HIGH;
            canvas.line(x, at, x + wide, at, Palette.GRID, 1);
            boolean isEnd = tick == ticks.get(0) || tick == ticks.get(ticks.size() - 1);
            if (labelled && isEnd) {
                canvas.text(x - 5, at + 4, tick.label(), Canvas.Anchor.END, SMALL);
            }
        }
        canvas.line(x, y + HIGH, x + wide, y + HIGH, Palette.INK, 1);
    }

    private static void line(
            Canvas canvas,
            SmallMultiples plot,
            Axis axis,
            SmallMultiples.Panel panel,
            double x,
            double y,
            double wide) {
        double span = Math.max(1, plot.lastYear() - plot.firstYear());
        List<Double> places = new ArrayList<>();
        for (SmallMultiples.Point point : panel.points()) {
            places.add(x + wide * (point.year() - plot.firstYear()) / span);
            places.add(y + HIGH - axis.share(point.value()) * HIGH);
        }
        canvas.path(places, Palette.BLUE, 2);
        // Marks tell years with a value from those that the line only passes.
        for (int i = 0; i < places.size(); i += 2) {
            SmallMultiples.Point point = panel.points().get(i / 2);
            double cx = places.get(i);
            double cy = places.get(i + 1);
            canvas.leading(
                    canvas.name(panel.label(), point.value(), Integer.toString(point.year())),
                    point.statistic(),
                    cx - MARK,
                    cy - MARK,
                    2 * MARK,
                    2 * MARK,
                    () -> canvas.circle(cx, cy, 2, Palette.INK, Palette.INK, 0.5));
            if (i == 0 || i == places.size() - 2) {
                end(canvas, plot, panel, point, i == 0 ? x : x + wide, cy - 6);
            }
        }
    }
}
