package org.inclusio.ingest.contribution;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.inclusio.ingest.page.HtmlText;

/**
 * A body that came from outside, as HTML that is safe to show: no element that CommonMark itself does not make, no picture
 * that would be fetched, no address but of the web.
 */
final class ContributionBody {

    /** Deeper than any text that somebody reads, and far from the depth at which walking it would end the stack. */
    private static final int DEEPEST = 50;

    private static final Set<Character> DIRECTION_CONTROLS =
            Set.of('\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069');

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebOnly())
            .build();

    private ContributionBody() {}

    /** @throws org.inclusio.problem.RefusedRequest when the text is nested more than 50 deep */
    static void requireShallow(String body) {
        Node at = PARSER.parse(body);
        int depth = 0;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    throw ContributionRefusal.BAD_CONTRIBUTION.because(
                            "The body is nested more than 50 deep. Write it with fewer lists and quotations in each"
                                    + " other.");
                }
            } else {
                while (at != null && at.getNext() == null) {
                    at = at.getParent();
                    depth--;
                }
                at = at == null ? null : at.getNext();
            }
        }
    }

    /** The body as HTML; its text can't turn the direction of what stands around it. */
    static String html(String body) {
        Node text = PARSER.parse(withoutDirectionControls(body));
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                Text description = new Text("[" + described(picture) + "]");
                picture.insertBefore(description);
                picture.unlink();
            }
        });
        return RENDERER.render(text);
    }

    private static String described(Node picture) {
        StringBuilder words = new StringBuilder();
        picture.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static String withoutDirectionControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (!DIRECTION_CONTROLS.contains(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Text for HTML. */
    static String escaped(String text) {
        return HtmlText.escaped(withoutDirectionControls(text));
    }

    /** Lets addresses of the web pass and makes every other one empty. */
    private static final class WebOnly implements UrlSanitizer {
        private static final List<String> WEB = List.of("https://", "http://");

        @Override
        public String sanitizeLinkUrl(String url) {
            return WEB.stream().anyMatch(url.toLowerCase(java.util.Locale.ROOT)::startsWith) ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
