package org.inclusio.report.rendering.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inclusio.report.document.Axis;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.language.Language;

/**
 * Dot plots and equiplots: rows with marks along an axis. The label of a row stands above its line, so that a long one needs no
 * room at the side.
 */
final class Rows {

    private static final double TEXT = 12;
    private static final double SIGN = 14;
    private static final double AFTER = 16;
    private static final double LEGEND = 16;
    private static final double LEGEND_LINE = 18;
    private static final List<String> FIVE = List.of("first", "second", "third", "fourth", "fifth");

    private record Panel(String unit, List<Axis.Tick> ticks, List<Row> rows) {}

    private record Row(String label, Integer statistic, boolean unsure, List<Mark> marks) {}

    private record Mark(String mark, BigDecimal value, Integer statistic, String name) {}

    private record Entry(String text, double x, double y, String mark) {}

    private final Language language;

    /** What each mark stands for. */
    private final List<String> words;

    private Rows(Language language, List<String> words) {
        this.language = language;
        this.words = words;
    }

    static Vega.Input of(DotPlot plot, Language language) {
        Rows rows = new Rows(language, plot.legend());
        return rows.input(plot.panels().stream()
                .map(panel -> new Panel(
                        panel.unit(),
                        panel.axis(language).ticks(),
                        panel.rows().stream()
                                .map(row -> rows.row(
                                        row.drawn(language),
                                        row.areasStatistic(),
                                        row.unsure(),
                                        List.of(
                                                new Value(row.first(), row.firstStatistic()),
                                                new Value(row.second(), row.secondStatistic()))))
                                .toList()))
                .toList());
    }

    static Vega.Input of(Equiplot plot, Language language) {
        Rows rows = new Rows(language, plot.groups());
        return rows.input(plot.panels().stream()
                .map(panel -> new Panel(
                        panel.unit(),
                        panel.axis(language).ticks(),
                        panel.rows().stream()
                                .map(row -> rows.row(
                                        row.drawn(language),
                                        row.areasStatistic(),
                                        false,
                                        IntStream.range(0, row.values().size())
                                                .mapToObj(group ->
                                                        new Value(row.values().get(group), row.statistic(group)))
                                                .toList()))
                                .toList()))
                .toList());
    }

    /** Either may be null. */
    private record Value(BigDecimal number, Integer statistic) {}

    private Row row(String label, Integer statistic, boolean unsure, List<Value> values) {
        List<Mark> marks = new ArrayList<>();
        // The first mark is drawn last: a ring leaves what it covers to be seen.
        for (int i = values.size() - 1; i >= 0; i--) {
            Value value = values.get(i);
            if (value.number() != null) {
                marks.add(new Mark(
                        mark(i),
                        value.number(),
                        value.statistic(),
                        ChartSvg.name(label, value.number(), words.get(i), language)));
            }
        }
        return new Row(Lettering.broken(label, TEXT, Sheet.ACROSS), statistic, unsure, marks);
    }

    private Vega.Input input(List<Panel> panels) {
        List<Lettering.Place> places = Lettering.legend(words, TEXT, SIGN, AFTER);
        List<Entry> legend = IntStream.range(0, words.size())
                .mapToObj(i -> new Entry(
                        words.get(i),
                        places.get(i).x(),
                        LEGEND + LEGEND_LINE * places.get(i).line(),
                        mark(i)))
                .toList();
        double top = legend.get(legend.size() - 1).y() + LEGEND_LINE;
        return new Vega.Input("dot-plot", Map.of("top", top), Map.of("legend", legend, "panels", panels));
    }

    /** The first and the last group have the same marks, however many are between. */
    private String mark(int group) {
        return switch (words.size()) {
            case 2 -> FIVE.get(group * 4);
            case 3 -> FIVE.get(group * 2);
            case 4 -> FIVE.get(group < 2 ? group : group + 1);
            default -> FIVE.get(group);
        };
    }
}
