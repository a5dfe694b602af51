package org.inclusio.report.rendering.chart;

import java.util.List;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.ProgressMatrix.Standing;

/** The matrix of progress: each cell has a shade and a sign; one without data a broken edge as well. */
final class Cells {

    private static final double TEXT = 12;
    private static final double HEAD = 10;
    private static final double HEAD_LINE = 11.5;
    private static final double LEGEND_LINE = 22;
    private static final double SIGN_BOX = 30;
    private static final double HIGH = 20;
    private static final double ROW = 40;

    private Cells() {}

    static double draw(ProgressMatrix plot, Canvas canvas) {
        double top = legend(plot, canvas);
        double wide = (Canvas.RIGHT - Canvas.LEFT) / plot.columns().size();
        List<List<String>> heads = plot.columns().stream()
                .map(column -> canvas.lines(column, HEAD, wide - 2))
                .toList();
        int most = heads.stream().mapToInt(List::size).max().orElse(1);
        for (int column = 0; column < heads.size(); column++) {
            List<String> lines = heads.get(column);
            for (int i = 0; i < lines.size(); i++) {
                double y = top + HEAD_LINE * (most - lines.size() + i + 1);
                canvas.text(middle(column, wide), y, lines.get(i), Canvas.Anchor.MIDDLE, HEAD);
            }
        }
        double y = top + HEAD_LINE * most + 6;
        canvas.line(Canvas.LEFT, y, Canvas.RIGHT, y, Palette.INK, 1);
        for (ProgressMatrix.Row row : plot.rows()) {
            List<String> label = canvas.lines(row.label(), TEXT, Canvas.ACROSS);
            canvas.text(Canvas.LEFT, y + 14, label, TEXT);
            y += (label.size() - 1) * Canvas.LINE;
            for (int column = 0; column < row.standings().size(); column++) {
                Standing standing = row.standings().get(column);
                double x = Canvas.LEFT + column * wide + 1;
                double high = y + 18;
                canvas.leading(
                        canvas.name(
                                row.label(),
                                plot.words().get(standing.ordinal()),
                                plot.columns().get(column)),
                        row.statistic(column),
                        x,
                        high,
                        wide - 2,
                        HIGH,
                        () -> cell(canvas, standing, x, high, wide - 2));
            }
            y += ROW;
        }
        return y + 6;
    }

    private static double legend(ProgressMatrix plot, Canvas canvas) {
        double x = Canvas.LEFT;
        double y = 4;
        for (Standing standing : Standing.values()) {
            String word = plot.words().get(standing.ordinal());
            double wide = SIGN_BOX + 6 + canvas.width(word, TEXT);
            if (x > Canvas.LEFT && x + wide > Canvas.RIGHT) {
                x = Canvas.LEFT;
                y += LEGEND_LINE;
            }
            cell(canvas, standing, x, y, SIGN_BOX);
            canvas.text(x + SIGN_BOX + 6, y + 14, word, Canvas.Anchor.START, TEXT);
            x += wide + 14;
        }
        return y + LEGEND_LINE + 6;
    }

    private static void cell(Canvas canvas, Standing standing, double x, double y, double wide) {
        // From the darkest for the best to paper for no data.
        int shade = Palette.SHADES.size() - 1 - standing.ordinal();
        canvas.rectangle(x, y, wide, HIGH, Palette.SHADES.get(shade), standing == Standing.MISSING);
        canvas.text(x + wide / 2, y + 14, standing.sign(), Canvas.Anchor.MIDDLE, TEXT, Palette.textOn(shade), false);
    }

    private static double middle(int column, double wide) {
        return Canvas.LEFT + (column + 0.5) * wide;
    }
}
