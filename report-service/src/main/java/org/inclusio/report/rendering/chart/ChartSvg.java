package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.document.Plot;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/** The drawing of a chart, as SVG that says its title and description. The same chart gives the same drawing. */
public final class ChartSvg {

    private ChartSvg() {}

    /** Loads what draws, which takes seconds; without this the first drawing waits for it. */
    public static void load() {
        Vega.load();
    }

    /** Draws charts side by side, for those who will ask for them one after the other. */
    public static void ahead(Stream<Chart> charts) {
        charts.toList().parallelStream().forEach(ChartSvg::drawn);
    }

    /**
     * For the screen, with title and description as elements, and links in the drawing.
     *
     * @param address where a statistic leads to
     */
    public static String forScreen(Chart chart, Function<Integer, Optional<String>> address) {
        return new Sheet(chart, false, address).with(drawn(chart));
    }

    /** For the PDF, with title and description as the alternative text that its maker asks for, which knows no links in it. */
    public static Drawing forPrint(Chart chart) {
        Vega.Drawn drawn = drawn(chart);
        String svg = new Sheet(chart, true, statistic -> Optional.empty()).with(drawn);
        return new Drawing(svg, drawn.height(), drawn.spots());
    }

    private static Vega.Drawn drawn(Chart chart) {
        return Drawings.of(input(chart));
    }

    /** What the library is told of a chart. */
    static Vega.Input input(Chart chart) {
        Vega.Input input = input(chart.plot(), chart.language());
        Map<String, Object> signals = new HashMap<>(input.signals());
        signals.put("mirrored", chart.language().isRightToLeft());
        return new Vega.Input(input.kind(), signals, input.data());
    }

    private static Vega.Input input(Plot plot, Language language) {
        if (plot instanceof DotPlot dots) {
            return Rows.of(dots, language);
        }
        if (plot instanceof Equiplot equiplot) {
            return Rows.of(equiplot, language);
        }
        if (plot instanceof SlopeChart slopes) {
            return Slopes.of(slopes, language);
        }
        if (plot instanceof SmallMultiples multiples) {
            return Panels.of(multiples, language);
        }
        if (plot instanceof ProgressMatrix matrix) {
            return Cells.of(matrix);
        }
        return Tiles.of((TileGrid) plot, language);
    }

    /** What is said of a value that is pointed at: what it is about, the number, and which of several it is. */
    static String name(String about, BigDecimal value, String which, Language language) {
        return name(about, ChartTable.printed(value, Phrases.of(language).numerals()), which);
    }

    static String name(String about, String value, String which) {
        return about + ": " + value + (which.isEmpty() ? "" : " (" + which + ")");
    }
}
