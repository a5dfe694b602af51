package org.inclusio.indicator.sdmx.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant. */
public final class NearestWord {

    /** What is longer is no slip of a word. */
    private static final int LONGEST = 60;

    private NearestWord() {}

    /** Of the words there are the one that differs in the fewest letters, unless half of them would be others. */
    public static Optional<String> of(String written, Collection<String> there) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String low = written.toLowerCase(Locale.ROOT);
        return there.stream()
                .min(Comparator.comparingInt(word -> distance(low, word.toLowerCase(Locale.ROOT))))
                .filter(word ->
                        distance(low, word.toLowerCase(Locale.ROOT)) * 2 <= Math.max(word.length(), low.length()));
    }

    /** For a sentence: which word was probably meant, and which there are. */
    public static String advice(String written, Collection<String> there) {
        return of(written, there).map(word -> "Was '" + word + "' meant? ").orElse("") + "There are: "
                + String.join(", ", there) + ".";
    }

    /** By Levenshtein: letters that are other, too many or missing. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(other, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
