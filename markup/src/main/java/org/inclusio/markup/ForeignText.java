package org.inclusio.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.inclusio.statistics.observation.Bounds;

/**
 * A CommonMark text that came from outside, as HTML that is safe to show: no element that CommonMark itself does not make,
 * no picture that would be fetched, no link but into the web: of another one the address is shown and leads nowhere.
 */
public final class ForeignText {

    /** Deeper than any text that somebody reads, and far from the depth at which walking it would end the stack. */
    private static final int DEEPEST = 50;

    /** Of looking for the end of markup; some tenths of a second. */
    private static final long MOST_STEPS = 50_000_000;

    private static final Set<Character> DIRECTION_CONTROLS =
            Set.of('\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069');

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebOnly())
            .build();

    private ForeignText() {}

    /** The text as its parts, tables among them. */
    public static Node parsed(String body) {
        return PARSER.parse(body);
    }

    /** The same with the lines of its blocks. */
    static Node parsedWithPlaces(String body) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(body);
    }

    /**
     * Whether a text is parsed in time that grows with its length: the parser looks for the end of markup behind each
     * {@code <}, to the next {@code >} or the end of the paragraph. Only such a text is to be parsed at all.
     */
    public static boolean isReadQuickly(String body) {
        long steps = 0;
        String[] lines = body.split("\r\n|\n|\r", -1);
        long end = 0;
        long close = 0;
        long at = 0;
        for (int i = lines.length - 1; i >= 0; i--) {
            // What stands before a block in a quotation is no part of the paragraph.
            String line = lines[i].replaceFirst("^[>\\s]+", "");
            if (line.isEmpty()) {
                end = at;
                close = at;
            }
            for (int c = line.length() - 1; c >= 0; c--, at++) {
                if (line.charAt(c) == '>') {
                    close = at;
                } else if (line.charAt(c) == '<') {
                    boolean endsOtherwise = c + 1 < line.length() && "!?".indexOf(line.charAt(c + 1)) >= 0;
                    steps += at - (endsOtherwise ? end : close);
                }
            }
            at++;
        }
        return steps <= MOST_STEPS;
    }

    /** Whether nothing in it is nested more than 50 deep; only such a text is to be shown. */
    public static boolean isShallow(String body) {
        Node at = PARSER.parse(body);
        int depth = 0;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return false;
                }
            } else {
                while (at != null && at.getNext() == null) {
                    at = at.getParent();
                    depth--;
                }
                at = at == null ? null : at.getNext();
            }
        }
        return true;
    }

    /**
     * The first character that no reader can show, where it stands in the text itself or is written in it by its number,
     * as in {@literal &}#1;. In code such a reference is text like any other.
     */
    public static Optional<Unshowable> unshowable(String body) {
        Optional<Unshowable> itself = Unshowable.firstIn(body);
        if (itself.isPresent()) {
            return itself;
        }
        Set<Integer> written = new HashSet<>();
        // Walked with its own steps and not by visiting children in children, which a deep text would end.
        for (Node at = PARSER.parse(body); at != null; at = after(at)) {
            textsOf(at).flatMapToInt(String::codePoints).filter(Unshowable::is).forEach(written::add);
        }
        return written.isEmpty() ? Optional.empty() : Unshowable.firstReference(body, written);
    }

    /** The next in the order of the text: the first within, the next beside, or that beside what it is within. */
    static Node after(Node node) {
        return node.getFirstChild() == null ? behind(node) : node.getFirstChild();
    }

    /** The first that is not within it. */
    private static Node behind(Node node) {
        Node at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    /** Where references to characters are read as what they stand for. */
    private static Stream<String> textsOf(Node node) {
        if (node instanceof Text text) {
            return Stream.of(text.getLiteral());
        }
        if (node instanceof Link link) {
            return Stream.of(link.getDestination(), link.getTitle()).filter(Objects::nonNull);
        }
        if (node instanceof Image picture) {
            return Stream.of(picture.getDestination(), picture.getTitle()).filter(Objects::nonNull);
        }
        return node instanceof FencedCodeBlock code ? Stream.ofNullable(code.getInfo()) : Stream.empty();
    }

    /** The body as HTML; its text can't turn the direction of what stands around it. */
    public static String html(String body) {
        Node text = PARSER.parse(withoutDirectionControls(body));
        text.accept(new AbstractVisitor() {
            /** A reference to a character by its number becomes that character when the text is parsed. */
            @Override
            public void visit(Text words) {
                words.setLiteral(withoutDirectionControls(words.getLiteral()));
            }

            @Override
            public void visit(Image picture) {
                Text description = new Text("[" + described(picture) + "]");
                picture.insertBefore(description);
                picture.unlink();
            }

            @Override
            public void visit(Link link) {
                visitChildren(link);
                if (!isOfTheWeb(link.getDestination())) {
                    showAddress(link);
                } else if (saysNothing(link)) {
                    link.appendChild(new Text(link.getDestination()));
                }
            }
        });
        return RENDERER.render(text);
    }

    /** Whether a text has nothing that a reader would see: no words, no picture's description, no address. */
    public static boolean isNothing(String body) {
        return saysNothing(PARSER.parse(body));
    }

    private static boolean saysNothing(Node node) {
        Node end = behind(node);
        for (Node at = node.getFirstChild(); at != null && at != end; at = after(at)) {
            String shown = at instanceof Link link ? link.getDestination() : said(at);
            if (!Bounds.isNothing(shown)) {
                return false;
            }
        }
        return true;
    }

    /** What a node shows itself, HTML as the text that it is; null where it shows only what is within it. */
    public static String said(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof FencedCodeBlock code) {
            return code.getLiteral();
        }
        if (node instanceof IndentedCodeBlock code) {
            return code.getLiteral();
        }
        if (node instanceof HtmlInline html) {
            return html.getLiteral();
        }
        return node instanceof HtmlBlock html ? html.getLiteral() : null;
    }

    /** What leads nowhere that may be led to is no link: its words stand there, and its address behind them. */
    private static void showAddress(Link link) {
        String words = described(link);
        Node child = link.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        String address = link.getDestination();
        if (tellsMore(address, words)) {
            link.insertBefore(new Text(" (" + address + ")"));
        }
        link.unlink();
    }

    /** Whether the address of a link tells more than its words. */
    public static boolean tellsMore(String address, String words) {
        return !address.isBlank() && !address.equals(words) && !address.equals("mailto:" + words);
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

    /** A text without markup, as content or between quotes. */
    public static String escaped(String text) {
        return withoutDirectionControls(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Whether an address may be a link. */
    public static boolean isOfTheWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** Lets addresses of the web pass and makes every other one empty. */
    private static final class WebOnly implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            return isOfTheWeb(url) ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
