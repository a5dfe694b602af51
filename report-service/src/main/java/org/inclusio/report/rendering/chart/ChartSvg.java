package org.inclusio.report.rendering.chart;

import java.util.Optional;
import java.util.function.Function;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.document.TileGrid;

/** The drawing of a chart, as SVG that says its title and description. The same chart gives the same drawing. */
public final class ChartSvg {

    private ChartSvg() {}

    /**
     * For the screen, with title and description as elements, and links in the drawing.
     *
     * @param address where a statistic leads to
     */
    public static String forScreen(Chart chart, Function<Integer, Optional<String>> address) {
        return draw(chart, new Canvas(chart, false, address)).svg();
    }

    /** For the PDF, with title and description as the alternative text that its maker asks for, which knows no links in it. */
    public static Drawing forPrint(Chart chart) {
        return draw(chart, new Canvas(chart, true, statistic -> Optional.empty()));
    }

    private static Drawing draw(Chart chart, Canvas canvas) {
        return canvas.finish(draw(chart.plot(), canvas));
    }

    /** Draws and tells how high it became. */
    private static double draw(Plot plot, Canvas canvas) {
        if (plot instanceof DotPlot dots) {
            return Rows.draw(dots, canvas);
        }
        if (plot instanceof Equiplot equiplot) {
            return Rows.draw(equiplot, canvas);
        }
        if (plot instanceof SlopeChart slopes) {
            return Slopes.draw(slopes, canvas);
        }
        if (plot instanceof SmallMultiples multiples) {
            return Panels.draw(multiples, canvas);
        }
        if (plot instanceof ProgressMatrix matrix) {
            return Cells.draw(matrix, canvas);
        }
        return Tiles.draw((TileGrid) plot, canvas);
    }
}
