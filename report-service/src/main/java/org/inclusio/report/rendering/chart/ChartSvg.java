package org.inclusio.report.rendering.chart;

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

    /** For the screen, with title and description as elements. */
    public static String forScreen(Chart chart) {
        return draw(chart, false);
    }

    /** For the PDF, with title and description as the alternative text that its maker asks for. */
    public static String forPrint(Chart chart) {
        return draw(chart, true);
    }

    private static String draw(Chart chart, boolean printed) {
        Canvas canvas = new Canvas(chart, printed);
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
