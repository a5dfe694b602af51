package org.inclusio.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final Pattern MARKED = Pattern.compile("\\x01(\\d{1,9})\\x02([^\\x01-\\x03]*)\\x03");

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
        Matcher mark = MARKED.matcher(marked);
        int done = 0;
        while (mark.find()) {
            int from = text.append(marked, done, mark.start()).length();
            text.append(mark.group(2));
            links.add(new Link(from, text.length(), Integer.parseInt(mark.group(1))));
            done = mark.end();
        }
        return new Linked(text.append(marked, done, marked.length()).toString(), links);
    }

    /** Several texts, of which only the first ones may have links. */
    static List<Linked> lines(List<String> texts, List<List<Link>> links) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Linked(texts.get(i), i < links.size() ? links.get(i) : List.of()))
                .toList();
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
