package org.inclusio.report.rendering.html;

import io.quarkus.qute.RawString;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusio.report.document.Linked;

/** Texts as HTML, with an anchor around each number that leads to where it comes from. */
final class Anchors {

    private final Function<Integer, Optional<String>> address;
    private final String attributes;

    /**
     * @param address where a statistic leads to
     * @param title what a reader hears at each anchor, or null
     */
    Anchors(Function<Integer, Optional<String>> address, String title) {
        this.address = address;
        this.attributes = title == null ? "" : " title=\"" + escaped(title) + "\"";
    }

    public RawString of(Linked text) {
        return new RawString(text.pieces().stream().map(this::piece).collect(Collectors.joining()));
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
