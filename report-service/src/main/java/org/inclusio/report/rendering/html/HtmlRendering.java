package org.inclusio.report.rendering.html;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.chart.ChartSvg;

/** Renders a report as a self-contained page; the output is also well-formed XML, which the PDF needs. */
public final class HtmlRendering {

    /** What the style leaves between the margins of a printed page, in millimetres. */
    private static final double COLUMN = 160;

    private static final double COLUMN_FROM_THE_RIGHT = 156;

    private final Template page;
    private final RawString style = new RawString(read("report.css"));
    private final RawString screenStyle = new RawString(read("screen.css"));
    private final RawString mirroredStyle = new RawString(read("mirrored.css"));

    public HtmlRendering() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        page = engine.parse(read("report.html"), Variant.forContentType(Variant.TEXT_HTML), "report.html");
    }

    /** The page for people, of a report that is nowhere kept. */
    public String render(ReportDocument report) {
        return render(report, Origins.nowhere());
    }

    /** The page for people. It is saved and sent on, and so its numbers lead to whole addresses. */
    public String render(ReportDocument report, Origins origins) {
        return render(
                report,
                false,
                Anchors.onScreen(origins::of, report.language()),
                chart -> new RawString(ChartSvg.forScreen(chart, origins::of)));
    }

    /** The page that the PDF is made of, of a report that is nowhere kept. */
    public String renderForPrint(ReportDocument report) {
        return renderForPrint(report, Origins.nowhere());
    }

    /** The page that the PDF is made of: the same words, with what its maker asks for to tag charts and pages. */
    public String renderForPrint(ReportDocument report, Origins origins) {
        Anchors anchors = Anchors.inPrint(
                origins::of,
                new Widened(report.language()),
                Phrases.of(report.language()).say("origin-of-number"));
        double width = report.language().isRightToLeft() ? COLUMN_FROM_THE_RIGHT : COLUMN;
        return render(report, true, anchors, chart -> anchors.over(ChartSvg.forPrint(chart), width));
    }

    private String render(ReportDocument report, boolean printed, Anchors anchors, Function<Chart, RawString> charts) {
        ChartSvg.ahead(report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast));
        return page.data("report", report)
                .data("style", style)
                .data("screenStyle", screenStyle)
                .data("mirroredStyle", mirroredStyle)
                .data("charts", new Charts(charts))
                .data("printed", printed)
                .data("anchors", anchors)
                .data("mirrored", printed && report.language().isRightToLeft())
                .data("mirror", new Mirror())
                .data("outline", new Outline(report))
                .data("contents", Phrases.of(report.language()).say("contents"))
                .data("tables", new Tables())
                .render();
    }

    /** Lets the page ask for the drawing of a chart. */
    record Charts(Function<Chart, RawString> drawings) {
        public RawString get(Chart chart) {
            return drawings.apply(chart);
        }
    }

    /** Turns a table for the maker of the PDF, which lays out columns from the left in every language. */
    record Mirror() {
        public <T> List<T> of(List<T> parts) {
            List<T> turned = new ArrayList<>(parts);
            Collections.reverse(turned);
            return turned;
        }

        /** The direction of a cell: numbers run from the left, and it orders the links of a line by the direction alone. */
        public String direction(Linked cell) {
            return Bidi.requiresBidi(cell.text().toCharArray(), 0, cell.text().length()) ? "rtl" : "ltr";
        }
    }

    private static String read(String resource) {
        try (InputStream in = HtmlRendering.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + resource + " could not be read.", e);
        }
    }
}
