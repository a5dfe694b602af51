package org.inclusio.report.rendering.html;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.Link;
import org.inclusio.report.document.Linked;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.LineBreaks;

/**
 * Widens links for the maker of the PDF, which ends a line at any end of a link, even before a full stop: a link takes in
 * everything that no line may be broken from.
 */
final class Widened {

    private final LineBreaks breaks;

    Widened(Language language) {
        breaks = LineBreaks.of(language);
    }

    /** The text with links that are as wide. A link stays as it is where two stand together. */
    @SuppressWarnings("ReferenceEquality")
    Linked of(Linked text) {
        List<Integer> ends = text.links().isEmpty() ? List.of() : breaks.in(text.text());
        List<Link> links = new ArrayList<>();
        for (Link link : text.links()) {
            int from = ends.stream().filter(end -> end <= link.from()).reduce(0, Math::max);
            int to = ends.stream().filter(end -> end >= link.to()).findFirst().orElse(link.to());
            boolean alone =
                    text.links().stream().noneMatch(other -> other != link && other.from() < to && other.to() > from);
            links.add(alone ? new Link(from, withoutSpace(text.text(), link.to(), to), link.statistic()) : link);
        }
        return new Linked(text.text(), links);
    }

    private static int withoutSpace(String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
