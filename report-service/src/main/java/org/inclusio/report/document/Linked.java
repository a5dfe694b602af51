package org.inclusio.report.document;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.language.Marked;

/**
 * A text and its numbers that lead to where they come from, in their order.
 *
 * @param text as it prints
 */
public record Linked(String text, List<Link> links) {

    // Control characters, which no text from outside keeps.
    private static final char BEGIN = '\u0001';
    private static final char NUMBER = '\u0002';
    private static final char END = '\u0003';

    /** A piece of a text, and the number of its statistic or null. */
    public record Piece(String text, Integer statistic) {}

    public Linked {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** Marks a value of a phrase as that of a statistic; {@link #of} finds it again. */
    public static Marked mark(int statistic, Object value) {
        return new Marked(value, BEGIN + Integer.toString(statistic) + NUMBER, String.valueOf(END));
    }

    /** Marks a text likewise. */
    public static String marked(int statistic, String text) {
        return BEGIN + Integer.toString(statistic) + NUMBER + text + END;
    }

    /** A text with marks. */
    public static Linked of(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        List<Link> links = new ArrayList<>();
        int done = 0;
        for (int begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, done)) {
            int number = marked.indexOf(NUMBER, begin);
            int end = marked.indexOf(END, number);
            text.append(marked, done, begin);
            int from = text.length();
            text.append(marked, number + 1, end);
            links.add(new Link(from, text.length(), Integer.parseInt(marked, begin + 1, number, 10)));
            done = end + 1;
        }
        return new Linked(text.append(marked, done, marked.length()).toString(), links);
    }

    /** The text in pieces that are a number or stand between numbers. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Link link : links) {
            if (link.from() > done) {
                pieces.add(new Piece(text.substring(done, link.from()), null));
            }
            pieces.add(new Piece(text.substring(link.from(), link.to()), link.statistic()));
            done = link.to();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), null));
        }
        return pieces;
    }
}
