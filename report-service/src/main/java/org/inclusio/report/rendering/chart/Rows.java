package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private record Row(String label, List<BigDecimal> values) {}

    private final Canvas canvas;
    private final List<Mark> marks;

    private Rows(Canvas canvas, List<Mark> marks) {
        this.canvas = canvas;
        this.marks = marks;
    }

    static double draw(DotPlot plot, Canvas canvas) {
        Rows rows = new Rows(canvas, Mark.TWO);
        double top = rows.legend(plot.legend());
        for (DotPlot.Panel panel : plot.panels()) {
            List<Row> lines = new ArrayList<>();
            for (DotPlot.Row row : panel.rows()) {
                List<BigDecimal> values = new ArrayList<>();
                values.add(row.first());
                values.add(row.second());
                lines.add(new Row(row.label(), values));
            }
            top = rows.panel(top, panel.axis(canvas.language()), panel.unit(), lines);
        }
        return top - BELOW / 4;
    }

    static double draw(Equiplot plot, Canvas canvas) {
        Rows rows = new Rows(canvas, Mark.of(plot.groups().size()));
        double top = rows.legend(plot.groups());
        for (Equiplot.Panel panel : plot.panels()) {
            List<Row> lines = panel.rows().stream()
                    .map(row -> new Row(row.label(), row.values()))
                    .toList();
            top = rows.panel(top, panel.axis(canvas.language()), panel.unit(), lines);
        }
        return top - BELOW / 4;
    }

    /** What each mark stands for, in as many lines as it needs; tells where the first panel begins. */
    private double legend(List<String> words) {
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
        double bottom = top + ROW * rows.size();
        for (Axis.Tick tick : axis.ticks()) {
            double x = place(axis, BigDecimal.valueOf(tick.value()));
            canvas.line(x, top, x, bottom, Palette.GRID, 1);
            canvas.text(x, bottom + 14, tick.label(), Canvas.Anchor.MIDDLE, SMALL);
        }
        double y = top + LINE;
        for (Row row : rows) {
            canvas.text(Canvas.LEFT, y - LINE + LABEL, row.label(), Canvas.Anchor.START, TEXT);
            canvas.line(Canvas.LEFT, y, Canvas.RIGHT, y, Palette.GUIDE, 1);
            marks(axis, row, y);
            y += ROW;
        }
        canvas.line(Canvas.LEFT, bottom, Canvas.RIGHT, bottom, Palette.INK, 1);
        canvas.text(Canvas.RIGHT, bottom + 29, unit, Canvas.Anchor.END, TEXT, Palette.INK, true);
        return bottom + BELOW;
    }

    private void marks(Axis axis, Row row, double y) {
        List<BigDecimal> known =
                row.values().stream().filter(Objects::nonNull).sorted().toList();
        if (known.size() > 1) {
            canvas.line(
                    place(axis, known.get(0)), y, place(axis, known.get(known.size() - 1)), y, Palette.CONNECTION, 2);
        }
        // The first mark is drawn last: a ring leaves what it covers to be seen.
        for (int i = row.values().size() - 1; i >= 0; i--) {
            if (row.values().get(i) != null) {
                marks.get(i).draw(canvas, place(axis, row.values().get(i)), y);
            }
        }
    }

    private static double place(Axis axis, BigDecimal value) {
        return Canvas.LEFT + axis.share(value) * (Canvas.RIGHT - Canvas.LEFT);
    }
}
