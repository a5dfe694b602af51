package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inclusio.report.document.SmallMultiples;
import org.inclusio.report.language.Language;

/** Small multiples: the same axes in every panel, written once for each row and column of panels. */
final class Panels {

    private static final double WIDE = 129.5;
    private static final double HEADING = WIDE + 8;
    private static final double TEXT = 10.5;

    private record Panel(int index, String label, String coverage, List<Point> points) {}

    /**
     * @param side "first" or "last" of its line, of which the value is printed, which a low line could not be read for; or null
     */
    private record Point(int year, BigDecimal value, Integer statistic, String name, String side, String printed) {}

    private Panels() {}

    static Vega.Input of(SmallMultiples plot, Language language) {
        List<Panel> panels = IntStream.range(0, plot.panels().size())
                .mapToObj(index -> {
                    SmallMultiples.Panel panel = plot.panels().get(index);
                    return new Panel(
                            index,
                            Lettering.broken(panel.label(), TEXT, HEADING),
                            panel.coverage(),
                            panel.points().stream()
                                    .map(point -> point(plot, panel, point, language))
                                    .toList());
                })
                .toList();
        return new Vega.Input(
                "small-multiples",
                Map.of(
                        "unit",
                        plot.unit(),
                        "years",
                        List.of(plot.firstYear(), plot.lastYear()),
                        "ticks",
                        plot.axis(language).ticks()),
                Map.of("panels", panels));
    }

    @SuppressWarnings("ReferenceEquality")
    private static Point point(
            SmallMultiples plot, SmallMultiples.Panel panel, SmallMultiples.Point point, Language language) {
        List<SmallMultiples.Point> points = panel.points();
        String side = point == points.get(0) ? "first" : point == points.get(points.size() - 1) ? "last" : null;
        return new Point(
                point.year(),
                point.value(),
                point.statistic(),
                ChartSvg.name(panel.label(), point.value(), Integer.toString(point.year()), language),
                side,
                plot.printed(point, language));
    }
}
