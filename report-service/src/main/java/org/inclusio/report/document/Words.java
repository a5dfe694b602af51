package org.inclusio.report.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts words. A word is a run without spaces that holds a letter or a digit. Chinese is written without spaces, as are some
 * scripts that names are quoted in: there a word is what the dictionary of ICU4J finds, and letters or digits beside it are a
 * run of their own. The second part is our own rule, so that the limit of a report means the same in all languages.
 */
public final class Words {

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The first letter of the first of these scripts, because most text is below it. */
    private static final int FIRST_WITHOUT_SPACES = 0x0e00;

    // It knows one text at a time.
    private final BreakIterator dictionary = BreakIterator.getWordInstance(ULocale.ROOT);

    /** How many words a text has. */
    public int in(String text) {
        int words = 0;
        boolean counted = false;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (isWithoutSpaces(letter)) {
                int end = end(text, at);
                words += found(text.substring(at, end));
                counted = false;
                at = end;
                continue;
            }
            if (isSpace(letter)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(letter)) {
                words++;
                counted = true;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isWithoutSpaces(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int found(String unspaced) {
        dictionary.setText(unspaced);
        int found = 0;
        while (dictionary.next() != BreakIterator.DONE) {
            if (dictionary.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                found++;
            }
        }
        return found;
    }

    private static boolean isWithoutSpaces(int letter) {
        return letter >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(UnicodeScript.of(letter));
    }

    private static boolean isSpace(int letter) {
        return letter == ' ' || letter == '\u00a0' || letter >= '\t' && letter <= '\r';
    }
}
