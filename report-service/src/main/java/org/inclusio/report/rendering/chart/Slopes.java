package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusio.report.document.Axis;
import org.inclusio.report.document.SlopeChart;
import org.inclusio.report.language.Language;

/**
 * Slope charts. The library knows how labels of points are moved apart, but not those of lines that end side by side, which
 * keep their order and are read with a thin line to their values: their places are found here.
 */
final class Slopes {

    private static final double TOP = 48;
    private static final double LAST = 350;
    private static final double LABEL = 15;
    private static final double VALUE = 19;
    private static final double NAME = 8;
    private static final double LOWEST = 240;
    private static final double BELOW = 56;
    private static final double TEXT = 11;

    private record Line(String label, boolean whole, End first, End last) {}

    private record End(int year, BigDecimal value, Integer statistic, String printed, String name, double place) {}

    private record Year(int year) {}

    private Slopes() {}

    static Vega.Input of(SlopeChart plot, Language language) {
        double bottom = TOP + Math.max(LOWEST, LABEL * (plot.lines().size() + 1));
        Axis axis = plot.axis(language);
        Map<SlopeChart.Line, Double> firsts = places(plot.lines(), SlopeChart.Line::first, axis, bottom);
        Map<SlopeChart.Line, Double> lasts = places(plot.lines(), SlopeChart.Line::last, axis, bottom);
        List<Line> lines = plot.lines().stream()
                .map(line -> new Line(
                        line.label(),
                        line.whole(),
                        end(line, line.first(), plot.printedFirst(line), firsts.get(line), language),
                        end(line, line.last(), plot.printedLast(line), lasts.get(line), language)))
                .toList();
        double values = widest(lines, line -> line.last().printed());
        // Names of regions need the room beyond the ends of the lines.
        double last = Math.min(LAST, Sheet.RIGHT - widest(lines, Line::label) - NAME - values - VALUE);
        return new Vega.Input(
                "slope-chart",
                Map.of(
                        "unit",
                        plot.unit(),
                        "years",
                        List.of(
                                lines.stream()
                                        .mapToInt(line -> line.first().year())
                                        .min()
                                        .orElseThrow(),
                                lines.stream()
                                        .mapToInt(line -> line.last().year())
                                        .max()
                                        .orElseThrow()),
                        "values",
                        List.of(axis.from(), axis.to()),
                        "bottom",
                        bottom,
                        "last",
                        last,
                        "names",
                        last + VALUE + values + NAME),
                Map.of(
                        "usual",
                        List.of(new Year(plot.usualFirstYear()), new Year(plot.usualLastYear())),
                        "lines",
                        lines));
    }

    private static End end(SlopeChart.Line line, SlopeChart.End end, String printed, double place, Language language) {
        String name = ChartSvg.name(line.label(), end.value(), Integer.toString(end.year()), language);
        return new End(end.year(), end.value(), end.statistic(), printed, name, place);
    }

    private static double widest(List<Line> lines, Function<Line, String> text) {
        return lines.stream()
                .mapToDouble(line -> Lettering.width(text.apply(line), TEXT))
                .max()
                .orElse(0);
    }

    private static Map<SlopeChart.Line, Double> places(
            List<SlopeChart.Line> lines, Function<SlopeChart.Line, SlopeChart.End> end, Axis axis, double bottom) {
        List<SlopeChart.Line> sorted = lines.stream()
                .sorted(Comparator.comparing(
                                (SlopeChart.Line line) -> end.apply(line).value())
                        .reversed())
                .toList();
        List<Double> apart = apart(
                sorted.stream()
                        .map(line -> bottom - axis.share(end.apply(line).value()) * (bottom - TOP))
                        .toList(),
                bottom + BELOW - LABEL / 2);
        Map<SlopeChart.Line, Double> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i), apart.get(i));
        }
        return places;
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
}
