package org.inclusio.report.rendering.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.ProgressMatrix.Standing;

/** The matrix of progress: each cell has a shade and a sign; one without data a broken edge as well. */
final class Cells {

    private static final double TEXT = 12;
    private static final double HEAD = 10;
    private static final double SIGN = 36;
    private static final double AFTER = 14;
    private static final double LEGEND = 4;
    private static final double LEGEND_LINE = 22;

    private record Entry(Standing standing, String sign, String text, double x, double y) {}

    private record Column(int index, String label) {}

    private record Row(String label, List<Cell> cells) {}

    private record Cell(int column, Standing standing, String sign, Integer statistic, String name) {}

    private Cells() {}

    static Vega.Input of(ProgressMatrix plot) {
        List<Lettering.Place> places = Lettering.legend(plot.words(), TEXT, SIGN, AFTER);
        List<Entry> legend = Stream.of(Standing.values())
                .map(standing -> new Entry(
                        standing,
                        standing.sign(),
                        plot.words().get(standing.ordinal()),
                        places.get(standing.ordinal()).x(),
                        LEGEND + LEGEND_LINE * places.get(standing.ordinal()).line()))
                .toList();
        double wide = Sheet.ACROSS / plot.columns().size();
        List<Column> columns = IntStream.range(0, plot.columns().size())
                .mapToObj(i -> new Column(i, Lettering.broken(plot.columns().get(i), HEAD, wide - 2)))
                .toList();
        List<Row> rows = plot.rows().stream()
                .map(row -> new Row(
                        Lettering.broken(row.label(), TEXT, Sheet.ACROSS),
                        IntStream.range(0, columns.size())
                                .mapToObj(column -> cell(plot, row, column))
                                .toList()))
                .toList();
        return new Vega.Input(
                "progress-matrix",
                Map.of("top", legend.get(legend.size() - 1).y() + LEGEND_LINE + 6),
                Map.of("legend", legend, "columns", columns, "rows", rows));
    }

    private static Cell cell(ProgressMatrix plot, ProgressMatrix.Row row, int column) {
        Standing standing = row.standings().get(column);
        String name = ChartSvg.name(
                row.label(),
                plot.words().get(standing.ordinal()),
                plot.columns().get(column));
        return new Cell(column, standing, standing.sign(), row.statistic(column), name);
    }
}
