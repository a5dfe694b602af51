package org.inclusio.report.rendering.html;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.Axis;
import org.inclusio.report.document.Chart;
import org.inclusio.report.language.Language;

/**
 * Where each part of a chart stands, in pixels of a box 640 wide. The label of a row stands above its line, so that a
 * long one needs no room at the side.
 *
 * @param printed whether it is for the PDF, where the description is an attribute and not an element
 */
record ChartDrawing(Chart chart, boolean printed, int height, List<Panel> panels) {

    private static final int LEFT = 14;
    private static final int RIGHT = 620;
    private static final int FIRST_PANEL = 34;
    private static final int ROW = 36;
    private static final int LABEL = 14;
    private static final int LINE = 25;
    private static final int BELOW = 46;
    private static final int HALF_MARK = 5;
    private static final double LETTER = 6.4;
    private static final double WIDE_LETTER = 11.5;

    record Tick(String x, String label) {}

    record Panel(String unit, int top, int bottom, List<Tick> ticks, List<Row> rows) {
        public int tickText() {
            return bottom + 14;
        }

        public int unitText() {
            return bottom + 29;
        }
    }

    /** A mark's place is null where there is no value. */
    record Row(String label, int y, String first, String second, String secondCorner) {
        public int labelY() {
            return y - (LINE - LABEL);
        }

        public int secondTop() {
            return y - HALF_MARK;
        }

        public boolean both() {
            return first != null && second != null;
        }
    }

    static ChartDrawing of(Chart chart, boolean printed) {
        List<Panel> panels = new ArrayList<>();
        int top = FIRST_PANEL;
        for (Chart.Panel panel : chart.panels()) {
            Axis axis = Axis.of(panel, chart.language());
            List<Row> rows = new ArrayList<>();
            int y = top + LINE;
            for (Chart.Row row : panel.rows()) {
                rows.add(new Row(
                        row.label(),
                        y,
                        place(axis, row.first(), 0),
                        place(axis, row.second(), 0),
                        place(axis, row.second(), -HALF_MARK)));
                y += ROW;
            }
            int bottom = top + ROW * panel.rows().size();
            List<Tick> ticks = axis.ticks().stream()
                    .map(tick -> new Tick(place(axis, BigDecimal.valueOf(tick.value()), 0), tick.label()))
                    .toList();
            panels.add(new Panel(panel.unit(), top, bottom, ticks, rows));
            top = bottom + BELOW;
        }
        return new ChartDrawing(chart, printed, top - BELOW / 4, panels);
    }

    /** Text as it is drawn: what draws the PDF does not join Arabic letters, so they come joined. */
    public String drawn(String text) {
        if (!printed || !chart.language().isRightToLeft()) {
            return text;
        }
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL).shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("The letters of \"" + text + "\" can't be joined.", e);
        }
    }

    public String font() {
        return chart.language() == Language.CHINESE
                ? "Noto Sans SC, Source Han Sans SC, sans-serif"
                : "DejaVu Sans Condensed, Arial, Liberation Sans, sans-serif";
    }

    public String id() {
        return "figure-" + chart.numeral();
    }

    public int width() {
        return 640;
    }

    public int left() {
        return LEFT;
    }

    /** Labels stand where a reader of the language begins; the axis goes from left to right in every language. */
    public int labelX() {
        return chart.language().isRightToLeft() ? RIGHT : LEFT;
    }

    public String labelAnchor() {
        return chart.language().isRightToLeft() ? "end" : "start";
    }

    public int right() {
        return RIGHT;
    }

    public int secondLegend() {
        double letter = chart.language() == Language.CHINESE ? WIDE_LETTER : LETTER;
        return (int) (40 + chart.legend().get(0).length() * letter);
    }

    public int secondLegendText() {
        return secondLegend() + 16;
    }

    private static String place(Axis axis, BigDecimal value, int shift) {
        return value == null
                ? null
                : BigDecimal.valueOf(LEFT + axis.share(value) * (RIGHT - LEFT) + shift)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
