package org.inclusio.report.rendering.html;

import io.quarkus.qute.RawString;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.inclusio.report.document.Linked;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.ForeignRuns;
import org.inclusio.report.rendering.chart.Drawing;

/** Texts as HTML, with an anchor around each number that leads to where it comes from. */
final class Anchors {

    private final Function<Integer, Optional<String>> address;
    private final UnaryOperator<Linked> links;
    private final String attributes;
    private final UnaryOperator<String> texts;

    private Anchors(
            Function<Integer, Optional<String>> address,
            UnaryOperator<Linked> links,
            String title,
            UnaryOperator<String> texts) {
        this.texts = texts;
        this.address = address;
        this.links = links;
        this.attributes = title == null ? "" : " title=\"" + escaped(title) + "\"";
    }

    /** @param address where a statistic leads to */
    static Anchors onScreen(Function<Integer, Optional<String>> address, Language language) {
        return new Anchors(address, text -> text, null, text -> scripts(text, language));
    }

    /**
     * @param address where a statistic leads to
     * @param title what a reader hears at each anchor
     */
    static Anchors inPrint(Function<Integer, Optional<String>> address, Widened widened, String title) {
        return new Anchors(address, widened::of, title, Anchors::escaped);
    }

    public RawString of(Linked text) {
        return new RawString(
                links.apply(text).pieces().stream().map(this::piece).collect(Collectors.joining()));
    }

    /**
     * A drawing, and over it what leads to a statistic: the maker of the PDF knows no links within a drawing. It knows no
     * heights in per cent either.
     *
     * @param width of the drawing on paper, in millimetres
     */
    public RawString over(Drawing drawing, double width) {
        StringBuilder html = new StringBuilder("<div class=\"drawing\">").append(drawing.svg());
        for (Drawing.Spot spot : drawing.spots()) {
            // A link that is itself placed would be noted twice.
            address.apply(spot.statistic())
                    .ifPresent(to -> html.append("\n<div class=\"spot\" style=\"left: ")
                            .append(percent(spot.x(), drawing.width()))
                            .append("; top: ")
                            .append(percent(spot.y(), drawing.height()))
                            .append("; width: ")
                            .append(percent(spot.width(), drawing.width()))
                            .append("\"><a href=\"")
                            .append(escaped(to))
                            .append("\" title=\"")
                            .append(escaped(spot.name()))
                            .append("\" style=\"height: ")
                            .append(String.format(Locale.ROOT, "%.2fmm", spot.height() * width / drawing.width()))
                            .append("\"></a></div>"));
        }
        return new RawString(html.append("\n</div>").toString());
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part / whole);
    }

    private String piece(Linked.Piece piece) {
        return Optional.ofNullable(piece.statistic())
                .flatMap(address)
                .map(to -> "<a class=\"origin\" href=\"" + escaped(to) + "\"" + attributes + ">" + escaped(piece.text())
                        + "</a>")
                .orElseGet(() -> texts.apply(piece.text()));
    }

    private static String scripts(String text, Language language) {
        return ForeignRuns.of(text, language).stream()
                .map(part -> part.language() == null
                        ? escaped(part.text())
                        : "<span lang=\"" + part.language() + "\">" + escaped(part.text()) + "</span>")
                .collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
