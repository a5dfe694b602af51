package org.inclusio.report.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line may end: where the language allows it, but not at the slash of a document's symbol, such as A/68/169, not in
 * a span of years, such as 1990-1995, or a time of day, not after an apostrophe, and not between a number and "per cent".
 */
public final class LineBreaks {

    /** Comma, semicolon and question mark, which may stand behind a bracket. */
    private static final String ARABIC_SIGNS = "\u060c\u061b\u061f";

    private final BreakIterator breaks;
    private final Pattern percentage;

    private LineBreaks(Language language) {
        breaks = BreakIterator.getLineInstance(language.locale().toLocale());
        String unit = Phrases.of(language).say("value-percent", "value", "").strip();
        percentage = Pattern.compile("\\d[\\s\\u2069]+" + Pattern.quote(unit));
    }

    public static LineBreaks of(Language language) {
        return new LineBreaks(language);
    }

    /** After how many characters of a text a line may end, in their order; the last is the end of the text. */
    public List<Integer> in(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher number = percentage.matcher(text);
        boolean more = number.find();
        breaks.setText(text);
        breaks.first();
        for (int found = breaks.next(); found != BreakIterator.DONE; found = breaks.next()) {
            int end = found;
            // What turns the direction belongs to the words that it turns.
            while (end > 0 && end < text.length() && isTurn(text.charAt(end - 1))) {
                end--;
            }
            while (more && number.end() <= end) {
                more = number.find();
            }
            boolean within = more && number.start() < end;
            if (end == text.length() || !within && end > 0 && !isInWord(text, end)) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static boolean isInWord(String text, int position) {
        char before = text.charAt(position - 1);
        char after = text.charAt(position);
        return after == '/'
                || before == '/'
                || "\u2013-:".indexOf(before) >= 0 && Character.isDigit(after)
                || before == '\u2019' && Character.isLetter(after)
                || ARABIC_SIGNS.indexOf(after) >= 0;
    }

    /** Whether it begins a run of its own direction. */
    private static boolean isTurn(char character) {
        return character >= '\u2066' && character <= '\u2068';
    }
}
