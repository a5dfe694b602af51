package org.inclusio.report.rendering.html;

import io.quarkus.qute.RawString;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.inclusio.report.document.Linked;

/** Texts as HTML, with an anchor around each number that leads to where it comes from. */
final class Anchors {

    private final Function<Integer, Optional<String>> address;
    private final UnaryOperator<Linked> links;
    private final String attributes;

    private Anchors(Function<Integer, Optional<String>> address, UnaryOperator<Linked> links, String title) {
        this.address = address;
        this.links = links;
        this.attributes = title == null ? "" : " title=\"" + escaped(title) + "\"";
    }

    /** @param address where a statistic leads to */
    static Anchors onScreen(Function<Integer, Optional<String>> address) {
        return new Anchors(address, text -> text, null);
    }

    /**
     * @param address where a statistic leads to
     * @param title what a reader hears at each anchor
     */
    static Anchors inPrint(Function<Integer, Optional<String>> address, Widened widened, String title) {
        return new Anchors(address, widened::of, title);
    }

    public RawString of(Linked text) {
        return new RawString(
                links.apply(text).pieces().stream().map(this::piece).collect(Collectors.joining()));
    }

    private String piece(Linked.Piece piece) {
        return Optional.ofNullable(piece.statistic())
                .flatMap(address)
                .map(to -> "<a class=\"origin\" href=\"" + escaped(to) + "\"" + attributes + ">" + escaped(piece.text())
                        + "</a>")
                .orElseGet(() -> escaped(piece.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
