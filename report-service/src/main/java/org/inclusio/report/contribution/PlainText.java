package org.inclusio.report.contribution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.inclusio.markup.ForeignText;
import org.inclusio.markup.Unshowable;
import org.inclusio.statistics.observation.Bounds;

/**
 * The words of a CommonMark text that came from outside: no markup, HTML as the text that it is, nothing that turns the
 * direction of writing.
 */
public final class PlainText {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /** All that it says: behind the words of a link its address. */
    public static String of(String body) {
        return words(body, true);
    }

    /** As it is quoted: of a link its words alone, where it has some. */
    public static String quoted(String body) {
        return words(body, false);
    }

    private static String words(String body, boolean hasAddresses) {
        StringBuilder words = new StringBuilder();
        Deque<Integer> begun = new ArrayDeque<>();
        Node node = ForeignText.parsed(body);
        // Walked with its own steps and not by visiting children in children, which a deep text would end.
        while (node != null) {
            if (node instanceof Link) {
                begun.push(words.length());
            }
            words.append(said(node));
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null) {
                if (node instanceof Link link) {
                    address(link, words, begun.pop(), hasAddresses);
                }
                if (node.getNext() != null) {
                    node = node.getNext();
                    break;
                }
                node = node.getParent();
                words.append(' ');
            }
        }
        return SPACES.matcher(printable(words))
                .replaceAll(" ")
                .replace(" .", ".")
                .replace(" ,", ",")
                .strip();
    }

    private static String said(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return " ";
        }
        String said = ForeignText.said(node);
        return said == null ? "" : said;
    }

    private static void address(Link link, StringBuilder words, int from, boolean isWanted) {
        String address = link.getDestination();
        String own = words.substring(from).strip();
        if (!ForeignText.tellsMore(address, own)) {
            return;
        }
        if (Bounds.isNothing(own)) {
            words.append(address);
        } else if (isWanted) {
            words.append(" (").append(address).append(')');
        }
    }

    /** A line that is no markup, such as a title: as it was sent, but for what no document can print. */
    public static String line(String text) {
        return SPACES.matcher(printable(text)).replaceAll(" ").strip();
    }

    /** A text that is no markup, without what no document can print or what turns the direction of writing. */
    public static String printable(CharSequence text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Unshowable.is(c) || isIsolate(c) || Character.isISOControl(c) ? ' ' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isIsolate(int character) {
        return character >= 0x2066 && character <= 0x2069;
    }
}
