package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.inclusio.report.document.Axis;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;

/**
 * Dot plots and equiplots: rows with marks along an axis. The label of a row stands above its line, so that a long one needs no
 * room at the side.
 */
final class Rows {

    private static final double ROW = 36;
    private static final double LABEL = 14;
    private static final double LINE = 25;
    private static final double BELOW = 46;
    private static final double FIRST_LEGEND = 16;
    private static final double LEGEND_LINE = 18;
    private static final double TEXT = 12;
    private static final double SMALL = 11;

    /** A row with its values in the order of the marks. */
    private record Row(String label, Integer labelStatistic, List<Value> values, boolean unsure) {}

    /** Either may be null. */
    private record Value(BigDecimal number, Integer statistic) {}

    private final Canvas canvas;
    private final List<Mark> marks;
    private final List<String> words;

    /** @param words what each mark stands for */
    private Rows(Canvas canvas, List<Mark> marks, List<String> words) {
        this.canvas = canvas;
        this.marks = marks;
        this.words = words;
    }

    static double draw(DotPlot plot, Canvas canvas) {
        Rows rows = new Rows(canvas, Mark.TWO, plot.legend());
        double top = rows.legend();
        for (DotPlot.Panel panel : plot.panels()) {
            List<Row> lines = panel.rows().stream()
                    .map(row -> new Row(
                            row.drawn(canvas.language()),
                            row.areasStatistic(),
                            List.of(
                                    new Value(row.first(), row.firstStatistic()),
                                    new Value(row.second(), row.secondStatistic())),
                            row.unsure()))
                    .toList();
            top = rows.panel(top, panel.axis(canvas.language()), panel.unit(), lines);
        }
        return top - BELOW / 4;
    }

    static double draw(Equiplot plot, Canvas canvas) {
        Rows rows = new Rows(canvas, Mark.of(plot.groups().size()), plot.groups());
        double top = rows.legend();
        for (Equiplot.Panel panel : plot.panels()) {
            List<Row> lines = panel.rows().stream()
                    .map(row -> new Row(
                            row.drawn(canvas.language()),
                            row.areasStatistic(),
                            IntStream.range(0, row.values().size())
                                    .mapToObj(group -> new Value(row.values().get(group), row.statistic(group)))
                                    .toList(),
                            false))
                    .toList();
            top = rows.panel(top, panel.axis(canvas.language()), panel.unit(), lines);
        }
        return top - BELOW / 4;
    }

    /** What each mark stands for, in as many lines as it needs; tells where the first panel begins. */
    private double legend() {
        double x = Canvas.LEFT;
        double y = FIRST_LEGEND;
        for (int i = 0; i < words.size(); i++) {
            double wide = canvas.width(words.get(i), TEXT);
            if (i > 0 && x + LABEL + wide > Canvas.RIGHT) {
                x = Canvas.LEFT;
                y += LEGEND_LINE;
            }
            marks.get(i).draw(canvas, x, y - 4);
            canvas.text(x + 11, y, words.get(i), Canvas.Anchor.START, TEXT);
            x += wide + 30;
        }
        return y + LEGEND_LINE;
    }

    private double panel(double top, Axis axis, String unit, List<Row> rows) {
        double bottom = top + rows.stream().mapToDouble(row -> ROW + more(row)).sum();
        for (Axis.Tick tick : axis.ticks()) {
            double x = place(axis, BigDecimal.valueOf(tick.value()));
            canvas.line(x, top, x, bottom, Palette.GRID, 1);
            canvas.text(x, bottom + 14, tick.label(), Canvas.Anchor.MIDDLE, SMALL);
        }
        double y = top - ROW + LINE;
        for (Row row : rows) {
            label(row, y + ROW - LINE + LABEL);
            y += ROW + more(row);
            canvas.line(Canvas.LEFT, y, Canvas.RIGHT, y, Palette.GUIDE, 1);
            marks(axis, row, y);
        }
        canvas.line(Canvas.LEFT, bottom, Canvas.RIGHT, bottom, Palette.INK, 1);
        canvas.text(Canvas.RIGHT, bottom + 29, unit, Canvas.Anchor.END, TEXT, Palette.INK, true);
        return bottom + BELOW;
    }

    private void label(Row row, double y) {
        Runnable drawing = () -> canvas.text(Canvas.LEFT, y, lines(row), TEXT);
        if (row.labelStatistic() == null) {
            drawing.run();
        } else {
            double wide = Math.min(Canvas.ACROSS, canvas.width(row.label(), TEXT));
            double high = TEXT + 2 + more(row);
            canvas.leading(row.label(), row.labelStatistic(), Canvas.LEFT, y - TEXT, wide, high, drawing);
        }
    }

    private List<String> lines(Row row) {
        return canvas.lines(row.label(), TEXT, Canvas.ACROSS);
    }

    /** How much higher a row is for a label of several lines. */
    private double more(Row row) {
        return (lines(row).size() - 1) * Canvas.LINE;
    }

    private void marks(Axis axis, Row row, double y) {
        List<BigDecimal> known = row.values().stream()
                .map(Value::number)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (known.size() > 1) {
            double from = place(axis, known.get(0));
            double to = place(axis, known.get(known.size() - 1));
            canvas.line(from, y, to, y, Palette.CONNECTION, 2, row.unsure());
        }
        // The first mark is drawn last: a ring leaves what it covers to be seen.
        for (int i = row.values().size() - 1; i >= 0; i--) {
            Value value = row.values().get(i);
            if (value.number() != null) {
                mark(
                        marks.get(i),
                        place(axis, value.number()),
                        y,
                        canvas.name(row.label(), value.number(), words.get(i)),
                        value.statistic());
            }
        }
    }

    private void mark(Mark mark, double x, double y, String name, Integer statistic) {
        double half = Mark.WIDE / 2;
        canvas.leading(name, statistic, x - half, y - half, Mark.WIDE, Mark.WIDE, () -> mark.draw(canvas, x, y));
    }

    private static double place(Axis axis, BigDecimal value) {
        return Canvas.LEFT + axis.share(value) * (Canvas.RIGHT - Canvas.LEFT);
    }
}
